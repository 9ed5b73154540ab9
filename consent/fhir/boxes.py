"""What one row permits or denies, as a box: one actor, and along each side what the row reaches."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Generic, NamedTuple, TypeVar
from uuid import UUID

from consent.categories import Category, Sensitivity, Use
from consent.purposes import PurposeCode
from consent.terms import ActorKind

Moment = TypeVar("Moment", date, datetime)

SETS = ("categories", "uses", "purposes", "subjects")
SPANS = ("time", "days")
# Who asks as a person of a family asks as nobody of an agency.
OF_THE_WORK = frozenset({ActorKind.AGENCY, ActorKind.AGENCY_KIND, ActorKind.PRACTITIONER})


class Actor(NamedTuple):
    """How a row names somebody: the kind of name, and the name."""

    kind: ActorKind
    name: str

    def is_never_also(self, other: "Actor") -> bool:
        """Say whether nobody can be meant by both names at once; one may have several roles."""
        kinds = {self.kind, other.kind}
        if len(kinds) == 1:
            return self.name != other.name and self.kind is not ActorKind.ROLE
        return ActorKind.PERSON in kinds and bool(kinds & OF_THE_WORK)


@dataclass(frozen=True, slots=True)
class Span(Generic[Moment]):
    """From a moment, which counts, until another, which does not; None has no limit."""

    start: Moment | None = None
    stop: Moment | None = None

    def __and__(self, other: "Span[Moment]") -> "Span[Moment]":
        starts = [each for each in (self.start, other.start) if each is not None]
        stops = [each for each in (self.stop, other.stop) if each is not None]
        return Span(max(starts, default=None), min(stops, default=None))

    @property
    def is_empty(self) -> bool:
        return self.start is not None and self.stop is not None and self.start >= self.stop

    def without(self, other: "Span[Moment]") -> "Iterator[Span[Moment]]":
        """Yield what is left of this span beside another that it meets."""
        before = self & Span(None, other.start) if other.start is not None else None
        after = self & Span(other.stop, None) if other.stop is not None else None
        yield from (each for each in (before, after) if each is not None and not each.is_empty)


ALWAYS: Span[Any] = Span()


class CeilingLeft(ValueError):
    """Only what is less delicate would be taken out; no ceiling says what is left."""


@dataclass(frozen=True, slots=True)
class Box:
    """A flat row: it reaches what lies within every side. Days are those on which something happened.

    Of something whose day nobody knows, a permit with days says nothing, and a denial always speaks.
    """

    actor: Actor
    categories: frozenset[Category]
    uses: frozenset[Use]
    purposes: frozenset[PurposeCode]
    subjects: frozenset[UUID]
    ceiling: Sensitivity
    time: Span[datetime]
    days: Span[date]

    @property
    def is_empty(self) -> bool:
        return any(not getattr(self, side) for side in SETS) or any(
            getattr(self, side).is_empty for side in SPANS
        )

    def __and__(self, other: "Box") -> "Box":
        """Return what two boxes share, under the actor of the first."""
        sides = {side: getattr(self, side) & getattr(other, side) for side in (*SETS, *SPANS)}
        return replace(self, ceiling=min(self.ceiling, other.ceiling), **sides)

    def without(self, hole: "Box") -> "Iterator[Box]":
        """Yield boxes for what is left when a hole is cut out; raise CeilingLeft where no boxes can say it."""
        shared = self & hole
        if shared.is_empty:
            yield self
            return
        if hole.ceiling < self.ceiling:
            raise CeilingLeft
        rest = self
        for side in SETS:
            if left := getattr(rest, side) - getattr(hole, side):
                yield replace(rest, **{side: left})
            rest = replace(rest, **{side: getattr(shared, side)})
        for side in SPANS:
            for span in getattr(rest, side).without(getattr(hole, side)):
                yield replace(rest, **{side: span})
            rest = replace(rest, **{side: getattr(shared, side)})


def without_any(boxes: Iterable[Box], holes: Iterable[Box]) -> list[Box]:
    """Return what is left of boxes when every hole is cut out of each."""
    left = list(boxes)
    for hole in holes:
        left = [piece for box in left for piece in box.without(hole)]
    return left
