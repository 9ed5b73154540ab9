"""The needs map: on which side of the child's world a piece of information lies."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """The three sides of an assessment (Framework for the Assessment of Children in Need, 2000)."""

    CHILD = "child"
    PARENTS = "parents"
    SURROUNDINGS = "surroundings"


_ALWAYS_SURROUNDINGS = frozenset({"housing", "income", "immigration"})


@dataclass(frozen=True, slots=True)
class Placed:
    """One piece of information: its category, whether it is about a child, and who says it."""

    category: str
    is_about_child: bool
    said_by: str


@dataclass(frozen=True, slots=True)
class Need:
    """One need with everybody who speaks to it."""

    side: Side
    category: str
    said_by: tuple[str, ...]


def side_of(piece: Placed) -> Side:
    """Return the side that a piece of information lies on."""
    # A home, money and papers surround the child, whoever they are about.
    if piece.category in _ALWAYS_SURROUNDINGS:
        return Side.SURROUNDINGS
    return Side.CHILD if piece.is_about_child else Side.PARENTS


def needs(pieces: Iterable[Placed]) -> list[Need]:
    """Gather pieces into needs: one need links everybody who speaks to it."""
    voices: dict[tuple[Side, str], set[str]] = {}
    for piece in pieces:
        voices.setdefault((side_of(piece), piece.category), set()).add(piece.said_by)
    order = list(Side)
    ranked = sorted(voices.items(), key=lambda need: (order.index(need[0][0]), need[0][1]))
    return [Need(side, category, tuple(sorted(said_by))) for (side, category), said_by in ranked]
