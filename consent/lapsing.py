"""The worker writes down what has lapsed: a child came of age, and what others had said for them carries nothing."""

from collections.abc import Callable, Iterator
from datetime import datetime
from time import monotonic
from uuid import UUID

from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from audit import trail
from audit.actors import SYSTEM
from consent import childhoods, events, records
from consent.models import Provision, Voice, VoiceLapse, VoiceSubject
from consent.terms import FOR_A_CHILD
from people import epochs

CAME_OF_AGE = "came_of_age"
EACH = (
    300.0  # seconds between two looks: a decision knows of the birthday by itself, this only writes it down
)


class Sweep:
    """Looks every few minutes, however often it is called."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._last: float | None = None

    def __call__(self) -> int:
        """Write down what has lapsed since the last look; return how many things that were."""
        if self._last is not None and self._clock() - self._last < EACH:
            return 0
        self._last = self._clock()
        return sweep(timezone.now())


def sweep(now: datetime) -> int:
    """Write a lapse for each voice and each child it was said for who is of age by now; return how many."""
    lapsed = list(_lapsed(now))
    for spoken_for in lapsed:
        _write(spoken_for)
    return len(lapsed)


def _lapsed(now: datetime) -> Iterator[VoiceSubject]:
    carries = Provision.objects.filter(voice=OuterRef("voice_id"), end=None)
    written = VoiceLapse.objects.filter(voice=OuterRef("voice_id"), person=OuterRef("person_id"))
    waiting = (
        VoiceSubject.objects.filter(Exists(carries), ~Exists(written), voice__speaks_as__in=FOR_A_CHILD)
        .exclude(person_id=F("voice__person_id"))
        .select_related("voice__family", "person")
        .order_by("id")
    )
    rows = list(waiting)
    children: dict[UUID, set[UUID]] = {}
    for row in rows:
        children.setdefault(row.voice.family_id, set()).add(row.person_id)
    known = childhoods.of(children)
    for row in rows:
        of_age_at = known[row.voice.family_id].of_age_at.get(row.person_id)
        if of_age_at is not None and of_age_at <= now:
            yield row


def _write(spoken_for: VoiceSubject) -> None:
    voice = spoken_for.voice
    with trail.gesture(
        events.VOICE_LAPSED, actor=SYSTEM, about=[voice.family, spoken_for.person], ended=0
    ) as gesture:
        VoiceLapse.objects.create(voice=voice, person=spoken_for.person)
        epochs.bump(epochs.family_key(voice.family_id))
        if not _speaks_for_somebody_else(voice):
            gesture.set(ended=records.end_what_rests_on(voice, why=CAME_OF_AGE))
        gesture.touch(voice)


def _speaks_for_somebody_else(voice: Voice) -> bool:
    """Say whether anybody is left for whom a voice still speaks, the speaker among them."""
    lapsed = VoiceLapse.objects.filter(voice=voice).values("person_id")
    return VoiceSubject.objects.filter(voice=voice).exclude(person_id__in=lapsed).exists()
