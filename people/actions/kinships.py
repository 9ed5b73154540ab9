"""State how two persons of a family are related."""

from django.utils.translation import gettext as _

from audit import trail
from audit.trail import Refused
from people import epochs, events, permissions, queries
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
            raise Refused("people.kin_of_oneself", _("Choose two different persons."))
        if not {person.id, relative.id} <= set(
            queries.members_of(family).values_list("person_id", flat=True)
        ):
            raise Refused("people.not_of_this_family", _("This person does not belong to this family."))
        if Kinship.objects.filter(person=person, relative=relative, relation=relation).exists():
            raise Refused("people.kinship_known", _("This is already stated."))
        kinship = Kinship.objects.create(person=person, relative=relative, relation=relation)
        epochs.bump(epochs.family_key(family.id))
        gesture.touch(kinship)
    return kinship
