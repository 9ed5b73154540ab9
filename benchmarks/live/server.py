"""Two servers that say the same lines to everybody: the hub's own rooms and sockets, and the textbook consumer."""

import asyncio
import json
import os
import time
import uuid
from collections import deque
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

import django

django.setup()

from channels.generic.websocket import AsyncWebsocketConsumer  # noqa: E402
from channels.layers import get_channel_layer  # noqa: E402

from benchmarks.live.score import BURSTS, LINE, PER_BURST, SLOW_EACH, SLOW_LINES  # noqa: E402
from conference.live import consumers, protocol  # noqa: E402
from conference.live.connections import Connection  # noqa: E402
from conference.live.protocol import Place  # noqa: E402
from conference.live.rooms import Room  # noqa: E402
from conference.live.seating import Seating  # noqa: E402
from conference.live.sights import Sight  # noqa: E402
from conference.live.turns import Delivery, Turn  # noqa: E402
from people.viewers import Capacity, Viewer  # noqa: E402

VIEWERS = int(os.environ["BENCH_VIEWERS"])
MEETING = uuid.uuid4()
SIGHT = b"s" * 16
LINES_SAID: deque[str] = deque()


def line() -> str:
    """Return a line of about 400 bytes that says when it was said."""
    return f"<li data-at='{time.monotonic_ns()}'>{LINE}</li>"


class Conductor:
    """Says the lines once everybody is there, each burst when everybody has seen the one before."""

    def __init__(self) -> None:
        self.here: set[int] = set()
        self.behind: set[int] = set()
        self.target = 0
        self.all_seen = asyncio.Event()
        self.playing: asyncio.Task[None] | None = None

    async def play(self, say: Any) -> None:
        """Say slow lines, then bursts."""
        await self.all_seen.wait()
        await asyncio.sleep(0.5)
        for number in range(1, SLOW_LINES + 1):
            self.expect(number)
            await say(line())
            await asyncio.sleep(SLOW_EACH)
        for _ in range(BURSTS):
            await self.all_seen.wait()
            self.expect(self.target + PER_BURST)
            for _ in range(PER_BURST):
                await say(line())

    def expect(self, number: int) -> None:
        """Begin to wait until everybody has seen this number."""
        self.target, self.behind = number, set(self.here)
        self.all_seen.clear()

    def note(self, who: int, number: int) -> None:
        """Note what somebody has seen; the last to come lets the play begin."""
        self.here.add(who)
        if number >= self.target:
            self.behind.discard(who)
            if not self.behind and len(self.here) == VIEWERS:
                self.all_seen.set()


@cache
def conductor(say: Any) -> Conductor:
    """Return the one conductor of this process, begun on first need."""
    leading = Conductor()
    leading.playing = asyncio.get_running_loop().create_task(leading.play(say))
    return leading


@cache
def room() -> Room:
    """Return the one room of this process, begun on first need."""
    made = Room(MEETING, take_turn, lambda expelled: None)
    made.start()
    return made


async def take_turn(
    conference_id: uuid.UUID, seq: int | None, pages: Collection[Connection], sights: Mapping[bytes, Sight]
) -> Turn[Connection]:
    """Deliver what was said since the last turn, as a turn that has just committed its disclosure would."""
    frames = []
    while LINES_SAID:
        frames.append(Place("line-1", "", LINES_SAID.popleft()))
    delivered = [Delivery(tuple(pages), tuple(frames), SIGHT)] if frames else []
    return Turn((seq or 0) + len(frames), Seating(), {}, delivered)


async def say_in_room(text: str) -> None:
    """Say a line in the hub's room, and let a turn be taken before the next."""
    LINES_SAID.append(text)
    room().stir()
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def hub(scope: Any, receive: Any, send: Any) -> None:
    """Carry a viewer as `consumers` does, without its hello."""
    await receive()
    await send({"type": "websocket.accept"})
    viewer = Viewer(uuid.uuid4(), str(uuid.uuid4()), Capacity.PRACTITIONER, None, None, None, "", "en",
                    datetime.now(UTC), "")  # fmt: skip
    page = Connection(viewer, MEETING, who_now=lambda: viewer)
    leading = conductor(say_in_room)
    room().join(page)
    writing = asyncio.create_task(consumers.write(page, send))
    leading.note(id(page), 0)
    while (message := await receive())["type"] != "websocket.disconnect":
        said = protocol.parse(message["text"])
        assert isinstance(said, protocol.Seen)
        page.outbox.seen(said.n)
        leading.note(id(page), said.n)
    writing.cancel()


class TextbookConsumer(AsyncWebsocketConsumer):
    """One consumer for each socket, as the tutorial writes it."""

    async def connect(self) -> None:
        await self.channel_layer.group_add("room", self.channel_name)
        await self.accept()
        self.number = 0
        self.leading = conductor(say_to_group)
        self.leading.note(id(self), 0)

    async def receive(self, text_data: str = "", bytes_data: bytes = b"") -> None:
        self.leading.note(id(self), json.loads(text_data)["n"])

    async def say(self, event: dict[str, str]) -> None:
        self.number += 1
        await self.send(text_data=json.dumps({"n": self.number, "type": "place", "html": event["text"]}))


async def say_to_group(text: str) -> None:
    """Say a line to the group."""
    await get_channel_layer().group_send("room", {"type": "say", "text": text})


textbook = TextbookConsumer.as_asgi()
