"""One meeting in this process: its open pages, and the one task that brings them up to date, turn by turn."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from uuid import UUID

import structlog

from audit.denials import NotForYou
from conference.live import protocol
from conference.live.connections import Connection
from conference.live.outbox import Reference
from conference.live.protocol import Close, Reload, Snapshot
from conference.live.sights import Sight
from conference.live.turns import Delivery, Turn
from conference.live.watching import Look

log = structlog.get_logger(__name__)

TakeTurn = Callable[
    [UUID, int | None, Collection[Connection], Mapping[bytes, Sight]],
    Awaitable[Turn[Connection]],
]
SeeOut = Callable[[Mapping[Connection, NotForYou]], None]
NOT_RECORDED = Reference(protocol.body_of(Reload("not_recorded")), 0, b"")


class Room:
    """The pages of one meeting. All of it lives in the event loop; only the work of a turn is done elsewhere."""

    def __init__(self, conference_id: UUID, take_turn: TakeTurn, see_out: SeeOut) -> None:
        self.conference_id = conference_id
        self.pages: set[Connection] = set()
        self._seq: int | None = None
        self._sights: Mapping[bytes, Sight] = {}
        self._here: frozenset[tuple[str, bool]] = frozenset()
        self._take_turn = take_turn
        self._see_out = see_out
        self._stirred = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Take a turn whenever the room is stirred."""
        self._task = asyncio.create_task(self._run())

    def end(self) -> None:
        """Take no more turns."""
        if self._task is not None:
            self._task.cancel()

    def join(self, page: Connection) -> None:
        """Take a page in: from now on it misses nothing, and its first turn gives it what it lacks."""
        self.pages.add(page)
        self.stir()

    def leave(self, page: Connection) -> None:
        """Let a page go."""
        self.pages.discard(page)

    def stir(self) -> None:
        """Let a turn be taken soon: something is new, or somebody."""
        self._stirred.set()

    def hear(self, seq: int) -> None:
        """Follow a hint, unless what it points at has been delivered; a hint without a number is about presence."""
        if not seq or self._seq is None or seq > self._seq:
            self.stir()

    def compare(self, look: Look) -> None:
        """Let a turn be taken if a look at the database shows what the pages have not, or a page waits for one."""
        is_behind = self._seq is None or look.head > self._seq or look.has_lapsed or look.here != self._here
        self._here = look.here
        if is_behind or any(page.needs_snapshot for page in self.pages):
            self.stir()

    async def turn(self) -> None:
        """Bring every page up to date; when that can't be done, and above all not recorded, nothing is sent."""
        pages = tuple(self.pages)
        try:
            turn = await self._take_turn(self.conference_id, self._seq, pages, self._sights)
        except Exception:
            log.exception("turn failed", conference=str(self.conference_id))
            for page in pages:
                page.blank(NOT_RECORDED)
        else:
            self._apply(turn)

    async def _run(self) -> None:
        while True:
            await self._stirred.wait()
            self._stirred.clear()
            await self.turn()

    def _apply(self, turn: Turn[Connection]) -> None:
        self._seq = turn.seq
        self._sights = turn.sights
        for page in turn.seating.expelled:
            page.close(Close.EXPELLED)
            self.leave(page)
        for page, place in turn.seating.places.items():
            page.place = place
        for delivery in turn.deliveries:
            self._deliver(delivery, turn.seq)
        if turn.seating.expelled:
            self._see_out(turn.seating.expelled)

    def _deliver(self, delivery: Delivery[Connection], seq: int) -> None:
        references = delivery.references(seq)
        afresh = isinstance(delivery.frames[0], Snapshot)
        for page in delivery.pages:
            page.deliver(references, afresh=afresh)
