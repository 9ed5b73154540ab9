"""The door of the live room: who may come in, and the record of who was turned away or seen out."""

from collections.abc import Callable, Mapping
from uuid import UUID

from audit import denials, route
from audit.denials import NotForYou
from conference.live.connections import Connection
from conference.live.seating import seat_of
from people.viewers import Viewer

SOCKET, POLL = "live:socket", "live:poll"


def knock(
    who_now: Callable[[], Viewer | None], conference_id: UUID
) -> tuple[Viewer | None, NotForYou | None]:
    """Return who asks to come in, and why they may not; a meeting that is missing is a place that is not theirs."""
    viewer = who_now()
    try:
        seat_of(viewer, conference_id)
    except NotForYou as denied:
        return viewer, denied
    return viewer, None


def turn_away(viewer: Viewer | None, denied: NotForYou) -> None:
    """Record a refused hello.

    A page asks a stranger to sign in, and has denied nothing yet. A socket can only be closed: that is a denial,
    and denials are recorded, those of strangers too. The hub lets one at a time through here.
    """
    with route.through(SOCKET):
        denials.record(viewer, denied)


def see_out(expelled: Mapping[Connection, NotForYou]) -> None:
    """Record, each by themselves, those whose right ended while they had the page open."""
    for page, denied in expelled.items():
        with route.through(POLL if page.is_polling else SOCKET):
            denials.record(page.viewer, denied)
