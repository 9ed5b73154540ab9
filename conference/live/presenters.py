"""What a meeting's page tells its script: where to connect, how far it has come, and how it was made."""

from dataclasses import dataclass
from functools import cache

from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse

from conference.live import cursors, protocol
from conference.live.cursors import Cursor
from conference.live.sights import name_of
from conference.meetings.access import Seat


@dataclass(frozen=True, slots=True)
class LivePage:
    """The attributes of the page's live part."""

    conference: str
    cursor: str
    epoch: str
    socket: str
    poll: str
    presence: str


def page_for(seat: Seat) -> LivePage:
    """Return the live part of a page drawn for a seat; the seat must have been taken before the page was drawn."""
    meeting = seat.conference
    here = Cursor(meeting.pk, meeting.seq, 0, name_of(seat.sight))
    return LivePage(
        conference=str(meeting.pk),
        cursor=cursors.seal(here, viewer=seat.viewer.pseudonym),
        epoch=page_epoch(),
        socket=f"/live/{meeting.pk}/",
        poll=reverse("live:poll", args=[meeting.pk]),
        presence=reverse("live:presence", args=[meeting.pk]),
    )


@cache
def page_epoch() -> str:
    """Return how pages are made: the version of the protocol and of the files that browsers fetch."""
    return f"{protocol.VERSION}.{getattr(staticfiles_storage, 'manifest_hash', '')}"
