"""Who still has a place at a meeting, and with which sight: asked again whenever what it rests on has changed."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from audit.denials import RIGHT_ENDED, NotForYou
from conference.live.sights import name_of
from conference.meetings import access
from consent import rules
from people import epochs
from people.models import SignIn
from people.rules import sessions
from people.viewers import Viewer


@dataclass(frozen=True, slots=True)
class Place:
    """A seat at the meeting and the name of its sight."""

    seat: access.Seat
    sight: bytes

    def has_lapsed(self, now: datetime, numbers: Mapping[str, int]) -> bool:
        """Say whether a right that the seat rests on has changed or run out."""
        scope = self.seat.scope
        return scope.is_over(now) or any(numbers.get(key) != number for key, number in scope.epochs.items())


class Guest(Protocol):
    """Somebody who has a page open: who they were at first, how to ask who they are now, and their place so far."""

    viewer: Viewer
    conference_id: UUID
    place: Place | None
    who_now: Callable[[], Viewer | None]


AnyGuest = TypeVar("AnyGuest", bound=Guest)


@dataclass(slots=True)
class Seating(Generic[AnyGuest]):
    """Everybody's place after one look; whoever has none left is expelled."""

    places: dict[AnyGuest, Place] = field(default_factory=dict)
    expelled: dict[AnyGuest, NotForYou] = field(default_factory=dict)

    def seat_anew(self, guest: AnyGuest) -> Place | None:
        """Seat a guest as rights are now; return no place when they have none left."""
        try:
            seat = seat_of(guest.who_now(), guest.conference_id)
        except NotForYou as denied:
            self.expelled[guest] = NotForYou(denied.target, why=RIGHT_ENDED, rule=denied.rule)
            return None
        self.places[guest] = Place(seat, name_of(seat.sight))
        return self.places[guest]


def seat_of(viewer: Viewer | None, conference_id: UUID) -> access.Seat:
    """Return the seat of who is signed in; raise NotForYou when they have none, or nobody is signed in."""
    if viewer is None:
        raise NotForYou(access.reference_to(conference_id), rule=rules.Place.SIGNED_IN)
    return access.seat(viewer, conference_id)


def seat_all(guests: Collection[AnyGuest]) -> Seating[AnyGuest]:
    """Seat everybody as rights are now; at least one of each sight is seated anew, on the meeting as it is now."""
    lapsed = set(lapsed_among(guests))
    seating: Seating[AnyGuest] = Seating()
    for guest in lapsed:
        seating.seat_anew(guest)
    fresh = {place.sight for place in seating.places.values()}
    for guest in guests:
        place = guest.place
        if guest in lapsed or place is None:
            continue
        if place.sight in fresh:
            seating.places[guest] = place
        elif anew := seating.seat_anew(guest):
            fresh.add(anew.sight)
    return seating


def lapsed_among(guests: Collection[AnyGuest]) -> list[AnyGuest]:
    """Return those who must be seated anew before anything else is shown to them; two queries."""
    now = timezone.now()
    resting_on = {key for guest in guests if guest.place for key in guest.place.seat.scope.epochs}
    numbers = epochs.of(*resting_on)
    over = _sessions_over({guest.viewer.session for guest in guests}, now)
    return [
        guest
        for guest in guests
        if guest.place is None or guest.viewer.session in over or guest.place.has_lapsed(now, numbers)
    ]


def _sessions_over(hashes: Iterable[str], now: datetime) -> set[str]:
    """Return the sessions among these that have ended, or have lasted or idled too long."""
    rows = SignIn.objects.filter(session_hash__in=list(hashes)).values_list(
        "session_hash", "ended_at", "until", "activity__last_at", "account__suspended_at"
    )
    idle = settings.SIGN_IN_IDLE
    return {
        session_hash
        for session_hash, ended_at, until, last_at, suspended_at in rows
        if ended_at
        or sessions.why_over(sessions.Session(until, last_at, suspended_at is not None), idle, now=now)
    }
