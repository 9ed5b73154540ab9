"""Writes and reads the gapless line of what happened in each meeting."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F, Model
from django.utils import timezone

from audit.references import Reference
from audit.trail import Gesture
from conference import hints
from conference.meetings.models import Conference, TimelineRow
from conference.meetings.rules.happenings import Happening


def append(gesture: Gesture, conference: Conference, kind: Happening, record: Model) -> TimelineRow:
    """Write the next row of a meeting inside the gesture that made it happen, and announce it on commit.

    The update locks the meeting's row until the commit, so that numbers have no gap and no two are equal.
    """
    meetings = Conference.objects.filter(pk=conference.pk)
    meetings.update(seq=F("seq") + 1)
    seq = meetings.values_list("seq", flat=True).get()
    reference = Reference.to(record)
    row = TimelineRow.objects.create(
        conference=conference,
        seq=seq,
        kind=kind,
        reference_type=reference.type,
        reference_id=reference.id,
        actor=gesture.actor.pseudonym,
        at=timezone.now(),
    )
    conference.seq = seq
    hints.announce_on_commit(conference.pk, seq)
    return row


def since(conference_id: UUID, seq: int, limit: int = 500) -> list[TimelineRow]:
    """Return the rows after a number, in order."""
    rows = TimelineRow.objects.filter(conference_id=conference_id, seq__gt=seq)
    return list(rows.order_by("seq")[:limit])


def head(conference_ids: Iterable[UUID]) -> dict[UUID, int]:
    """Return the last number of each meeting."""
    return dict(Conference.objects.filter(pk__in=list(conference_ids)).values_list("pk", "seq"))
