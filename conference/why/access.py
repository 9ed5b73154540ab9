"""From an id to an entry that the viewer may at least know of, under the purpose for which they may."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from audit.denials import NotForYou
from audit.references import Reference
from conference.meetings import access as meetings
from conference.meetings.access import Seat
from conference.meetings.models import Entry
from consent import protected_work
from consent.decisions import Decision
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY
from consent.scope import Scope, decide
from people.viewers import Capacity, Viewer


@dataclass(frozen=True, slots=True)
class Known:
    """An entry, the scope under which the viewer knows of it, what was decided, and the meeting it is known in."""

    entry: Entry
    scope: Scope
    decision: Decision
    seat: Seat | None


def known_entry(viewer: Viewer, entry_id: UUID) -> Known:
    """Return an entry that may be seen, else one that may be known of; raise NotForYou for any other."""
    entry = (
        Entry.objects.select_related("family", "shelf", "agency", "author_practitioner")
        .filter(pk=entry_id)
        .first()
    )
    if entry is None:
        raise NotForYou
    if _is_unseen(viewer, entry):
        raise NotForYou(Reference.to(entry))
    found = [
        Known(entry, scope, decision, seat)
        for scope, seat in _scopes(viewer, entry)
        if (decision := decide(scope, entry)).may_know
    ]
    if not found:
        raise NotForYou(Reference.to(entry))
    return next((each for each in found if each.decision.permitted), found[0])


def _is_unseen(viewer: Viewer, entry: Entry) -> bool:
    """Say whether somebody wrote it of whom this person of the family must not learn."""
    if viewer.capacity is not Capacity.PERSON or viewer.person_id is None:
        return False
    unseen = protected_work.unseen_by(viewer.person_id, entry.family)
    return entry.author_practitioner_id in unseen.practitioners or entry.agency_id in unseen.agencies


def _scopes(viewer: Viewer, entry: Entry) -> Iterator[tuple[Scope, Seat | None]]:
    """Yield every scope in which the viewer could come upon the entry: daily work, then its meeting."""
    usual = OWN_RECORD if viewer.capacity is Capacity.PERSON else WORK_WITH_FAMILY
    yield Scope.load(viewer, usual, family_ids=[entry.family_id]), None
    if entry.conference_id and (seat := meetings.seat_or_none(viewer, entry.conference_id)):
        yield seat.scope, seat
