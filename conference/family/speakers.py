"""Who the viewer may speak for here, and what is written down of who spoke."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.utils import timezone

from conference.family.notices import Audience, Notice, notice
from consent.categories import Category
from consent.models import Voice
from consent.permissions import speaker_in
from consent.standing import Speaker
from consent.terms import Method, SpeaksAs
from consent.voices import Spoken
from people.models import Family, FamilyMember, Person, Practitioner


@dataclass(frozen=True)
class Speaking:
    """One person in one family, as far as speaking about sharing goes."""

    place: FamilyMember
    speaker: Speaker

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
        """Return the matters that a child decides for themselves, with who found so last."""
        if not self.is_young:
            return {}
        found: dict[Category, Practitioner] = {}
        voices = Voice.objects.filter(
            person=self.place.person, family=self.family, assessed_by__isnull=False
        ).select_related("assessed_by__agency")
        for voice in voices.order_by("said_at"):
            if voice.assessed_by is not None:
                found |= dict.fromkeys(voice.categories, voice.assessed_by)
        return found

    @property
    def may_speak(self) -> bool:
        """Say whether there is anything that they may decide here."""
        return not self.is_young or bool(self.assessed)

    @property
    def matters(self) -> list[Category]:
        """Return the kinds of information of which they may speak."""
        return [each for each in Category if each in self.assessed] if self.is_young else list(Category)

    @property
    def about(self) -> frozenset[UUID]:
        """Return the persons for whom they may speak."""
        own = frozenset({self.place.person_id})
        if self.is_young or not self.speaker.has_parental_responsibility:
            return own
        return own | self.speaker.children

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
            speaks_as=self._speaks_as(subjects),
            notice_version=notice_version,
            language=language,
            method=Method.PAGE,
            words=words,
            assessed_by=assessors[0] if assessors else None,
        )

    def _speaks_as(self, subjects: Collection[Person]) -> SpeaksAs:
        if self.is_young:
            return SpeaksAs.COMPETENT_CHILD
        alone = {person.pk for person in subjects} == {self.place.person_id}
        return SpeaksAs.OWN if alone else SpeaksAs.PARENTAL_RESPONSIBILITY


def at(place: FamilyMember) -> Speaking:
    """Return how the person of a place may speak."""
    speaker = speaker_in(place.family, place.person_id)
    return Speaking(place, speaker or Speaker(place.person_id, is_child=False))


def notice_of(voice: Voice) -> Notice:
    """Return the words that a person reads before they change what they said."""
    return notice(audience_of(voice.speaks_as == SpeaksAs.COMPETENT_CHILD), on=timezone.localdate())


def again(voice: Voice, *, language: str, words: str) -> Spoken:
    """Return the same person speaking again of the same persons, as they did then."""
    return Spoken(
        family=voice.family,
        person=voice.person,
        subjects=[each.person for each in voice.subjects.select_related("person")],
        speaks_as=SpeaksAs(voice.speaks_as),
        notice_version=notice_of(voice).version,
        language=language,
        method=Method.PAGE,
        words=words,
        assessed_by=voice.assessed_by,
    )


def audience_of(is_young: bool) -> Audience:
    """Return to whom a notice speaks."""
    return Audience.YOUNG_PERSON if is_young else Audience.ADULT
