"""A person's own meetings, as a list: the kind, the day, the family as far as they may name it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from conference.meetings import access, queries, reference
from conference.meetings.models import Conference
from conference.meetings.rules.states import State, state_of
from consent.gate import Opened
from people.viewers import Viewer

# A page of meetings; older ones are found through their family.
PAGE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One meeting in the list."""

    id: UUID
    title: str
    alias: str
    family_name: str
    scheduled_at: datetime
    place: str
    chair: str
    state: str


def of(viewer: Viewer) -> dict[str, list[Row]]:
    """Return the meetings of a viewer: open now, to come, and past; those they have lost the way to are left out."""
    rows = [row for conference in queries.meetings(viewer)[:PAGE] if (row := _row(viewer, conference))]
    return {
        "open": [row for row in rows if row.state == State.OPEN],
        "to_come": [row for row in reversed(rows) if row.state == State.PLANNED],
        "past": [row for row in rows if row.state in {State.CLOSED, State.SIGNED_OFF}],
    }


def _row(viewer: Viewer, conference: Conference) -> Row | None:
    seat = access.seat_or_none(viewer, conference.pk)
    if seat is None:
        return None
    name = queries.family_name(seat)
    return Row(
        id=conference.pk,
        title=reference.edition(conference.kind, conference.kind_dated).name.to(viewer.language),
        alias=conference.family.reference,
        family_name=name.words["name"] if isinstance(name, Opened) else "",
        scheduled_at=conference.scheduled_at,
        place=conference.place,
        chair=conference.chair.name,
        state=state_of(conference).value,
    )
