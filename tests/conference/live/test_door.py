"""The door of the live room: whoever is turned away leaves one refusal, and a crowd there holds up nobody inside."""

import asyncio
import json
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from channels.routing import URLRouter
from django.test import Client

from audit.models import TrailEvent
from conference.live import door
from conference.live.hub import Hub
from conference.live.presenters import page_epoch
from conference.live.protocol import Close
from conference.live.routing import sockets
from conference.meetings.models import Conference
from people.actions import accounts
from people.models import Account
from people.viewers import Viewer
from tests.cast import Cast
from tests.conference.live.stage import meeting, say
from tests.conference.live.test_hub import enter, in_this_thread, opened, play, shown, until
from tests.isolation.asking import plain
from tests.isolation.test_faults import trail_refuses

pytest_plugins = ["tests.cast_fixtures"]
SignedIn = Callable[[Account], Client]
CANARY = "Kanarienvogel"
CROWD = 12


@pytest.fixture
def called(people: Cast) -> Conference:
    return meeting(people)


@pytest.fixture
def teacher_viewer(people: Cast) -> Viewer:
    return people.teacher.viewer


@pytest.fixture
def browsers(people: Cast, signed_in: SignedIn) -> dict[str, Client]:
    """A browser of everybody who has no place at the meeting."""
    gone, suspended = signed_in(people.gp.account), signed_in(people.housing_officer.account)
    gone.session.flush()
    accounts.suspend(account=people.housing_officer.account, by=people.administrator)
    return {
        "anonymous": Client(),
        "with a session that is gone": gone,
        "of a suspended account": suspended,
        "a stranger": signed_in(people.stranger.account),
        "an auditor": signed_in(Account.objects.get(id=people.auditor.account_id)),
        "an administrator": signed_in(Account.objects.get(id=people.administrator.account_id)),
    }


UNKNOWN = ("anonymous", "with a session that is gone", "of a suspended account")
WITHOUT_A_PLACE = (*UNKNOWN, "a stranger", "an auditor", "an administrator")


async def say_hello(browser: Client, conference_id: object) -> list[dict[str, Any]]:
    """Open the socket as a page does, and return everything that is said until it is closed."""
    heard: list[dict[str, Any]] = []
    hello = {"type": "hello", "conference": str(conference_id), "epoch": page_epoch(), "cursor": ""}
    said: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
    said.put_nowait({"type": "websocket.connect"})
    said.put_nowait({"type": "websocket.receive", "text": json.dumps(hello)})
    cookies = "; ".join(f"{name}={one.value}" for name, one in browser.cookies.items())

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "websocket.close":
            message = {**message, "recorded": len(await sync_to_async(refusals)())}
        heard.append(message)

    headers = [(b"cookie", cookies.encode())]
    scope = {"type": "websocket", "path": f"/live/{conference_id}/", "headers": headers}
    await URLRouter(sockets)(scope, said.get, send)
    return heard


def refusals() -> list[dict[str, Any]]:
    """Return what the trail says of everybody who was turned away, oldest first."""
    found = TrailEvent.objects.filter(name="audit.access_denied").order_by("at")
    return [json.loads(event.body) for event in found]


@pytest.mark.parametrize("who", WITHOUT_A_PLACE)
def test_a_refused_hello_leaves_one_refusal_before_it_is_told(
    who: str, people: Cast, called: Conference, browsers: dict[str, Client]
) -> None:
    async def scenario(hub: Hub) -> None:
        heard = await say_hello(browsers[who], called.pk)
        assert heard == [
            {"type": "websocket.accept"},
            {"type": "websocket.close", "code": Close.EXPELLED, "recorded": 1},
        ]

    play(scenario)
    (refusal,) = refusals()
    assert refusal["route"] == door.SOCKET
    assert refusal["outcome"] == "refused"
    assert [target[:2] for target in refusal["about"]] == [["conference.conference", str(called.pk)]]
    assert (refusal["actor"][0] == "anonymous") is (who in UNKNOWN)
    assert (refusal["rule"] == "signed_in") is (who in UNKNOWN)


@pytest.mark.parametrize("who", WITHOUT_A_PLACE)
def test_a_meeting_that_is_not_there_is_refused_and_recorded_in_the_same_way(
    who: str, called: Conference, browsers: dict[str, Client]
) -> None:
    async def scenario(hub: Hub) -> None:
        missing = await say_hello(browsers[who], uuid.uuid4())
        forbidden = await say_hello(browsers[who], called.pk)
        assert [each.pop("recorded") for each in (missing[-1], forbidden[-1])] == [1, 2]
        assert missing == forbidden

    play(scenario)
    missing, forbidden = refusals()
    assert missing["about"] == []
    assert (missing["actor"], missing["route"]) == (forbidden["actor"], forbidden["route"])


@pytest.mark.parametrize("who", WITHOUT_A_PLACE)
def test_a_refusal_that_cannot_be_recorded_says_so_whether_there_is_a_meeting_or_not(
    who: str, called: Conference, browsers: dict[str, Client]
) -> None:
    async def scenario(hub: Hub) -> None:
        heard = [await say_hello(browsers[who], each) for each in (called.pk, uuid.uuid4())]
        closed = {"type": "websocket.close", "code": Close.NOT_RECORDED, "recorded": 0}
        assert [each[1:] for each in heard] == [[closed], [closed]]

    with trail_refuses():
        play(scenario)


