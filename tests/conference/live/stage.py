"""A meeting with open pages: real actions make it, real turns draw it, and tests read nothing but the wire."""

import json
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from asgiref.sync import async_to_sync, sync_to_async
from django.utils import timezone

from audit.denials import NotForYou
from conference.live import turns
from conference.live.connections import Connection
from conference.live.cursors import unseal
from conference.live.rooms import Room
from conference.meetings.actions import conferences, entries
from conference.meetings.models import Conference, Entry
from consent.actions import voices
from consent.categories import Category, Sensitivity, Use
from consent.models import Voice
from consent.records import Grant
from consent.terms import ActorKind, Method, SpeaksAs
from consent.voices import Spoken
from people.viewers import Viewer
from tests.cast import Cast, Worker

BY_DUTY = "icpc"
BY_CONSENT = "team_around_family"
EVERYBODY = ("health_visitor", "teacher", "police_officer")


def meeting(people: Cast, *, kind: str = BY_DUTY, attendees: Iterable[str] = EVERYBODY) -> Conference:
    """Call and open a meeting of the Larch family, with its mother."""
    chair = people.chair if kind == BY_DUTY else people.social_worker
    called = conferences.schedule(
        family=people.larch.family,
        kind=kind,
        scheduled_at=timezone.now() - timedelta(minutes=5),
        chair=chair.practitioner,
        reason="Why they meet.",
        attendees=[getattr(people, name).practitioner for name in attendees],
        persons=[people.larch.mother.person],
        by=people.social_worker.viewer,
    )
    return conferences.open(conference=called, by=chair.viewer)


def say(
    people: Cast,
    meeting: Conference,
    who: Worker,
    words: str,
    category: Category = Category.HEALTH,
    *,
    sensitivity: Sensitivity = Sensitivity.N,
    key: str = "",
) -> Entry:
    """Let somebody add a line about the child."""
    return entries.contribute(
        conference=meeting,
        by=who.viewer,
        category=category,
        sensitivity=sensitivity,
        words=words,
        persons=[people.larch.child.person],
        key=key,
    )


def spoken(people: Cast) -> Spoken:
    """Return the mother's voice for herself and her child, on the page."""
    larch = people.larch
    return Spoken(
        family=larch.family,
        person=larch.mother.person,
        subjects=[larch.child.person],
        speaks_as=SpeaksAs.PARENTAL_RESPONSIBILITY,
        notice_version="1",
        language="en",
        method=Method.PAGE,
    )


def agree(people: Cast, *agencies: Worker, categories: Iterable[Category] = (Category.HEALTH,)) -> Voice:
    """Let the mother agree that these agencies see this about her child."""
    return voices.agree(
        spoken=spoken(people),
        grants=[
            Grant(
                ActorKind.AGENCY, str(each.agency.pk), list(categories), Sensitivity.R, [Use.VIEW, Use.KNOW]
            )
            for each in agencies
        ],
        by=people.larch.mother.viewer,
    )


def withdraw(people: Cast, voice: Voice) -> None:
    """Let the mother take it back."""
    voices.withdraw(voice=voice, spoken=spoken(people), by=people.larch.mother.viewer)


class Browser:
    """A page somebody has open, as its script would keep it, from the bytes of the wire alone."""

    def __init__(self, viewer: Viewer, meeting: Conference, cursor: str = "") -> None:
        self.viewer = viewer
        self.page = Connection(
            viewer,
            meeting.pk,
            who_now=lambda: viewer,
            cursor=unseal(cursor, viewer=viewer.pseudonym),
        )
        self.wire: list[str] = []
        self.screen: dict[str, str] = {}
        self.cursor = cursor

    def read(self, *, sees: bool = True) -> list[dict[str, Any]]:
        """Take what the socket would write now, apply it, and say that it was seen."""
        texts = self.page.take()
        self.wire += texts
        frames = [json.loads(text) for text in texts]
        for frame in frames:
            self.cursor = frame.get("cursor") or self.cursor
            self._apply(frame)
            if sees:
                self.page.outbox.seen(frame["n"])
        return frames

    @property
    def numbers(self) -> list[int]:
        """Return this viewer's own numbers in the order in which they came."""
        frames = [json.loads(text) for text in self.wire]
        return [frame["n"] for frame in frames if frame["type"] != "ping"]

    def has_been_sent(self, words: str) -> bool:
        """Say whether these words were ever on the wire."""
        return any(words in text for text in self.wire)

    def shows(self, words: str) -> bool:
        """Say whether these words stand on the screen."""
        return any(words in html for html in self.screen.values())

    def _apply(self, frame: dict[str, Any]) -> None:
        match frame:
            case {"type": "snapshot", "pieces": pieces}:
                self.screen = {piece["target"]: piece["html"] for piece in pieces}
            case {"type": "tail", "lines": lines, "pieces": pieces}:
                kept = {target for target in self.screen if not target.startswith("line-") or target in lines}
                self.screen = {target: self.screen[target] for target in kept}
                self.screen |= {piece["target"]: piece["html"] for piece in pieces}
            case {"type": "place" | "replace", "target": target, "html": html}:
                self.screen[target] = html
            case {"type": "retract", "target": target}:
                del self.screen[target]
            case {"type": "reload"}:
                self.screen = {}


class Stage:
    """One meeting in one process, whose turns are taken when the test says so."""

    def __init__(self, meeting: Conference) -> None:
        self.meeting = meeting
        self.expelled: dict[Any, NotForYou] = {}
        self.room = Room(meeting.pk, sync_to_async(turns.take), self.expelled.update)
        self.browsers: list[Browser] = []

    def enter(self, viewer: Viewer, cursor: str = "") -> Browser:
        """Let somebody open the page."""
        browser = Browser(viewer, self.meeting, cursor)
        self.browsers.append(browser)
        self.room.join(browser.page)
        return browser

    def turn(self, *, read: bool = True) -> None:
        """Take one turn, and let every browser read what it was sent."""
        async_to_sync(self.room.turn)()
        for browser in self.browsers if read else ():
            browser.read()

    def fresh(self, viewer: Viewer) -> Browser:
        """Return what somebody would see who opened the page now, without disturbing anybody."""
        alone = Stage(self.meeting)
        browser = alone.enter(viewer)
        alone.turn()
        return browser
