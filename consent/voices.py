"""Writes down what a person said; called inside the gesture of each voice."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils import timezone

from audit.trail import Gesture
from consent import grounds, permissions, records, shelves
from consent.categories import Category, Sensitivity
from consent.models import Voice, VoiceSubject
from consent.records import Grant
from consent.terms import Method, NotAskedBecause, Said, SpeaksAs
from people.models import Family, Person, Practitioner
from people.viewers import Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Who said something, for whom, in what capacity, after which notice, and in what words if any."""

    family: Family
    person: Person
    subjects: Collection[Person]
    speaks_as: SpeaksAs
    notice_version: str
    language: str
    method: Method
    words: str = ""
    reason: str = ""
    assessed_by: Practitioner | None = None
    assessment: str = ""
    said_at: datetime = field(default_factory=timezone.now)

    def refuse_without_standing(self, by: Viewer) -> None:
        """Refuse unless this person may speak for these, and `by` may write it down."""
        permissions.require_voice(by, self.family, self.person.pk)
        subjects = frozenset(person.pk for person in self.subjects)
        assessed = self.assessed_by is not None
        permissions.require_standing(self.speaks_as, self.family, self.person.pk, subjects, assessed)

    def about(self, grants: Iterable[Grant]) -> list[Grant]:
        """Return the grants with the persons they are about: those named, else those spoken for, never others."""
        spoken_for = {person.pk for person in self.subjects}
        return [
            replace(grant, subjects=spoken_for.intersection(grant.subjects or spoken_for)) for grant in grants
        ]


def write(
    gesture: Gesture,
    spoken: Spoken,
    said: Said,
    *,
    by: Viewer,
    categories: Iterable[Category] = (),
    of: Voice | None = None,
    because: NotAskedBecause | None = None,
) -> Voice:
    """Write one voice on a shelf of the speaker's own words."""
    shelf = shelves.on(
        family=spoken.family,
        subjects=[spoken.person],
        category=Category.OWN_WORDS,
        sensitivity=Sensitivity.N,
        person=spoken.person,
    )
    voice = Voice.objects.create(
        family=spoken.family,
        person=spoken.person,
        shelf=shelf,
        speaks_as=spoken.speaks_as.value,
        assessed_by=spoken.assessed_by,
        said=said.value,
        of=of,
        categories=frozenset(categories),
        not_asked_because=because.value if because else "",
        notice_version=spoken.notice_version,
        language=spoken.language,
        method=spoken.method.value,
        words=spoken.words or None,
        reason=spoken.reason or None,
        assessment=spoken.assessment or None,
        said_at=spoken.said_at,
        recorded_by_id=by.account_id,
    )
    VoiceSubject.objects.bulk_create(VoiceSubject(voice=voice, person=person) for person in spoken.subjects)
    gesture.touch(voice)
    gesture.concern(spoken.family)
    gesture.result = str(voice.pk)
    return voice


def carry(voice: Voice, spoken: Spoken, grants: Iterable[Grant]) -> None:
    """Write the authority that an agreement makes, and what it permits."""
    permitted = [grant for grant in spoken.about(grants) if grant.subjects]
    if not permitted:
        return
    ground = grounds.consent_in(spoken.family.team.jurisdiction)
    carried = records.authority(
        spoken.family, ground.code, voice=voice, starts_at=spoken.said_at, is_family_told=True
    )
    records.permits(carried, permitted, voice=voice)


def deny(voice: Voice, spoken: Spoken, denied: Iterable[Grant], *, is_statutory: bool = False) -> None:
    """Write what a refusal or a limit bars."""
    named = [grant for grant in spoken.about(denied) if grant.subjects]
    records.bars(voice, named, is_statutory=is_statutory)


def categories_of(*grants: Iterable[Grant]) -> list[Category]:
    """Return every category that is spoken of, in order."""
    return sorted({Category(each) for some in grants for grant in some for each in grant.categories})
