"""One viewer's open page, whatever carries it: what it has, what it still has to get, and whether it must end."""

import asyncio
import time
from collections.abc import Callable, Iterable
from uuid import UUID

from conference.live import protocol
from conference.live.cursors import Cursor, Seal
from conference.live.outbox import Outbox, Reference
from conference.live.protocol import Close
from conference.live.seating import Place
from people.viewers import Viewer


class Connection:
    """A socket or a waiting poll. Only the event loop changes it; a turn reads it."""

    __slots__ = (
        "_seal",
        "close_with", "conference_id", "cursor", "is_ping_due", "is_polling", "outbox", "place", "stirred", "viewer",
        "who_now",
    )  # fmt: skip

    def __init__(
        self,
        viewer: Viewer,
        conference_id: UUID,
        *,
        who_now: Callable[[], Viewer | None],
        cursor: Cursor | None = None,
        is_polling: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.viewer = viewer
        self.conference_id = conference_id
        self._seal = Seal(conference_id, viewer=viewer.pseudonym)
        self.who_now = who_now
        self.cursor = cursor if cursor and cursor.conference == conference_id else None
        self.outbox = Outbox(self.cursor.number if self.cursor else 0, clock=clock)
        self.place: Place | None = None
        self.close_with: Close | None = None
        self.is_ping_due = False
        self.is_polling = is_polling
        self.stirred = asyncio.Event()

    @property
    def needs_snapshot(self) -> bool:
        """Say whether it lost the thread and has room again."""
        return self.outbox.needs_snapshot

    def deliver(self, references: Iterable[Reference], *, afresh: bool = False) -> None:
        """Hand over frames; they are written when their carrier comes round, and never waited for."""
        if afresh:
            self.outbox.begin_afresh()
        for reference in references:
            self.outbox.put(reference)
        self.stirred.set()

    def blank(self, reference: Reference) -> None:
        """Say once that nothing can be shown; only a snapshot helps afterwards."""
        if not self.outbox.is_behind:
            self.outbox.put_last(reference)
            self.stirred.set()

    def beat(self, *, ping: bool) -> None:
        """Ask whether the browser still listens; end the connection when it has been silent for too long."""
        if self.outbox.is_stuck:
            self.close(Close.STUCK)
        elif ping and not self.is_polling:
            self.is_ping_due = True
            self.stirred.set()

    def close(self, why: Close) -> None:
        """End it: nothing that still waits is written."""
        self.close_with = self.close_with or why
        self.outbox.fall_behind()
        self.stirred.set()

    def take(self) -> list[str]:
        """Return the frames to write now, each in an envelope with this viewer's own number.

        The last one brings the cursor: whoever has it has those before.
        """
        taken = self.outbox.take()
        texts = [protocol.enveloped(reference.body, number=number) for number, reference in taken[:-1]]
        for number, reference in taken[-1:]:
            cursor = self._seal.at(reference.seq, number, reference.sight) if reference.sight else ""
            texts.append(protocol.enveloped(reference.body, number=number, cursor=cursor))
        if self.is_ping_due:
            self.is_ping_due = False
            self.outbox.expect_answer()
            texts.append(protocol.ping(self.outbox.number))
        return texts
