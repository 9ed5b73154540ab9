"""The closed vocabulary that a hub and a browser speak, and how each frame is written down."""

import json
from dataclasses import asdict, dataclass
from enum import IntEnum
from typing import Any, ClassVar

VERSION = 1
LONGEST_MESSAGE = 4_096  # characters that a browser may say at once


class Close(IntEnum):
    """Why a hub closes a socket."""

    STUCK = 4008
    MISSPOKEN = 4400
    EXPELLED = 4403
    NOT_RECORDED = 4503


class Misspoken(ValueError):
    """A browser said something that is not in the vocabulary."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One replaceable element of the page: its id, where it stands among its like, and the whole of it."""

    target: str
    order: str
    html: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that the viewer may see now; whatever else stands on the screen goes."""

    type: ClassVar[str] = "snapshot"
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Tail:
    """What may have changed since the viewer's cursor; a line that `lines` does not name goes."""

    type: ClassVar[str] = "tail"
    lines: tuple[str, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Put an element where its order says; it may be there already."""

    type: ClassVar[str] = "place"
    target: str
    order: str
    html: str


@dataclass(frozen=True, slots=True)
class Replace:
    """Show other content in an element that stays where it is."""

    type: ClassVar[str] = "replace"
    target: str
    html: str


@dataclass(frozen=True, slots=True)
class Retract:
    """Take an element off the screen: it may no longer be seen."""

    type: ClassVar[str] = "retract"
    target: str


@dataclass(frozen=True, slots=True)
class Reload:
    """What is on the screen can't be kept up: `why` is `not_recorded` (wait, show nothing) or `new_page` (fetch it)."""

    type: ClassVar[str] = "reload"
    why: str


Frame = Snapshot | Tail | Place | Replace | Retract | Reload
FRAMES: tuple[type[Frame], ...] = (Snapshot, Tail, Place, Replace, Retract, Reload)


def body_of(frame: Frame) -> str:
    """Write a frame without its envelope, once for everybody who gets it; ASCII, so that sockets copy it cheaply."""
    return json.dumps({"type": frame.type} | asdict(frame), separators=(",", ":"))[1:]


def enveloped(body: str, *, number: int, cursor: str = "") -> str:
    """Put the viewer's own number in front of a body, and a cursor; an empty one leaves the last one in force."""
    return f'{{"n":{number},"cursor":"{cursor}",{body}'


def ping(number: int) -> str:
    """Ask whether the browser still listens, saying the number of the last frame it was sent."""
    return f'{{"n":{number},"type":"ping"}}'


@dataclass(frozen=True, slots=True)
class Hello:
    """The browser has opened a conference's page, made as `epoch` says, and has everything up to `cursor`."""

    conference: str
    epoch: str
    cursor: str


@dataclass(frozen=True, slots=True)
class Seen:
    """The browser has shown every frame up to number `n`."""

    n: int


def parse(text: str) -> Hello | Seen:
    """Read what a browser said; raise Misspoken for anything but a hello or a seen."""
    try:
        said: Any = json.loads(text[: LONGEST_MESSAGE + 1])
    except ValueError as error:
        raise Misspoken("not JSON") from error
    match said:
        case {
            "type": "hello",
            "conference": str(conference),
            "epoch": str(epoch),
            "cursor": str(cursor),
            **rest,
        }:
            spoken: Hello | Seen = Hello(conference, epoch, cursor)
        case {"type": "seen", "n": int(n), **rest} if n is not True and n is not False:
            spoken = Seen(n)
        case _:
            raise Misspoken("unknown frame")
    if rest:
        raise Misspoken("more than was asked")
    return spoken
