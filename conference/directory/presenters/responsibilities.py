"""Draws who holds parental responsibility: child by child, how the law gave it, and what of that was seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from conference.directory.queries import FamilyPage
from people.models import FamilyMember, HowHeld, Jurisdiction, ParentalResponsibility, Proof, Relation
from people.rules.responsibilities import counts


@dataclass(frozen=True, slots=True)
class HolderLine:
    """Somebody who holds it for a child, or who was said to. `asks_proof`: nobody of the team has seen any yet."""

    responsibility_id: UUID
    who: str
    how: str
    proof: str
    when: str
    counts: bool
    asks_proof: bool


@dataclass(frozen=True, slots=True)
class ChildLine:
    """One child, and who holds it for them of those whom the viewer may see."""

    name: str
    holders: Sequence[HolderLine]


def title(place: str) -> str:
    """Return what the law of a place calls it."""
    return _("Parental authority") if place == Jurisdiction.QUEBEC else _("Parental responsibility")


def children(shown: FamilyPage, names: Mapping[UUID, str], language: str) -> list[ChildLine]:
    """Return every child of the family whom the viewer may see, also one for whom nobody is written down."""
    young = [each.record for each in shown.members if each.record.relation == Relation.CHILD]
    return [
        ChildLine(
            names[child.person_id],
            [
                _line(one, child, holder_of(one, names, language), shown.family.team.today())
                for one in shown.responsibilities
                if one.child_id == child.person_id
            ],
        )
        for child in young
    ]


def holder_of(one: ParentalResponsibility, names: Mapping[UUID, str], language: str) -> str:
    """Return the name of a person, or of the authority that a care order names."""
    if one.agency is not None:
        return one.agency.name_in(language)
    return names[one.holder_id] if one.holder_id else ""


def _line(one: ParentalResponsibility, child: FamilyMember, who: str, today: date) -> HolderLine:
    is_expected = child.person.is_unborn
    return HolderLine(
        responsibility_id=one.id,
        who=who,
        how=str(HowHeld(one.how).label),
        proof=_("before the birth she alone speaks for the child") if is_expected else _proof(one),
        when="" if one.starts_on <= today else _("from %(day)s on") % {"day": _day(one.starts_on)},
        counts=counts(one.how, one.proof),
        asks_proof=one.proof == Proof.NOT_SEEN and not is_expected,
    )


def _proof(one: ParentalResponsibility) -> str:
    if one.seen_on is None:
        return str(Proof.NOT_SEEN.label)
    return _("%(proof)s, seen on %(day)s") % {"proof": Proof(one.proof).label, "day": _day(one.seen_on)}


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")
