"""Reads as whom somebody may speak in a family today, and which children others may speak for there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from consent import births, capacity_of_law, childhoods
from consent.capacity_of_law import CapacityLaw
from consent.categories import Category
from consent.models import Voice
from consent.standing import Speaker, Young
from consent.terms import SpeaksAs
from people import queries, responsibilities
from people.models import Family, FamilyMember, HowHeld, ParentalResponsibility, Practitioner, Relation
from people.rules import ages

GUARDIANS = frozenset({HowHeld.SPECIAL_GUARDIAN, HowHeld.TUTOR})


@dataclass(frozen=True)
class Capacities:
    """Everybody of one family, as far as speaking goes, on the day that it is where its team works."""

    family: Family

    @cached_property
    def today(self) -> date:
        """Return the day that decides ages."""
        return self.family.team.today()

    @cached_property
    def law(self) -> CapacityLaw:
        """Return the ages of the place where the family's team works."""
        return capacity_of_law.in_place(self.family.team.jurisdiction, self.today)

    @cached_property
    def members(self) -> Mapping[UUID, FamilyMember]:
        """Return who belongs to the family."""
        return {member.person_id: member for member in queries.members_of(self.family)}

    @cached_property
    def held(self) -> list[ParentalResponsibility]:
        """Return the parental responsibilities that count today."""
        return list(responsibilities.counting().filter(family=self.family, starts_on__lte=self.today))

    @cached_property
    def decided(self) -> Mapping[UUID, frozenset[Category]]:
        """Return the matters that children of the family have decided themselves."""
        return childhoods.decided_in([self.family.pk]).get(self.family.pk, {})

    def age(self, person_id: UUID) -> int | None:
        """Return how old somebody is, or None where nobody has written it down."""
        born = self._born.get(person_id)
        return ages.on_day(born, self.today) if born else None

    def is_child(self, person_id: UUID) -> bool:
        """Say whether somebody is under age; where nobody knows how old, whether they are a child of the family."""
        if (age := self.age(person_id)) is not None:
            return age < self.law.of_age_at
        return self.members[person_id].relation == Relation.CHILD

    def speaker(self, person_id: UUID) -> Speaker | None:
        """Return what a person is as a speaker; None for somebody who is not of the family."""
        if person_id not in self.members:
            return None
        is_child, age = self.is_child(person_id), self.age(person_id)
        return Speaker(
            person_id=person_id,
            is_child=is_child,
            children=self._children(person_id, set(HowHeld)),
            wards=self._children(person_id, set(GUARDIANS)),
            speaks_alone=is_child and age is not None and age >= self.law.speaks_alone_at,
            may_be_found=self.law.may_be_found_younger,
        )

    def usual(self, person_id: UUID, subjects: frozenset[UUID]) -> SpeaksAs:
        """Return as whom a person speaks for these, by age and by what they hold; whether they may is asked after."""
        speaker = self.speaker(person_id)
        if subjects == {person_id}:
            if speaker is None or not speaker.is_child:
                return SpeaksAs.OWN
            return SpeaksAs.YOUNG_PERSON if speaker.speaks_alone else SpeaksAs.COMPETENT_CHILD
        others = subjects - {person_id}
        is_guardian = speaker is not None and bool(others) and others <= speaker.wards
        return SpeaksAs.GUARDIAN if is_guardian else SpeaksAs.PARENTAL_RESPONSIBILITY

    def young(self, person_ids: Iterable[UUID]) -> dict[UUID, Young]:
        """Return what each of these is as a child for whom somebody else would speak."""
        return {each: self._young(each) for each in person_ids if each in self.members}

    def _young(self, person_id: UUID) -> Young:
        age = self.age(person_id)
        is_old_enough = age is not None and age >= self.law.speaks_alone_at
        instead = {
            one.holder_id
            for one in self.held
            if one.child_id == person_id and one.how in self.law.speaks_instead
        }
        return Young(
            decides=self.decided.get(person_id, frozenset()),
            presumed=is_old_enough and not self.law.parents_beside,
            in_place_of_parents=frozenset(each for each in instead if each),
        )

    def _children(self, holder_id: UUID, ways: set[HowHeld]) -> frozenset[UUID]:
        mine = {one.child_id for one in self.held if one.holder_id == holder_id and one.how in ways}
        return frozenset(each for each in mine if each in self.members and self.is_child(each))

    @cached_property
    def _born(self) -> Mapping[UUID, date]:
        return births.reckon(self.members)


def found(family: Family, person_id: UUID) -> dict[Category, Practitioner]:
    """Return the matters that somebody found a child to understand, each with who found so last."""
    by_matter: dict[Category, Practitioner] = {}
    voices = Voice.objects.filter(
        person_id=person_id, family=family, speaks_as=SpeaksAs.COMPETENT_CHILD, assessed_by__isnull=False
    )
    for voice in voices.select_related("assessed_by__agency").order_by("said_at", "id"):
        if voice.assessed_by is not None:
            by_matter |= dict.fromkeys(voice.categories or frozenset(Category), voice.assessed_by)
    return by_matter
