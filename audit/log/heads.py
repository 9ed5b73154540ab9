"""Heads of the tree, kept in a file outside the database: one JSON line each, and on the disk before it counts.

    {"origin":"entour:<uuid>","size":1742,"root":"<64 hexadecimal digits>","at":"2025-03-01T09:30:00.000000Z"}

`size` counts leaves; `root` is the tree's over them; `origin` names the log.
"""

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BufferedRandom
from pathlib import Path
from typing import Self

from audit.canonical import moment_text

# A second, less what a timer may be early.
GAP = timedelta(milliseconds=900)
_LONGEST_LINE = 1024


class LogWentBack(RuntimeError):
    """The database holds less than a head vouches for, or another log: it was replaced, restored or truncated."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the log was at one moment: its name, how many leaves, the root over them."""

    origin: str
    size: int
    root: bytes
    at: datetime

    def line(self) -> bytes:
        """Return the head as a line of the file."""
        told = {"origin": self.origin, "size": self.size, "root": self.root.hex(), "at": moment_text(self.at)}
        return json.dumps(told, separators=(",", ":")).encode() + b"\n"

    @classmethod
    def of(cls, line: bytes) -> Self:
        """Read a line; raise ValueError when it is not a head."""
        try:
            told = json.loads(line)
            root, at = bytes.fromhex(told["root"]), datetime.fromisoformat(told["at"])
            head = cls(told["origin"], told["size"], root, at)
        except (KeyError, TypeError, AttributeError):
            raise ValueError("This line is not a head.") from None
        if head.line().strip() != line.strip():
            raise ValueError("This line is not written as heads are.")
        return head


def read(path: Path, until: int) -> Iterator[tuple[int, Head | None]]:
    """Yield each line's number and head, None for a damaged line, in the file's first `until` bytes.

    A last line that was cut short is left out: its head never counted.
    """
    if not until:
        return
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            until -= len(line)
            if until < 0 or not line.endswith(b"\n"):
                return
            try:
                yield number, Head.of(line)
            except ValueError:
                yield number, None


def append(path: Path, current: Callable[[], Head]) -> bool:
    """Write the current head if the log has grown since the last one, at most each second; return whether it was.

    `current` is asked while no other process can write, so that heads only grow. Raises LogWentBack when the last
    head vouches for more than the log holds, for another log, or is no head.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    is_new = not path.exists()
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        last, head = _last_whole(file), current()
        if last is not None and not _follows(last, head):
            return False
        file.write(head.line())
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        _sync_folder(path.parent)
    return True


def _follows(last: Head, head: Head) -> bool:
    if last.origin != head.origin:
        raise LogWentBack(f"The heads file belongs to the log {last.origin}, the database to {head.origin}.")
    if last.size > head.size:
        raise LogWentBack(f"A head vouches for {last.size} events, the log holds {head.size}.")
    return head.size > last.size and head.at - last.at >= GAP


def _last_whole(file: BufferedRandom) -> Head | None:
    """Return the last whole line's head and stand at its end, cutting off a line that a crash left half written."""
    end = file.seek(0, os.SEEK_END)
    start = file.seek(max(0, end - 2 * _LONGEST_LINE))
    tail = file.read()
    whole = tail[: tail.rfind(b"\n") + 1]
    file.seek(start + len(whole))
    file.truncate()
    try:
        return Head.of(whole.splitlines()[-1]) if whole else None
    except ValueError:
        raise LogWentBack("The last line of the heads file is damaged.") from None


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
