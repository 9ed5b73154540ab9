"""The only way to a line that one reads, and to what is said about it; missing and forbidden look the same."""

from dataclasses import dataclass
from uuid import UUID

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused
from conference.disputes import refusals
from conference.disputes.models import Dispute
from conference.disputes.rules import states, who_may
from conference.disputes.rules.states import Gesture
from conference.disputes.rules.who_may import Deed, Stand
from conference.meetings.access import is_own_line
from conference.meetings.models import Entry
from conference.why import access as why
from conference.why.access import Known
from consent.scope import Scope
from people.viewers import Viewer

DISPUTES = Dispute.objects.select_related("entry", "answer", "outcome", "shelf", "addressed")


@dataclass(frozen=True, slots=True)
class Found:
    """A line that the viewer reads, the scope that says so, and how they stand to it."""

    entry: Entry
    viewer: Viewer
    scope: Scope
    stand: Stand

    def may(self, deed: Deed) -> bool:
        """Say whether the viewer may do this about the line."""
        return who_may.may(deed, self.stand)


def line(viewer: Viewer, entry_id: UUID, deed: Deed) -> Found:
    """Return a line about which the viewer may do this."""
    found = _reading(viewer, entry_id)
    if not found.may(deed):
        raise NotForYou(Reference.to(found.entry))
    return found


def dispute(viewer: Viewer, dispute_id: UUID) -> tuple[Dispute, Found]:
    """Return a dispute of a line for which the viewer answers."""
    there = DISPUTES.filter(pk=dispute_id).first()
    if there is None:
        raise NotForYou
    return there, line(viewer, there.entry_id, Deed.ANSWER)


def require(deed: Deed, entry: Entry, by: Viewer) -> Found:
    """Return the line as it is now, locked; refuse whoever may not do this about it."""
    Entry.objects.select_for_update().get(pk=entry.pk)
    try:
        found = _reading(by, entry.pk)
    except NotForYou:
        raise Refused(refusals.NOT_READ) from None
    if not found.may(deed):
        raise Refused(refusals.NOT_YOURS[deed])
    return found


def require_time(gesture: Gesture, about: Dispute, of: Entry) -> Dispute:
    """Return a dispute of this line as it is now; refuse what is not to be done where it stands."""
    now = DISPUTES.filter(pk=about.pk, entry=of).first()
    if now is None:
        raise Refused(refusals.NOT_READ)
    if not states.is_time_for(gesture, now.state):
        raise Refused(refusals.NOT_AT_THIS_POINT[now.state])
    return now


def stands(viewer: Viewer, known: Known) -> Found:
    """Return how somebody stands to a line that they may know of."""
    stand = Stand(
        may_read=known.decision.permitted,
        is_originator=is_own_line(viewer, known.entry),
        is_own_words=known.entry.author_person_id is not None,
    )
    return Found(known.entry, viewer, known.scope, stand)


def _reading(viewer: Viewer, entry_id: UUID) -> Found:
    found = stands(viewer, why.known_entry(viewer, entry_id))
    if not found.stand.may_read:
        raise NotForYou(Reference.to(found.entry))
    return found
