"""Who has a meeting's page open now: leases that are renewed, lapse and are swept; attendance is another matter."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from conference import hints
from conference.live.models import PresenceLease
from conference.meetings.access import Seat
from conference.meetings.models import CheckIn
from consent import kept_apart
from people import sign_in
from people.models import Practitioner, SignIn
from people.viewers import Capacity, Viewer

LEASE = timedelta(seconds=10)
FORGOTTEN_AFTER = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody at the meeting's page: a practitioner by name, or somebody of the family without one."""

    name: str
    agency: str
    is_lost: bool


def renew(pages: Iterable[tuple[UUID, Viewer]]) -> None:
    """Lengthen the lease of each (meeting, viewer) whose page is open."""
    until = timezone.now() + LEASE
    leases = {
        (conference_id, viewer.session): PresenceLease(
            conference_id=conference_id,
            practitioner_id=viewer.practitioner_id,
            session_hash=viewer.session,
            until=until,
        )
        for conference_id, viewer in pages
        if viewer.session
    }
    PresenceLease.objects.bulk_create(
        leases.values(),
        update_conflicts=True,
        unique_fields=("conference", "session_hash"),
        update_fields=("practitioner", "until", "is_lost"),
    )


def leave(conference_id: UUID, session_hash: str) -> None:
    """End a lease: the page was closed."""
    PresenceLease.objects.filter(conference_id=conference_id, session_hash=session_hash).delete()


def sweep(now: datetime | None = None) -> int:
    """Say of lapsed leases that they are lost, forget old ones, and let every process look; return how many changed."""
    now = now or timezone.now()
    lapsed = PresenceLease.objects.filter(until__lt=now, is_lost=False)
    old = PresenceLease.objects.filter(until__lt=now - FORGOTTEN_AFTER)
    changing = PresenceLease.objects.filter(Q(until__lt=now, is_lost=False) | Q(pk__in=old))
    meetings = set(changing.values_list("conference_id", flat=True))
    if not meetings:
        return 0
    changed = lapsed.update(is_lost=True) + old.delete()[0]
    for conference_id in meetings:
        hints.announce(conference_id, 0)
    return changed


def present(seat: Seat) -> list[Present]:
    """Return who is at a meeting's page, by name; who was lost a moment ago is said to be."""
    language = seat.viewer.language
    leases = PresenceLease.objects.filter(conference=seat.conference).select_related("practitioner__agency")
    leases = leases.exclude(pk__in=_unseen(seat))
    states: dict[Hashable, bool] = {}
    for lease in leases:
        somebody = lease.practitioner or lease.session_hash
        states[somebody] = states.get(somebody, True) and lease.is_lost
    found = [
        Present(who.name, who.agency.name_in(language), is_lost)
        if isinstance(who, Practitioner)
        else Present("", "", is_lost)
        for who, is_lost in states.items()
    ]
    return sorted(found, key=lambda somebody: (not somebody.name, somebody.name, somebody.is_lost))


def _unseen(seat: Seat) -> list[int]:
    """Return the leases of those who must not be there for a person of the family, the people at home among them."""
    me = seat.viewer.person_id if seat.viewer.capacity is Capacity.PERSON else None
    apart = {
        protected for protected, kept_from in kept_apart.pairs(seat.conference.family_id) if kept_from == me
    }
    if not apart and not any(seat.unseen):
        return []
    at_home = SignIn.objects.filter(account__person__in=apart).values("session_hash")
    hidden = Q(practitioner__in=seat.unseen.practitioners) | Q(practitioner__agency__in=seat.unseen.agencies)
    hidden |= Q(practitioner=None, session_hash__in=at_home)
    return list(PresenceLease.objects.filter(hidden, conference=seat.conference).values_list("pk", flat=True))


def states_of(conference_ids: Iterable[UUID]) -> dict[UUID, frozenset[tuple[str, bool]]]:
    """Return the state of every lease, to notice when one changes."""
    states: dict[UUID, set[tuple[str, bool]]] = {}
    leases = PresenceLease.objects.filter(conference_id__in=list(conference_ids))
    for conference_id, session_hash, is_lost in leases.values_list(
        "conference_id", "session_hash", "is_lost"
    ):
        states.setdefault(conference_id, set()).add((session_hash, is_lost))
    return {conference_id: frozenset(found) for conference_id, found in states.items()}


def note_activity_of_meetings(pages: Iterable[tuple[UUID, Viewer]]) -> None:
    """Let an open meeting count as activity for those who are checked in at it and have its page open."""
    for conference_id, viewer in pages:
        mine = (
            Q(invitation__practitioner_id=viewer.practitioner_id)
            if viewer.practitioner_id
            else Q(invitation__person_id=viewer.person_id, invitation__person__isnull=False)
        )
        checked_in = CheckIn.objects.filter(
            mine, invitation__conference_id=conference_id, left_at__isnull=True
        )
        open_now = checked_in.filter(
            invitation__conference__opened_at__isnull=False, invitation__conference__closed_at__isnull=True
        )
        if open_now.exists():
            sign_in.note_activity(viewer.session)
