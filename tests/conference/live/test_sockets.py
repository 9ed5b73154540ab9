"""A real socket through the whole application: who may open one, what it says, and how it ends."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from channels.db import database_sync_to_async
from channels.testing import WebsocketCommunicator
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory

from audit.models import TrailEvent
from conference.live import hub as hubs
from conference.live.presenters import page_epoch
from conference.live.protocol import Close
from conference.meetings.models import Conference
from infra.asgi import application
from people import sign_in
from people.models import Account
from tests.cast import Cast
from tests.conference.live.stage import meeting, say

pytest_plugins = ["tests.cast_fixtures"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.live, pytest.mark.database]
CANARY = "Kanarienvogel"
SOON = 20


@pytest.fixture
def called(people: Cast) -> Conference:
    return meeting(people)


def socket(called: Conference, client: Client | None, origin: bytes = b"http://localhost") -> Any:
    headers = [(b"origin", origin), (b"host", b"localhost")]
    if client is not None:
        headers.append((b"cookie", f"entour={client.cookies['entour'].value}".encode()))
    return WebsocketCommunicator(application, f"/live/{called.pk}/", headers=headers)


def hello(called: Conference, cursor: str = "", epoch: str = "") -> str:
    return json.dumps(
        {"type": "hello", "conference": str(called.pk), "epoch": epoch or page_epoch(), "cursor": cursor}
    )


def sign_out(client: Client) -> None:
    request = RequestFactory().post("/")
    request.session = client.session
    request.user = AnonymousUser()
    sign_in.end(request)


async def frame_of(talk: Any, *types: str) -> dict[str, Any]:
    while True:
        frame = json.loads(await talk.receive_from(SOON))
        if frame["type"] in types:
            await talk.send_to(json.dumps({"type": "seen", "n": frame["n"]}))
            return frame


async def closed_with(talk: Any) -> int:
    while (message := await talk.receive_output(SOON))["type"] != "websocket.close":
        pass
    return int(message["code"])


async def end(talk: Any) -> None:
    await talk.disconnect(timeout=SOON)
    hubs.of_this_process().stop()


async def test_a_line_travels_from_its_commit_to_a_socket_and_the_session_ends_it(
    people: Cast, called: Conference, signed_in: Callable[[Account], Client]
) -> None:
    client = await database_sync_to_async(signed_in)(people.teacher.account)
    talk = socket(called, client)
    assert (await talk.connect(SOON))[0]
    await talk.send_to(hello(called))
    first = await frame_of(talk, "snapshot")
    await database_sync_to_async(say)(people, called, people.health_visitor, CANARY)
    second = await frame_of(talk, "place")
    assert CANARY in second["html"]
    assert second["n"] > first["n"]
    await database_sync_to_async(sign_out)(client)
    assert await closed_with(talk) == Close.EXPELLED
    await end(talk)


async def test_nobody_comes_in_without_signing_in(called: Conference) -> None:
    talk = socket(called, None)
    await talk.connect(SOON)
    await talk.send_to(hello(called))
    assert await closed_with(talk) == Close.EXPELLED
    denied = TrailEvent.objects.filter(name="audit.access_denied", actor="anonymous")
    assert await database_sync_to_async(denied.count)() == 1
    await end(talk)


async def test_a_stranger_gets_no_frame(
    people: Cast, called: Conference, signed_in: Callable[[Account], Client]
) -> None:
    talk = socket(called, await database_sync_to_async(signed_in)(people.stranger.account))
    await talk.connect(SOON)
    await talk.send_to(hello(called))
    assert (await talk.receive_output(SOON)) == {"type": "websocket.close", "code": Close.EXPELLED}
    await end(talk)


async def test_a_page_of_another_site_opens_no_socket(
    people: Cast, called: Conference, signed_in: Callable[[Account], Client]
) -> None:
    client = await database_sync_to_async(signed_in)(people.teacher.account)
    talk = socket(called, client, origin=b"https://elsewhere.example")
    assert not (await talk.connect(SOON))[0]


@pytest.mark.parametrize("words", ["hello", '{"type":"seen","n":1}', '{"type":"hello"}'])
async def test_whoever_does_not_say_hello_is_closed(called: Conference, words: str) -> None:
    talk = socket(called, None)
    await talk.connect(SOON)
    await talk.send_to(words)
    assert await closed_with(talk) == Close.MISSPOKEN


async def test_a_page_that_was_made_another_way_is_told_to_come_anew(
    people: Cast, called: Conference, signed_in: Callable[[Account], Client]
) -> None:
    talk = socket(called, await database_sync_to_async(signed_in)(people.teacher.account))
    await talk.connect(SOON)
    await talk.send_to(hello(called, epoch="0.before"))
    assert (await frame_of(talk, "reload"))["why"] == "new_page"
    await end(talk)
