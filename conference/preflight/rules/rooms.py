"""What a room may be shown when certain people sit in it, and in which parts a meeting could show more.

A room shows what everybody in it may see (UX §2, rule 2). A part of a meeting is the same meeting while some have
stepped out: a line can be shown in a part when nobody who stays is without it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

Reader = UUID
Line = UUID
MOST_PARTS = 3
ENOUGH = 0.4  # Under this share of the lines, a room screen helps nobody much.


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the meeting for which these step out, and the lines that can be shown then and not before."""

    step_out: frozenset[Reader]
    lines: frozenset[Line]


def shown_to_all(lines: Collection[Line], sees: Mapping[Reader, Collection[Line]]) -> frozenset[Line]:
    """Return the lines that everybody in the room may see; an empty room may be shown everything."""
    return frozenset(lines).intersection(*sees.values())


def share(shown: Collection[Line], lines: Collection[Line]) -> float:
    """Return which part of the lines is shown, between 0 and 1; of no lines, all."""
    return len(shown) / len(lines) if lines else 1.0


def without(lines: Iterable[Line], sees: Mapping[Reader, Collection[Line]]) -> dict[Line, frozenset[Reader]]:
    """Return who keeps each line from the room."""
    return {line: frozenset(reader for reader, seen in sees.items() if line not in seen) for line in lines}


def parts(lines: Collection[Line], sees: Mapping[Reader, Collection[Line]]) -> list[Part]:
    """Return at most three parts that show the most: each time the one that shows most lines for whom it sends out.

    Nobody is sent out for nothing: whoever steps out keeps at least one of the part's lines from the room. A part
    for which everybody would step out is none.
    """
    keeping = {line: who for line, who in without(lines, sees).items() if who and who != sees.keys()}
    found: list[Part] = []
    while keeping and len(found) < MOST_PARTS:
        best = max(set(keeping.values()), key=lambda out: _worth(out, keeping))
        lines_then = frozenset(line for line, who in keeping.items() if who <= best)
        found.append(Part(best, lines_then))
        keeping = {line: who for line, who in keeping.items() if line not in lines_then}
    return found


def _worth(out: frozenset[Reader], keeping: Mapping[Line, frozenset[Reader]]) -> tuple[float, int, list[str]]:
    gained = sum(who <= out for who in keeping.values())
    # Of two that are worth the same, the one that sends fewer out; then always the same one.
    return gained / len(out), -len(out), sorted(map(str, out))
