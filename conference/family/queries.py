"""What the viewer said about sharing, what became of it, and what the law lets others share; all of it their own."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from conference.family import access
from conference.meetings.models import Invitation
from consent import gate
from consent.gate import Opened
from consent.models import Authority, Provision, Voice, VoiceAnswer
from consent.purposes import OWN_RECORD
from consent.scope import Scope
from consent.terms import Effect, Said
from people.models import FamilyMember
from people.viewers import Viewer


@dataclass(slots=True)
class Told:
    """One thing that the viewer said, with what it permits or bars and what came after."""

    voice: Voice
    words: str
    taken_back: Voice | None = None
    taken_back_words: str = ""
    answers: list[tuple[VoiceAnswer, str]] = field(default_factory=list)

    @property
    def permits(self) -> list[Provision]:
        return [each for each in self.voice.provisions.all() if each.effect == Effect.PERMIT]

    @property
    def bars(self) -> list[Provision]:
        return [each for each in self.voice.provisions.all() if each.effect == Effect.BAR]

    @property
    def ended_at(self) -> datetime | None:
        """Return when it stopped: when it was taken back, or when the last thing that it carried ran out."""
        if self.taken_back is not None:
            return self.taken_back.said_at
        ends = [_end_of(each) for each in self.voice.provisions.all()]
        over = [end for end in ends if end is not None and end <= timezone.now()]
        return max(over) if over and len(over) == len(ends) else None


def scope(viewer: Viewer) -> Scope:
    """Return what the viewer may see as a person who reads their own record."""
    return Scope.load(viewer, OWN_RECORD, family_ids={each.family_id for each in access.places(viewer)})


def said(viewer: Viewer, own: Scope) -> list[Told]:
    """Return everything that the viewer said, the latest first; nothing that anybody else said."""
    voices = _voices(viewer, own)
    words = _words(viewer, own, voices)
    told = [
        Told(voice, words[voice.pk]) for voice in voices if voice.said != Said.WITHDRAW and voice.pk in words
    ]
    taken_back = {voice.of_id: voice for voice in voices if voice.said == Said.WITHDRAW}
    answers = [answer for each in told for answer in each.voice.answers.all()]
    replies = _words(viewer, own, answers)
    for each in told:
        each.taken_back = taken_back.get(each.voice.pk)
        each.taken_back_words = words.get(each.taken_back.pk, "") if each.taken_back else ""
        each.answers = [
            (answer, replies[answer.pk]) for answer in each.voice.answers.all() if answer.pk in replies
        ]
    return told


def one_said(viewer: Viewer, own: Scope, voice: Voice) -> Told | None:
    """Return one thing that the viewer said, or None when its words may not be opened."""
    return next((each for each in said(viewer, own) if each.voice.pk == voice.pk), None)


def persons(viewer: Viewer, own: Scope) -> list[Opened[FamilyMember]]:
    """Return the viewer and those of their children whose names they may read, in each of their families."""
    members = FamilyMember.objects.filter(family_id__in=list(own.families), until__isnull=True)
    found = members.select_related("person").order_by("since", "id")
    return [one for one in gate.open(viewer, found, OWN_RECORD, scope=own) if isinstance(one, Opened)]


def families(viewer: Viewer, own: Scope) -> list[tuple[UUID, str]]:
    """Return the viewer's places in families with the name of each family, to choose from."""
    places = access.places(viewer)
    shown = gate.open(viewer, [each.family for each in places], OWN_RECORD, scope=own)
    names = {one.record.pk: one.words["name"] for one in shown if isinstance(one, Opened)}
    return [(each.pk, names.get(each.family_id, "")) for each in places]


def lawful(viewer: Viewer, own: Scope) -> list[Authority]:
    """Return the duties that let agencies share now, as far as the viewer was told or is part of the meeting.

    A duty that the family was told of is known to those who may know of everybody whom it is about.
    """
    now = timezone.now()
    running = Authority.objects.filter(
        Q(ends_at__isnull=True) | Q(ends_at__gt=now),
        family_id__in=list(own.families),
        carried_by_consent=False,
        end__isnull=True,
        starts_at__lte=now,
    ).order_by("starts_at", "id")
    told = running.filter(is_family_told=True, conference_id="", shelf__isnull=False)
    known = [one.record for one in gate.open(viewer, told, OWN_RECORD, scope=own) if isinstance(one, Opened)]
    called = running.filter(conference_id__in=[str(each) for each in own_meetings(viewer)])
    return [*known, *called]


def own_meetings(viewer: Viewer) -> Iterable[UUID]:
    """Return the meetings to which the viewer was asked."""
    return Invitation.objects.filter(person_id=access.me(viewer)).values_list("conference_id", flat=True)


def _voices(viewer: Viewer, own: Scope) -> list[Voice]:
    heard = [*access.SPOKEN, Said.WITHDRAW]
    provisions: QuerySet[Provision] = Provision.objects.select_related("end").order_by("id")
    answers = VoiceAnswer.objects.select_related("answered_by__agency").order_by("at", "id")
    found = Voice.objects.filter(
        person_id=access.me(viewer), family_id__in=list(own.families), said__in=heard
    ).select_related("recorded_by__practitioner__agency", "assessed_by__agency")
    ready = found.prefetch_related(
        "subjects", Prefetch("provisions", provisions), Prefetch("answers", answers)
    )
    return list(ready.order_by("-said_at", "-id"))


def _words(viewer: Viewer, own: Scope, records: Iterable[Voice] | Iterable[VoiceAnswer]) -> dict[UUID, str]:
    shown = gate.open(viewer, records, OWN_RECORD, scope=own)
    return {one.record.id: one.words["words"] for one in shown if isinstance(one, Opened)}


def _end_of(provision: Provision) -> datetime | None:
    ended = provision.end.at if hasattr(provision, "end") else None
    return min(filter(None, (ended, provision.ends_at)), default=None)
