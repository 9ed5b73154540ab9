"""The children that a meeting decides about, and the shelf on which words of decision about one stand."""

from collections.abc import Sequence

from audit.trail import Refused
from conference.meetings import refusals
from conference.meetings.access import Seat
from consent import shelves
from consent.categories import Category, Sensitivity
from consent.models import Shelf
from people.models import Agency, Family, FamilyMember, Person, Relation


def of(family: Family) -> list[FamilyMember]:
    """Return the children of a family as its members, in the order in which they came to it, the unborn last."""
    members = FamilyMember.objects.filter(family=family, relation=Relation.CHILD, until__isnull=True)
    return list(members.select_related("person").order_by("person__is_unborn", "since", "id"))


def require(seat: Seat, child: Person) -> None:
    """Refuse a child of another family, or a meeting whose kind decides nothing."""
    if not seat.kind.decides_per_child:
        raise Refused(refusals.KIND_DECIDES_NOTHING)
    if not any(member.person_id == child.pk for member in of(seat.conference.family)):
        raise Refused(refusals.NOT_OF_THIS_FAMILY)


def require_members(family: Family, persons: Sequence[Person]) -> None:
    """Refuse nobody, or anybody who does not belong to the family."""
    wanted = {person.pk for person in persons}
    if not wanted:
        raise Refused(refusals.ABOUT_NOBODY)
    members = FamilyMember.objects.filter(family=family, person_id__in=wanted, until__isnull=True)
    if members.values("person_id").distinct().count() != len(wanted):
        raise Refused(refusals.NOT_OF_THIS_FAMILY)


def shelf_of(seat: Seat, child: Person, agency: Agency) -> Shelf:
    """Return the shelf for an agency's words of decision about one child."""
    return shelves.on(
        family=seat.conference.family,
        subjects=[child.pk],
        category=Category(seat.kind.decides),
        sensitivity=Sensitivity.N,
        agency=agency,
    )
