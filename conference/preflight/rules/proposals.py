"""Each way to show a room more, with what the room could show then; pure.

Lines that are told again count as the same line: who reads it in words for more people is not without it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from conference.preflight.rules import rooms
from conference.preflight.rules.rooms import Line, Reader

Sees = Mapping[Reader, Collection[Line]]


class Way(StrEnum):
    """How more can be shown."""

    PART = "part"  # some step out for a while
    PARTS = "parts"  # every part is held, one after the other
    RETOLD = "retold"  # what is delicate is told again in words for more people
    RETOLD_IN_PARTS = "retold_in_parts"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way, how many step out at most, and the lines that the room is shown."""

    way: Way
    step_out: int
    shown: frozenset[Line]


def proposals(lines: Collection[Line], sees: Sees, would_see: Sees) -> list[Proposal]:
    """Return every way to show more; `would_see` is what each would see if delicate lines were told again."""
    retold = Proposal(Way.RETOLD, 0, rooms.shown_to_all(lines, would_see))
    found = [*_parts(lines, sees), *_all_parts(lines, sees, Way.PARTS), retold]
    return [*found, *_all_parts(lines, would_see, Way.RETOLD_IN_PARTS)]


def _parts(lines: Collection[Line], sees: Sees) -> Iterator[Proposal]:
    for part in rooms.parts(lines, sees):
        staying = {reader: seen for reader, seen in sees.items() if reader not in part.step_out}
        yield Proposal(Way.PART, len(part.step_out), rooms.shown_to_all(lines, staying))


def _all_parts(lines: Collection[Line], sees: Sees, way: Way) -> Iterator[Proposal]:
    if held := rooms.parts(lines, sees):
        shown = rooms.shown_to_all(lines, sees).union(*(part.lines for part in held))
        yield Proposal(way, max(len(part.step_out) for part in held), shown)
