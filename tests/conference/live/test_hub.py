"""The hub converges without a layer, closes who is silent, and keeps a page that polls."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from asgiref.sync import async_to_sync, sync_to_async

from conference import hints
from conference.live import hub as hubs
from conference.live import polling
from conference.live.connections import Connection
from conference.live.cursors import unseal
from conference.live.hub import Hub
from conference.live.outbox import PATIENCE
from conference.live.protocol import Close
from conference.meetings.models import Conference
from people.actions import accounts
from people.viewers import Viewer
from tests.cast import Cast
from tests.conference.live.stage import Browser, meeting, say

pytest_plugins = ["tests.cast_fixtures"]
CANARY = "Kanarienvogel"
SOON = 20.0  # seconds: machines stutter


@pytest.fixture
def called(people: Cast) -> Conference:
    return meeting(people)


@pytest.fixture
def teacher_viewer(people: Cast) -> Viewer:
    return people.teacher.viewer


def play(scenario: Callable[[Hub], Awaitable[None]]) -> None:
    """Play a scenario with a hub whose clock the test turns."""

    async def scene() -> None:
        hub = Hub(in_this_thread)
        hubs._hubs[asyncio.get_running_loop()] = hub
        try:
            await scenario(hub)
        finally:
            hub.stop()

    async_to_sync(scene)()


async def in_this_thread(work: Callable[..., Any], *about: Any) -> Any:
    """Do a hub's work where the test's transaction is."""
    return await sync_to_async(work)(*about)


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(SOON):
        while not is_so():  # noqa: ASYNC110 - nothing announces it
            await asyncio.sleep(0.01)


def enter(hub: Hub, viewer: Viewer, called: Conference) -> Browser:
    browser = Browser(viewer, called)
    hub.join(browser.page)
    return browser


async def shown(browser: Browser, words: str) -> None:
    def look() -> bool:
        browser.read()
        return browser.shows(words)

    await until(look)


async def opened(browser: Browser) -> None:
    def look() -> bool:
        browser.read()
        return bool(browser.screen)

    await until(look)


def test_a_room_converges_when_every_hint_is_lost(
    people: Cast, called: Conference, teacher_viewer: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hints, "announce", lambda *_: None)

    async def scenario(hub: Hub) -> None:
        teacher = enter(hub, teacher_viewer, called)
        await opened(teacher)
        await sync_to_async(say)(people, called, people.health_visitor, CANARY)
        await hub.look_once()
        await shown(teacher, CANARY)

    play(scenario)


def test_a_hint_brings_a_line_before_anybody_looks(
    people: Cast, called: Conference, teacher_viewer: Viewer
) -> None:
    async def scenario(hub: Hub) -> None:
        hearing = asyncio.create_task(hub._hear())
        teacher = enter(hub, teacher_viewer, called)
        await opened(teacher)
        await sync_to_async(say)(people, called, people.health_visitor, CANARY)
        await sync_to_async(called.refresh_from_db)()
        hints.announce(called.pk, called.seq)
        await shown(teacher, CANARY)
        hearing.cancel()

    play(scenario)


def test_a_right_that_is_lost_is_noticed_at_the_next_look(
    people: Cast, called: Conference, teacher_viewer: Viewer
) -> None:
    async def scenario(hub: Hub) -> None:
        teacher = enter(hub, teacher_viewer, called)
        await opened(teacher)
        await sync_to_async(accounts.suspend)(account=people.teacher.account, by=people.administrator)
        await hub.look_once()
        await until(lambda: teacher.page.close_with is Close.EXPELLED)

    play(scenario)


def test_a_look_at_nothing_new_stirs_nobody(people: Cast, called: Conference, teacher_viewer: Viewer) -> None:
    async def scenario(hub: Hub) -> None:
        teacher = enter(hub, teacher_viewer, called)
        await opened(teacher)
        room = hub.rooms[called.pk]
        await hub.look_once()
        assert not room._stirred.is_set()

    play(scenario)


def test_a_browser_that_is_silent_for_ten_seconds_is_closed(
    people: Cast, called: Conference, teacher_viewer: Viewer
) -> None:
    async def scenario(hub: Hub) -> None:
        now = 0.0
        viewer = teacher_viewer
        page = Connection(viewer, called.pk, who_now=lambda: viewer, clock=lambda: now)
        hub.join(page)
        await until(lambda: page.take() != [])
        await hub.look_once()
        assert page.close_with is None
        now = PATIENCE + 1
        await hub.look_once()
        assert page.close_with is Close.STUCK

    play(scenario)


def test_a_room_ends_with_its_last_page(people: Cast, called: Conference, teacher_viewer: Viewer) -> None:
    async def scenario(hub: Hub) -> None:
        teacher = enter(hub, teacher_viewer, called)
        await opened(teacher)
        hub.leave(teacher.page)
        assert hub.rooms == {}

    play(scenario)


def test_a_page_that_polls_gets_each_frame_once_and_waits_for_the_next(
    people: Cast, called: Conference, teacher_viewer: Viewer
) -> None:
    viewer = teacher_viewer

    async def poll(cursor: str) -> list[dict[str, str]]:
        page = Connection(
            viewer,
            called.pk,
            who_now=lambda: viewer,
            cursor=unseal(cursor, viewer=viewer.pseudonym),
            is_polling=True,
        )
        answer = json.loads(await polling.wait(page, "tab"))
        return list(answer["frames"])

    async def scenario(hub: Hub) -> None:
        await sync_to_async(say)(people, called, people.health_visitor, "Before.")
        first = await poll("")
        assert [frame["type"] for frame in first] == ["snapshot"]
        waiting = asyncio.create_task(poll(first[-1]["cursor"]))
        await asyncio.sleep(0.1)
        assert not waiting.done()
        await sync_to_async(say)(people, called, people.health_visitor, CANARY)
        await hub.look_once()
        second = await waiting
        assert [(frame["type"], frame["n"]) for frame in second] == [("place", 2)]
        assert len(hub.pages()) == 1
        lost_answer = await poll(first[-1]["cursor"])
        assert [frame["type"] for frame in lost_answer] == ["tail"]
        assert CANARY in json.dumps(lost_answer)
        assert len(hub.pages()) == 1

    play(scenario)
