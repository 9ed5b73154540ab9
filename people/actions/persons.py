"""Correct what is known of a person, and say that two records are one. Adding one needs a shelf: see the directory."""

from uuid import UUID

from audit import trail
from audit.trail import Refused
from people import epochs, events, permissions, queries, records, refusals
from people.models import Family, FamilyMember, Person, SamePersonAs
from people.records import Particulars
from people.viewers import Viewer


def correct(*, member: FamilyMember, particulars: Particulars, by: Viewer) -> Person:
    """Write a person's names and dates anew, or those of a child who has been born; older words stay in the history."""
    person, family = member.person, member.family
    with trail.gesture(events.PERSON_CORRECTED, actor=by.actor(), about=[family, person]) as gesture:
        permissions.require_keeper(by, family)
        if not (particulars.given_name or particulars.family_name or person.is_unborn):
            raise Refused(refusals.NO_NAME)
        records.correct(person, particulars)
        # Ages decide too, in every family that the person belongs to.
        epochs.bump(*(epochs.family_key(each) for each in {family.id, *_families_of(person)}))
        gesture.touch(person)
    return person


def say_same(*, person: Person, same_as: Person, family: Family, by: Viewer) -> SamePersonAs:
    """State that two records are one human being. Both stay as they are, each with its own rights."""
    with trail.gesture(events.SAID_SAME_PERSON, actor=by.actor(), about=[family, person, same_as]) as gesture:
        permissions.require_keeper(by, family)
        if not FamilyMember.objects.filter(person=person, family=family).exists():
            raise Refused(refusals.NOT_OF_THIS_FAMILY)
        if same_as.id in queries.same_persons(person.id):
            raise Refused(refusals.SAME_ALREADY)
        said = SamePersonAs.objects.create(person=person, same_as=same_as, decided_by_id=by.account_id)
        epochs.bump(*(epochs.family_key(each) for each in _families_of(person, same_as)))
        gesture.touch(said)
    return said


def _families_of(*persons: Person) -> list[UUID]:
    return list(FamilyMember.objects.filter(person__in=persons).values_list("family_id", flat=True))
