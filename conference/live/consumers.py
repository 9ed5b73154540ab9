"""The socket of one open page: a bare ASGI application, so that a delivered frame costs no dispatch and no hop."""

import asyncio
from functools import partial
from typing import Any
from uuid import UUID

import structlog
from django.conf import settings
from django.db import OperationalError

from audit.trail import NotRecorded
from conference.live import hub, protocol, sessions
from conference.live.connections import Connection
from conference.live.cursors import unseal
from conference.live.presenters import page_epoch
from conference.live.protocol import Close, Hello, Misspoken, Reload, Seen

HELLO_WITHIN = 10.0  # seconds
log = structlog.get_logger(__name__)
NEW_PAGE = protocol.enveloped(protocol.body_of(Reload("new_page")), number=1)


class Gone(Exception):
    """The browser has closed the socket."""


async def room_socket(scope: Any, receive: Any, send: Any) -> None:
    """Carry one page of a meeting: hello, then frames one way and what was seen the other way."""
    await receive()
    await send({"type": "websocket.accept"})
    try:
        page = await _welcome(scope, receive, send)
        if page is not None:
            await _carry(page, receive, send)
    except Misspoken:
        await _close(send, Close.MISSPOKEN)
    except Gone:
        return


async def _welcome(scope: Any, receive: Any, send: Any) -> Connection | None:
    """Read the hello and return the page that it opens; close and return nothing if it may not be opened."""
    try:
        async with asyncio.timeout(HELLO_WITHIN):
            hello = await _said(receive)
    except TimeoutError:
        hello = None
    conference_id: UUID = scope["url_route"]["kwargs"]["conference_id"]
    if not isinstance(hello, Hello) or hello.conference != str(conference_id):
        raise Misspoken("hello first")
    if hello.epoch != page_epoch():
        await send({"type": "websocket.send", "text": NEW_PAGE})
    cookies = sessions.cookies_of(scope["headers"])
    key, language = (
        cookies.get(name, "") for name in (settings.SESSION_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME)
    )
    who_now = partial(sessions.who, key, language)
    try:
        viewer = await hub.of_this_process().admit(who_now, conference_id)
    except (NotRecorded, OperationalError):
        log.exception("refusal not recorded", conference=str(conference_id))
        await _close(send, Close.NOT_RECORDED)
        return None
    if viewer is None:
        await _close(send, Close.EXPELLED)
        return None
    cursor = unseal(hello.cursor, viewer=viewer.pseudonym)
    return Connection(viewer, conference_id, who_now=who_now, cursor=cursor)


async def _carry(page: Connection, receive: Any, send: Any) -> None:
    room = hub.of_this_process().join(page)
    writing = asyncio.create_task(write(page, send))
    try:
        while True:
            said = await _said(receive)
            if not isinstance(said, Seen):
                raise Misspoken("hello once")
            page.outbox.seen(said.n)
            if page.needs_snapshot:
                room.stir()
    finally:
        writing.cancel()
        hub.of_this_process().leave(page)


async def write(page: Connection, send: Any) -> None:
    """Write whatever there is, in this socket's own time; a reader who has stopped holds up nobody else."""
    while True:
        await page.stirred.wait()
        page.stirred.clear()
        if page.close_with is not None:
            await _close(send, page.close_with)
            return
        for text in page.take():
            await send({"type": "websocket.send", "text": text})


async def _said(receive: Any) -> Hello | Seen:
    message = await receive()
    if message["type"] == "websocket.disconnect":
        raise Gone
    return protocol.parse(message.get("text") or "")


async def _close(send: Any, why: Close) -> None:
    await send({"type": "websocket.close", "code": int(why)})
