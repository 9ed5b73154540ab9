"""What was shared with somebody, as they read it: waiting, confirmed or recalled."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from conference.disputes.presenters import notes as notes_of
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters.lines import for_others, of_entry
from conference.sharing import queries
from conference.sharing.access import Received
from conference.sharing.models import SharingRecipient
from people.viewers import Viewer


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """One share. Recalled: nothing of the family stands in it any more, not even its alias."""

    id: UUID
    agency: str
    phone: str
    shared_by: str
    shared_at: datetime
    alias: str
    is_confirmed: bool
    recalled_at: datetime | None


def line(one: SharingRecipient, language: str) -> ReceivedLine:
    """Return one share for its recipient."""
    share = one.decision
    recall = getattr(share, "recall", None)
    return ReceivedLine(
        id=one.pk,
        agency=share.agency.name_in(language),
        phone=share.decided_by.phone,
        shared_by=share.decided_by.name,
        shared_at=share.decided_at,
        alias="" if recall else one.family.reference,
        is_confirmed=hasattr(one, "receipt"),
        recalled_at=recall.recalled_at if recall else None,
    )


def mine(viewer: Viewer) -> dict[str, Any]:
    """Return everything that the page of one's own sharing draws: due again, and shared with one."""
    shared = [line(one, viewer.language) for one in queries.received(viewer)]
    return {
        "due": queries.due(viewer),
        "waiting": [one for one in shared if not one.is_confirmed and not one.recalled_at],
        "kept": [one for one in shared if one.is_confirmed and not one.recalled_at],
        "recalled": [one for one in shared if one.recalled_at],
    }


def page(found: Received) -> dict[str, Any]:
    """Return everything that the page of one share draws for its recipient."""
    viewer, family = found.viewer, found.recipient.family
    names = names_of.in_scope(found.scope, viewer, family)
    shown = queries.shared_lines(found)
    notes = notes_of.under(shown, found.scope, names, viewer.language)
    return {
        "family": family,
        "relay": queries.relay(found),
        "share": line(found.recipient, viewer.language),
        "lines": [
            for_others(
                of_entry(
                    viewer.language,
                    names,
                    one.record.entry,
                    one.words["words"],
                    notes=notes.get(one.record.pk, ()),
                )
            )
            for one in shown
        ],
    }
