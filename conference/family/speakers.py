"""Who the viewer may speak for here, and what is written down of who spoke."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.utils import timezone

from conference.family.notices import Audience, Notice, notice
from consent.capacities import Capacities, found
from consent.categories import Category
from consent.models import Voice
from consent.standing import Speaker
from consent.terms import AS_A_CHILD, Method
from consent.voices import Spoken
from people.models import Family, FamilyMember, Person, Practitioner


@dataclass(frozen=True)
class Speaking:
    """One person in one family, as far as speaking about sharing goes."""

    place: FamilyMember
    capacities: Capacities

    @cached_property
    def speaker(self) -> Speaker:
        """Return what they are as a speaker, by their age today."""
        known = self.capacities.speaker(self.place.person_id)
        return known or Speaker(self.place.person_id, is_child=False)

    @property
    def family(self) -> Family:
        return self.place.family

    @property
    def is_young(self) -> bool:
        """Say whether this is a child, who decides once somebody has found that they understand."""
        return self.speaker.is_child

    @cached_property
    def notice(self) -> Notice:
        """Return the words that this person reads before they speak."""
        return notice(audience_of(self.is_young), on=timezone.localdate())

    @cached_property
    def assessed(self) -> Mapping[Category, Practitioner]:
        """Return the matters that a child decides because somebody found so, with who found so last."""
        if not self.is_young or self.speaker.speaks_alone:
            return {}
        return found(self.family, self.place.person_id)

    @property
    def may_speak(self) -> bool:
        """Say whether there is anything that they may decide here."""
        return not self.is_young or self.speaker.speaks_alone or bool(self.assessed)

    @property
    def matters(self) -> list[Category]:
        """Return the kinds of information of which they may speak."""
        if not self.is_young or self.speaker.speaks_alone:
            return list(Category)
        return [each for each in Category if each in self.assessed]

    @property
    def about(self) -> frozenset[UUID]:
        """Return the persons for whom they may speak."""
        own = frozenset({self.place.person_id})
        return own if self.is_young else own | self._children()

    def spoken(
        self,
        *,
        subjects: Collection[Person],
        categories: Iterable[Category],
        notice_version: str,
        language: str,
        words: str,
    ) -> Spoken:
        """Return what is written down of who spoke, for whom, and after which notice."""
        assessors = [self.assessed[each] for each in categories if each in self.assessed]
        return Spoken(
            family=self.family,
            person=self.place.person,
            subjects=subjects,
            speaks_as=self.capacities.usual(self.place.person_id, frozenset(each.pk for each in subjects)),
            notice_version=notice_version,
            language=language,
            method=Method.PAGE,
            words=words,
            assessed_by=assessors[0] if assessors else None,
        )

    def _children(self) -> frozenset[UUID]:
        """Return the children for whom nobody else has the whole say: of what one decides, the rule asks later."""
        me = self.place.person_id
        young = self.capacities.young(self.speaker.children)
        return frozenset(
            each
            for each, one in young.items()
            if not one.presumed and (not one.in_place_of_parents or me in one.in_place_of_parents)
        )


def at(place: FamilyMember) -> Speaking:
    """Return how the person of a place may speak."""
    return Speaking(place, Capacities(place.family))


def notice_of(voice: Voice) -> Notice:
    """Return the words that a person reads before they change what they said."""
    return notice(audience_of(voice.speaks_as in AS_A_CHILD), on=timezone.localdate())


def again(voice: Voice, *, language: str, words: str) -> Spoken:
    """Return the same person speaking again of the same persons, in the capacity that they have by now."""
    subjects = [each.person for each in voice.subjects.select_related("person")]
    about = frozenset(each.pk for each in subjects)
    return Spoken(
        family=voice.family,
        person=voice.person,
        subjects=subjects,
        speaks_as=Capacities(voice.family).usual(voice.person_id, about),
        notice_version=notice_of(voice).version,
        language=language,
        method=Method.PAGE,
        words=words,
        assessed_by=voice.assessed_by,
    )


def audience_of(is_young: bool) -> Audience:
    """Return to whom a notice speaks."""
    return Audience.YOUNG_PERSON if is_young else Audience.ADULT