def test_who_is_turned_away_never_enters_the_room(
    people: Cast, called: Conference, teacher_viewer: Viewer, browsers: dict[str, Client]
) -> None:
    async def scenario(hub: Hub) -> None:
        await say_hello(browsers["a stranger"], called.pk)
        assert hub.rooms == {}
        teacher = enter(hub, teacher_viewer, called)
        await opened(teacher)
        await say_hello(browsers["a stranger"], called.pk)
        assert hub.pages() == [teacher.page]
        assert not hub.rooms[called.pk]._stirred.is_set()

    play(scenario)


def test_a_crowd_at_the_door_is_recorded_one_by_one_and_holds_up_nobody_inside(
    people: Cast, called: Conference, teacher_viewer: Viewer
) -> None:
    async def scenario(hub: Hub) -> None:
        teacher = enter(hub, teacher_viewer, called)
        await opened(teacher)
        waiting, most, may_go_on = 0, 0, asyncio.Event()

        async def work(function: Callable[..., Any], *about: Any) -> Any:
            nonlocal waiting, most
            if function is not door.turn_away:
                return await in_this_thread(function, *about)
            waiting += 1
            most = max(most, waiting)
            await may_go_on.wait()
            try:
                return await in_this_thread(function, *about)
            finally:
                waiting -= 1

        hub.work = work
        crowd = [asyncio.create_task(say_hello(Client(), called.pk)) for _ in range(CROWD)]
        await until(lambda: waiting == 1)
        await sync_to_async(say)(people, called, people.health_visitor, CANARY)
        await hub.look_once()
        await shown(teacher, CANARY)
        may_go_on.set()
        for heard in await asyncio.gather(*crowd):
            assert heard[-1]["code"] == Close.EXPELLED
        assert most == 1

    play(scenario)
    assert len(refusals()) == CROWD


async def ends(hub: Hub, people: Cast) -> None:
    """Let the teacher's right end, and the hub see it, again and again."""
    await sync_to_async(accounts.suspend)(account=people.teacher.account, by=people.administrator)
    for _ in range(3):
        await hub.look_once()
        await asyncio.sleep(0.05)


def test_a_page_whose_right_ends_is_closed_and_recorded_once(
    people: Cast, called: Conference, teacher_viewer: Viewer
) -> None:
    async def scenario(hub: Hub) -> None:
        nurse = enter(hub, await sync_to_async(lambda: people.health_visitor.viewer)(), called)
        teacher = enter(hub, teacher_viewer, called)
        await opened(teacher)
        await opened(nurse)
        await ends(hub, people)
        assert teacher.page.close_with is Close.EXPELLED
        assert hub.pages() == [nurse.page]

    play(scenario)
    (refusal,) = refusals()
    assert refusal["reason"] == "audit.right_ended"
    assert refusal["route"] == door.SOCKET
    assert refusal["actor"][0] == teacher_viewer.pseudonym
    assert [target[:2] for target in refusal["about"]] == [["conference.conference", str(called.pk)]]


def test_what_others_get_does_not_wait_for_the_record_of_who_was_expelled(
    people: Cast, called: Conference, teacher_viewer: Viewer
) -> None:
    async def scenario(hub: Hub) -> None:
        order: list[str] = []

        async def work(function: Callable[..., Any], *about: Any) -> Any:
            if function is door.see_out:
                order.append("told" if CANARY in "".join(nurse.page.take()) else "not told")
                order.append("closed" if teacher.page.close_with else "open")
            return await in_this_thread(function, *about)

        hub.work = work
        nurse = enter(hub, await sync_to_async(lambda: people.health_visitor.viewer)(), called)
        teacher = enter(hub, teacher_viewer, called)
        await opened(teacher)
        await opened(nurse)
        await sync_to_async(say)(people, called, people.health_visitor, CANARY)
        await ends(hub, people)
        assert order == ["told", "closed"]

    play(scenario)


@pytest.mark.parametrize("who", WITHOUT_A_PLACE)
def test_a_refused_poll_leaves_one_refusal_too(
    who: str, called: Conference, browsers: dict[str, Client]
) -> None:
    answer = browsers[who].get(f"/live/{called.pk}/poll")
    assert answer.status_code == 404
    (refusal,) = refusals()
    assert refusal["route"] == door.POLL
    assert [target[:2] for target in refusal["about"]] == [["conference.conference", str(called.pk)]]
    assert (refusal["actor"][0] == "anonymous") is (who in UNKNOWN)


@pytest.mark.parametrize("who", WITHOUT_A_PLACE)
def test_a_poll_of_a_meeting_that_is_not_there_looks_the_same(
    who: str, called: Conference, browsers: dict[str, Client]
) -> None:
    nowhere = uuid.uuid4()
    answers = [browsers[who].get(f"/live/{each}/poll") for each in (called.pk, nowhere)]
    forbidden, missing = (plain(each.content.decode(), [called.pk, nowhere]) for each in answers)
    assert missing == forbidden
    assert [each.status_code for each in answers] == [404, 404]
    assert [len(each["about"]) for each in refusals()] == [1, 0]
