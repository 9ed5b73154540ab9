"""The children that a meeting decides about, and the shelf on which words of decision about one stand."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from audit.trail import Refused
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
        raise Refused(
            "conference.kind_decides_nothing", _("This kind of meeting takes no decision for each child.")
        )
    if not any(member.person_id == child.pk for member in of(seat.conference.family)):
        raise Refused("conference.not_of_this_family", _("This person doesn’t belong to the family."))


def require_members(family: Family, persons: Sequence[Person]) -> None:
    """Refuse nobody, or anybody who does not belong to the family."""
    wanted = {person.pk for person in persons}
    if not wanted:
        raise Refused("conference.about_nobody", _("Choose whom this is about."))
    members = FamilyMember.objects.filter(family=family, person_id__in=wanted, until__isnull=True)
    if members.values("person_id").distinct().count() != len(wanted):
        raise Refused("conference.not_of_this_family", _("This person doesn’t belong to the family."))


def shelf_of(seat: Seat, child: Person, agency: Agency) -> Shelf:
    """Return the shelf for an agency's words of decision about one child."""
    return shelves.on(
        family=seat.conference.family,
        subjects=[child.pk],
        category=Category(seat.kind.decides),
        sensitivity=Sensitivity.N,
        agency=agency,
    )
