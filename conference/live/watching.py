"""One look, each second, at everything that a process's open pages depend on: numbers only, never content."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from conference.live import presence
from conference.live.seating import Guest, lapsed_among
from conference.meetings import timeline


@dataclass(frozen=True, slots=True)
class Look:
    """How a meeting stands: its last number, whose pages are open, and whether somebody must be seated anew."""

    head: int
    here: frozenset[tuple[str, bool]]
    has_lapsed: bool


def look(guests: Collection[Guest]) -> dict[UUID, Look]:
    """Look at every meeting that has an open page here, in a fixed number of queries."""
    heads = timeline.head({guest.conference_id for guest in guests})
    here = presence.states_of(heads)
    lapsed = {guest.conference_id for guest in lapsed_among(guests)}
    return {key: Look(head, here.get(key, frozenset()), key in lapsed) for key, head in heads.items()}
