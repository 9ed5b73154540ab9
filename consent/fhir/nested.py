"""The provisions of a Consent as they stand in it: each level an exception to the one around it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from consent.categories import Category, Sensitivity, Use
from consent.fhir.boxes import ALWAYS, Actor, Box, Span
from consent.purposes import PurposeCode
from consent.terms import Effect


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One provision. What it does not name (None, no actors, no limit of a span) it does not narrow."""

    path: str
    actors: tuple[Actor, ...] = ()
    categories: frozenset[Category] | None = None
    uses: frozenset[Use] | None = None
    purposes: frozenset[PurposeCode] | None = None
    subjects: frozenset[UUID] | None = None
    ceiling: Sensitivity | None = None
    time: Span[datetime] = ALWAYS
    days: Span[date] = ALWAYS
    exceptions: tuple["Node", ...] = ()

    def within(self, around: Box, actor: Actor) -> Box:
        """Return what of a box this provision reaches, for one actor, before its own exceptions."""
        return replace(
            around,
            actor=actor,
            categories=_among(around.categories, self.categories),
            uses=_among(around.uses, self.uses),
            purposes=_among(around.purposes, self.purposes),
            subjects=_among(around.subjects, self.subjects),
            ceiling=around.ceiling if self.ceiling is None else min(around.ceiling, self.ceiling),
            time=around.time & self.time,
            days=around.days & self.days,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """All provisions of one Consent: what the outermost ones do, whom it is about, and when it holds at all.

    Where no provision speaks it permits nothing.
    """

    path: str
    effect: Effect
    subjects: frozenset[UUID]
    time: Span[datetime] = ALWAYS
    provisions: tuple[Node, ...] = ()

    def everything(self, actor: Actor) -> Box:
        """Return all that the Consent could speak of, for one actor."""
        return Box(
            actor,
            frozenset(Category),
            frozenset(Use),
            frozenset(PurposeCode),
            self.subjects,
            Sensitivity.V,
            self.time,
            ALWAYS,
        )


def _among(around: frozenset, named: frozenset | None) -> frozenset:  # type: ignore[type-arg]
    return around if named is None else around & named
