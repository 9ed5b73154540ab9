"""What the viewer said about sharing, what became of it, and what the law lets others share; all of it their own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from conference.family import access
from conference.meetings.models import Invitation
from consent import gate
from consent.actions.coercion import NOT_RELIED_ON
from consent.gate import Opened
from consent.models import Authority, Evidence, Provision, Voice, VoiceAnswer
from consent.purposes import OWN_RECORD, Purpose
from consent.scope import Scope
from consent.terms import Effect, Said, SpeaksAs
from people.models import FamilyMember
from people.viewers import Viewer


@dataclass(slots=True)
class Told:
    """One thing that the viewer said, with what it permits or bars and what came after."""

    voice: Voice
    words: str
    assessment: str = ""
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
        """Return when it stopped: when it was taken back, or when the last thing that it carried ran out.

        That nobody relies on it is not told here: whoever made them say it may be reading too.
        """
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
    mine = Voice.objects.filter(person_id=access.me(viewer), family_id__in=list(own.families))
    mine = mine.exclude(speaks_as=SpeaksAs.COURT)
    return tell(viewer, own, mine, OWN_RECORD)


def tell(viewer: Viewer, scope: Scope, found: QuerySet[Voice], purpose: Purpose) -> list[Told]:
    """Return what was said and may be read for a purpose, the latest first, with what became of it."""
    voices = _whole(found)
    words = _words(viewer, scope, voices, purpose)
    told = [
        Told(voice, words[voice.pk]["words"], words[voice.pk]["assessment"])
        for voice in voices
        if voice.said != Said.WITHDRAW and voice.pk in words
    ]
    taken_back = {voice.of_id: voice for voice in voices if voice.said == Said.WITHDRAW}
    answers = [answer for each in told for answer in each.voice.answers.all()]
    replies = _words(viewer, scope, answers, purpose)
    for each in told:
        each.taken_back = taken_back.get(each.voice.pk)
        each.taken_back_words = (
            words[each.taken_back.pk]["words"] if each.taken_back and each.taken_back.pk in words else ""
        )
        each.answers = [
            (answer, replies[answer.pk]["words"])
            for answer in each.voice.answers.all()
            if answer.pk in replies
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
    )
    running = running.order_by("starts_at", "id").prefetch_related("reviews")
    knows = Q(is_family_told=True) | Q(telling__isnull=False)
    told = running.filter(knows, conference_id="", shelf__isnull=False)
    known = [one.record for one in gate.open(viewer, told, OWN_RECORD, scope=own) if isinstance(one, Opened)]
    called = running.filter(conference_id__in=[str(each) for each in own_meetings(viewer)])
    return [*known, *called]


def own_meetings(viewer: Viewer) -> Iterable[UUID]:
    """Return the meetings to which the viewer is asked."""
    asked = Invitation.objects.filter(person_id=access.me(viewer), taken_back_at=None)
    return asked.values_list("conference_id", flat=True)


def _whole(found: QuerySet[Voice]) -> list[Voice]:
    heard = [*access.SPOKEN, Said.WITHDRAW]
    provisions: QuerySet[Provision] = Provision.objects.select_related("end").order_by("id")
    answers = VoiceAnswer.objects.select_related("answered_by__agency").order_by("at", "id")
    ready = found.filter(said__in=heard).select_related(
        "family__team",
        "recorded_by__practitioner__agency",
        "assessed_by__agency",
        "notice__holder",
        "court_order__seen_by",
    )
    ready = ready.prefetch_related(
        "subjects",
        Prefetch("provisions", provisions),
        Prefetch("answers", answers),
        Prefetch("evidence", Evidence.objects.defer("content").order_by("kept_at", "id")),
    )
    return list(ready.order_by("-said_at", "-id"))


def _words(
    viewer: Viewer, scope: Scope, records: Iterable[Voice] | Iterable[VoiceAnswer], purpose: Purpose
) -> dict[UUID, Mapping[str, str]]:
    shown = gate.open(viewer, records, purpose, scope=scope)
    return {one.record.id: one.words for one in shown if isinstance(one, Opened)}


def _end_of(provision: Provision) -> datetime | None:
    end = getattr(provision, "end", None)
    ended = end.at if end is not None and end.why != NOT_RELIED_ON else None
    return min(filter(None, (ended, provision.ends_at)), default=None)
