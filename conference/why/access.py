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
from consent.unwritten import Unwritten
from people.viewers import Capacity, Viewer


@dataclass(frozen=True, slots=True)
class Known:
    """An entry, the scope under which the viewer knows of it, what was decided, and the meeting it is known in."""

    entry: Entry
    scope: Scope
    decision: Decision
    seat: Seat | None


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Words that are not written yet, as they would stand before who writes them, and the meeting they are for."""

    words: Unwritten
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
        for scope, seat in _scopes(viewer, entry.family_id, entry.conference_id)
        if (decision := decide(scope, entry)).may_know
    ]
    if not found:
        raise NotForYou(Reference.to(entry))
    return next((each for each in found if each.decision.permitted), found[0])


def foreseen(viewer: Viewer, words: Unwritten, conference_id: UUID | None) -> Foreseen:
    """Return how words that are not written yet would stand before who writes them, found as `known_entry` finds."""
    seat = seat_at(viewer, conference_id)
    found = [
        Foreseen(words, scope, scope.foresee(words), seat)
        for scope, _ in _scopes(viewer, words.family_id, conference_id)
    ]
    ranked = (
        *(each for each in found if each.decision.permitted),
        *(each for each in found if each.decision.may_know),
        *found,
    )
    return ranked[0]


def seat_at(viewer: Viewer, conference_id: UUID | None) -> Seat | None:
    """Return the viewer's seat at the meeting for which a line was written, if there is one and they have it."""
    return meetings.seat_or_none(viewer, conference_id) if conference_id else None


def _is_unseen(viewer: Viewer, entry: Entry) -> bool:
    """Say whether somebody wrote it of whom this person of the family must not learn."""
    if viewer.capacity is not Capacity.PERSON or viewer.person_id is None:
        return False
    unseen = protected_work.unseen_by(viewer.person_id, entry.family)
    return entry.author_practitioner_id in unseen.practitioners or entry.agency_id in unseen.agencies


def _scopes(
    viewer: Viewer, family_id: UUID, conference_id: UUID | None
) -> Iterator[tuple[Scope, Seat | None]]:
    """Yield every scope in which the viewer could come upon a line: daily work, then its meeting."""
    usual = OWN_RECORD if viewer.capacity is Capacity.PERSON else WORK_WITH_FAMILY
    yield Scope.load(viewer, usual, family_ids=[family_id]), None
    if conference_id and (seat := meetings.seat_or_none(viewer, conference_id)):
        yield seat.scope, seat
