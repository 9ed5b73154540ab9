"""The socket of the live room: whoever has no place gets no frame, and cannot tell a meeting from none."""

import asyncio
import json
import uuid
from typing import Any

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from channels.routing import URLRouter
from django.test import Client

from audit.models import TrailEvent
from conference.live import hub as hubs
from conference.live.presenters import page_epoch
from conference.live.protocol import Close
from conference.live.routing import sockets
from tests.isolation.asking import kinds_of_events
from tests.isolation.samples import IN_THE_ROOM
from tests.isolation.test_faults import trail_refuses
from tests.isolation.world import ASKERS, World

pytestmark = pytest.mark.database
SOON = 20.0  # seconds: machines stutter


async def in_this_thread(work: Any, *about: Any) -> Any:
    """Do a hub's work where the test's transaction is."""
    return await sync_to_async(work)(*about)


def say_hello(browser: Client, conference_id: object) -> tuple[str, int | None]:
    """Open the socket as a page does; return the first that is said, or the code with which it is closed."""
    return async_to_sync(_say_hello)(browser, str(conference_id))


async def _say_hello(browser: Client, conference_id: str) -> tuple[str, int | None]:
    hub = hubs._hubs[asyncio.get_running_loop()] = hubs.Hub(in_this_thread)
    cookies = "; ".join(f"{name}={one.value}" for name, one in browser.cookies.items())
    hello = {"type": "hello", "conference": conference_id, "epoch": page_epoch(), "cursor": ""}
    said: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
    heard: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
    for message in ({"type": "websocket.connect"}, {"type": "websocket.receive", "text": json.dumps(hello)}):
        said.put_nowait(message)
    scope = {
        "type": "websocket",
        "path": f"/live/{conference_id}/",
        "headers": [(b"cookie", cookies.encode())],
    }
    page = asyncio.create_task(URLRouter(sockets)(scope, said.get, heard.put))
    try:
        async with asyncio.timeout(SOON):
            while (message := await heard.get())["type"] == "websocket.accept":
                pass
        return message.get("text", ""), message.get("code")
    finally:
        said.put_nowait({"type": "websocket.disconnect"})
        await page
        hub.stop()


@pytest.mark.parametrize("who", ["chair", "nurse", "mother"])
def test_who_has_a_place_gets_what_the_others_do_not(who: str, world: World) -> None:
    text, code = say_hello(world.browser(world.here, who), world.here.open.pk)
    assert code is None
    shown = IN_THE_ROOM[1:] if who == "chair" else ["conference.step.what"]
    assert [key for key in shown if world.here.word(key) not in text] == []


@pytest.mark.parametrize("asker", ASKERS)
def test_whoever_has_none_gets_no_frame_and_leaves_one_refusal(asker: str, world: World) -> None:
    before = kinds_of_events()
    answer = say_hello(world.asker(asker), world.here.open.pk)
    refused = kinds_of_events() - before
    nothing = say_hello(world.asker(asker), uuid.uuid4())
    assert answer == nothing == ("", Close.EXPELLED)
    assert dict(refused) == {"refusal": 1}
    assert kinds_of_events() - before == {"refusal": 2}


@pytest.mark.parametrize("asker", ASKERS)
def test_the_refusal_says_who_knocked_where_and_at_which_meeting(asker: str, world: World) -> None:
    say_hello(world.asker(asker), world.here.open.pk)
    refusal = json.loads(TrailEvent.objects.filter(kind="refusal").latest("at").body)
    account = world.accounts.get(asker)
    assert refusal["actor"][0] == (str(account.pseudonym) if account else "anonymous")
    assert refusal["route"] == "live:socket"
    assert [target[:2] for target in refusal["about"]] == [["conference.conference", str(world.here.open.pk)]]


def test_what_cannot_be_recorded_is_not_sent(world: World) -> None:
    browser = world.browser(world.here, "chair")
    with trail_refuses():
        text, _ = say_hello(browser, world.here.open.pk)
    assert json.loads(text)["why"] == "not_recorded"
    assert [word for word in world.here.secrets if word in text] == []
