"""State how two persons of a family are related."""

from audit import trail
from audit.trail import Refused
from people import epochs, events, permissions, queries, refusals
from people.models import Family, Kinship, KinshipRelation, Person
from people.viewers import Viewer


def state(
    *, family: Family, person: Person, relative: Person, relation: KinshipRelation, by: Viewer
) -> Kinship:
    """State that `person` is … of `relative`, as the relation says."""
    about = [family, person, relative]
    with trail.gesture(
        events.KINSHIP_STATED, actor=by.actor(), about=about, relation=str(relation)
    ) as gesture:
        permissions.require_keeper(by, family)
        if person.id == relative.id:
            raise Refused(refusals.KIN_OF_ONESELF)
        if not {person.id, relative.id} <= set(
            queries.members_of(family).values_list("person_id", flat=True)
        ):
            raise Refused(refusals.NOT_OF_THIS_FAMILY)
        if Kinship.objects.filter(person=person, relative=relative, relation=relation).exists():
            raise Refused(refusals.KINSHIP_KNOWN)
        kinship = Kinship.objects.create(person=person, relative=relative, relation=relation)
        epochs.bump(epochs.family_key(family.id))
        gesture.touch(kinship)
    return kinship
