"""The hub of this process: hears hints, looks at the database twice a second, and stirs the rooms that are behind."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from itertools import count
from typing import Any, TypeVar
from uuid import UUID
from weakref import WeakKeyDictionary

import structlog
from django.db import close_old_connections

from audit.denials import NotForYou
from conference import hints
from conference.live import door, presence, turns
from conference.live.connections import Connection
from conference.live.rooms import Room
from conference.live.watching import look
from people.viewers import Viewer

LOOK_EACH = 0.5  # seconds: a screen obeys within one
LOOKS_PER_PING = 6
LOOKS_PER_RENEWAL = 6
LOOKS_PER_NOTE_OF_ACTIVITY = 120
THREADS = 2  # for turns and looks; sockets never wait for one

log = structlog.get_logger(__name__)
T = TypeVar("T")
Work = Callable[..., Awaitable[Any]]


class Hub:
    """All open pages of one process. It lives in the event loop; `work` runs what needs the database elsewhere."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.rooms: dict[UUID, Room] = {}
        # Pages that poll, by session, meeting and a name that the browser made.
        self.parked: dict[tuple[str, UUID, str], Connection] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._at_the_door = asyncio.Lock()
        self._recording: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Begin to hear and to look."""
        self._tasks = [asyncio.create_task(self._look_on()), asyncio.create_task(self._hear())]

    def stop(self) -> None:
        """End every room and every task."""
        for room in self.rooms.values():
            room.end()
        for task in self._tasks:
            task.cancel()

    async def admit(self, who_now: Callable[[], Viewer | None], conference_id: UUID) -> Viewer | None:
        """Return who comes in; whoever may not has been recorded, one by one: a crowd takes one thread and no room."""
        viewer: Viewer | None
        viewer, denied = await self.work(door.knock, who_now, conference_id)
        if denied is None:
            return viewer
        async with self._at_the_door:
            await self.work(door.turn_away, viewer, denied)
        return None

    def see_out(self, expelled: Mapping[Connection, NotForYou]) -> None:
        """Let the trail know whose right has ended; nobody waits for it, and it outlasts a room that ends meanwhile."""
        recording = asyncio.create_task(self._record(expelled))
        self._recording.add(recording)
        recording.add_done_callback(self._recording.discard)

    def join(self, page: Connection) -> Room:
        """Take an open page in; its first frames follow soon."""
        room = self.rooms.get(page.conference_id)
        if room is None:
            take_turn = partial(self.work, turns.take)
            room = self.rooms[page.conference_id] = Room(page.conference_id, take_turn, self.see_out)
            room.start()
        room.join(page)
        return room

    def park(self, key: tuple[str, UUID, str], page: Connection) -> None:
        """Take in a page that polls: it stays until it has been silent for too long."""
        self.parked[key] = page
        self.join(page)

    def leave(self, page: Connection) -> None:
        """Let a page go; the room ends with its last page."""
        room = self.rooms.get(page.conference_id)
        if room is None:
            return
        room.leave(page)
        if not room.pages:
            room.end()
            del self.rooms[page.conference_id]

    def pages(self) -> list[Connection]:
        """Return every open page."""
        return [page for room in self.rooms.values() for page in room.pages]

    async def look_once(self, turn: int = 0) -> None:
        """Look at the database once, stir what is behind, and do what is due at this turn of the clock."""
        for page in self.pages():
            page.beat(ping=turn % LOOKS_PER_PING == 0)
        self._forget_silent_polls()
        pages = self.pages()
        seen = await self.work(look, pages) if pages else {}
        for conference_id, found in seen.items():
            if conference_id in self.rooms:
                self.rooms[conference_id].compare(found)
        open_pages = [(page.conference_id, page.viewer) for page in pages if page.place is not None]
        if open_pages and turn % LOOKS_PER_RENEWAL == 0:
            await self.work(presence.renew, open_pages)
        if open_pages and turn % LOOKS_PER_NOTE_OF_ACTIVITY == 0:
            await self.work(presence.note_activity_of_meetings, open_pages)

    async def _record(self, expelled: Mapping[Connection, NotForYou]) -> None:
        try:
            await self.work(door.see_out, expelled)
        except Exception:
            log.exception("expulsion not recorded", count=len(expelled))

    def _forget_silent_polls(self) -> None:
        for key, page in tuple(self.parked.items()):
            if page.close_with is not None:
                del self.parked[key]
                self.leave(page)

    async def _look_on(self) -> None:
        for turn in count(1):
            await asyncio.sleep(LOOK_EACH)
            try:
                await self.look_once(turn)
            except Exception:
                log.exception("look failed")

    async def _hear(self) -> None:
        async for conference_id, seq in hints.heard():
            if conference_id in self.rooms:
                self.rooms[conference_id].hear(seq)


_hubs: WeakKeyDictionary[asyncio.AbstractEventLoop, Hub] = WeakKeyDictionary()


def of_this_process() -> Hub:
    """Return the hub of the running event loop, started on first need."""
    loop = asyncio.get_running_loop()
    if loop not in _hubs:
        _hubs[loop] = Hub(_in_thread(ThreadPoolExecutor(THREADS, thread_name_prefix="live")))
        _hubs[loop].start()
    return _hubs[loop]


def _in_thread(pool: ThreadPoolExecutor) -> Work:
    def run(function: Callable[..., T], *about: Any) -> T:
        close_old_connections()
        try:
            return function(*about)
        finally:
            close_old_connections()

    async def work(function: Callable[..., T], *about: Any) -> T:
        context = copy_context()
        return await asyncio.get_running_loop().run_in_executor(pool, context.run, run, function, *about)

    return work
