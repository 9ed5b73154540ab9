"""What one socket still has to write and its browser to show: bounded, and never waited for."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

MOST_FRAMES = 64
MOST_CHARACTERS = 256 * 1024  # bodies are ASCII: characters are bytes
PATIENCE = 10.0  # seconds without a word from the browser


@dataclass(frozen=True, slots=True)
class Reference:
    """A frame's body, shared by everybody who gets it, and the internal number up to which it brings them."""

    body: str
    seq: int
    sight: bytes


class Outbox:
    """Frames that wait to be written, and frames that were written and not yet seen.

    No server tells an application how much its transport still holds, so the browser says what it has seen and
    that alone makes room. When there is none the outbox empties itself: the viewer needs a snapshot. Frames are
    numbered as they are written, so that the viewer's own numbers have no gap.
    """

    __slots__ = ("_clock", "_held", "_silent_since", "_unseen", "_waiting", "is_behind", "number")

    def __init__(self, number: int = 0, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.number = number
        self.is_behind = False
        self._clock = clock
        self._waiting: deque[Reference] = deque()
        self._unseen: deque[tuple[int, int]] = deque()
        self._held = 0
        self._silent_since: float | None = None

    def put(self, reference: Reference) -> None:
        """Take a frame, or fall behind when there is no room for it.

        An empty outbox takes a frame of any size, so that a long snapshot can be sent at all.
        """
        if self.is_behind:
            return
        frames = len(self._waiting) + len(self._unseen)
        if frames and (frames >= MOST_FRAMES or self._held + len(reference.body) > MOST_CHARACTERS):
            self.fall_behind()
            return
        self._waiting.append(reference)
        self._held += len(reference.body)

    def take(self) -> list[tuple[int, Reference]]:
        """Return the frames to write now, each with the viewer's own number."""
        taken = []
        while self._waiting:
            reference = self._waiting.popleft()
            self.number += 1
            self._unseen.append((self.number, len(reference.body)))
            taken.append((self.number, reference))
        if taken:
            self.expect_answer()
        return taken

    def expect_answer(self) -> None:
        """Begin to wait for a word from the browser, unless it is awaited already."""
        if self._silent_since is None:
            self._silent_since = self._clock()

    def seen(self, number: int) -> None:
        """Make room: the browser has shown everything up to this number."""
        while self._unseen and self._unseen[0][0] <= number:
            self._held -= self._unseen.popleft()[1]
        self._silent_since = self._clock() if self._unseen else None

    def fall_behind(self) -> None:
        """Drop what waits; only a snapshot helps now."""
        self.is_behind = True
        self._held -= sum(len(reference.body) for reference in self._waiting)
        self._waiting.clear()

    def put_last(self, reference: Reference) -> None:
        """Drop what waits, take this one frame, and nothing more until a snapshot."""
        self.fall_behind()
        self._waiting.append(reference)
        self._held += len(reference.body)

    def begin_afresh(self) -> None:
        """Take frames again; the next one is a snapshot."""
        self.is_behind = False

    @property
    def needs_snapshot(self) -> bool:
        """Say whether frames were dropped and there is room again for a snapshot."""
        return self.is_behind and not self._unseen and not self._waiting

    @property
    def is_stuck(self) -> bool:
        """Say whether the browser has been silent for too long."""
        return self._silent_since is not None and self._clock() - self._silent_since > PATIENCE
