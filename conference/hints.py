"""Tells every process that a meeting has something new: a pointer, never content, and it may get lost."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from typing import Any
from uuid import UUID

import structlog
from asgiref.sync import async_to_sync
from channels.layers import InMemoryChannelLayer, get_channel_layer
from django.db import connection

GROUP = "hints"
JOIN_AGAIN_AFTER = 3600.0  # seconds; layers forget a group after a day
_log = structlog.get_logger("conference.hints")

Hint = tuple[UUID, int]
# Whoever listens in this process, by event loop: they need no layer.
_listening: dict[asyncio.AbstractEventLoop, asyncio.Queue[Hint]] = {}


def announce_on_commit(conference_id: UUID, seq: int) -> None:
    """Announce once the open gesture has committed; nothing if it rolls back."""
    connection.on_commit(partial(announce, conference_id, seq), robust=True)


def announce(conference_id: UUID, seq: int) -> None:
    """Send the pointer, from any thread; a layer that fails costs a moment, because hubs look by themselves."""
    for loop, queue in tuple(_listening.items()):
        if not loop.is_closed():
            loop.call_soon_threadsafe(queue.put_nowait, (conference_id, seq))
    layer = get_channel_layer()
    if layer is None or isinstance(layer, InMemoryChannelLayer):
        return
    message = {"type": "hint", "conference": str(conference_id), "seq": seq}
    try:
        _send(layer, message)
    except Exception:  # noqa: BLE001 - whatever the layer raises, the gesture has been committed and must stand
        _log.exception("hint lost")


async def heard() -> AsyncIterator[Hint]:
    """Yield the hints of this process and of every other, until closed."""
    loop, queue = asyncio.get_running_loop(), asyncio.Queue[Hint]()
    _listening[loop] = queue
    from_others = asyncio.create_task(_listen(queue))
    try:
        while True:
            yield await queue.get()
    finally:
        from_others.cancel()
        _listening.pop(loop, None)


def _send(layer: Any, message: dict[str, object]) -> None:
    """Send from the loop that listens here, which keeps its connection, else from a loop of its own."""
    if loop := next(iter(_listening), None):
        asyncio.run_coroutine_threadsafe(layer.group_send(GROUP, message), loop)
    else:
        async_to_sync(layer.group_send)(GROUP, message)


async def _listen(queue: asyncio.Queue[Hint]) -> None:
    layer = get_channel_layer()
    if layer is None or isinstance(layer, InMemoryChannelLayer):
        return
    while True:
        try:
            await _follow(layer, queue)
        except Exception:  # noqa: BLE001 - whatever the layer raises, hubs look by themselves meanwhile
            _log.exception("layer lost")
            await asyncio.sleep(1.0)


async def _follow(layer: Any, queue: asyncio.Queue[Hint]) -> None:
    """Hear the group until it is time to join it again."""
    channel = await layer.new_channel()
    await layer.group_add(GROUP, channel)
    try:
        async with asyncio.timeout(JOIN_AGAIN_AFTER):
            while True:
                message = await layer.receive(channel)
                queue.put_nowait((UUID(message["conference"]), message["seq"]))
    except TimeoutError:
        await layer.group_discard(GROUP, channel)
