"""Weigh the provisions that name a viewer against a shelf: covered, refused, barred, and by which rows.

Every subject of a shelf must be covered by some live permit that also allows its category, sensitivity, use and
purpose; different subjects may be covered by different permits. Subjects are bits of a whole number, so that a shelf
with three of them is weighed as quickly as a shelf with one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from consent.categories import Category, Use

EVERYBODY = -1
USES = {use: place for place, use in enumerate(Use)}


@dataclass(slots=True, eq=False)
class Term:
    """A live provision that names the viewer, for the purpose of the scope, in one family.

    `subjects` are bits; `is_general` says that the provision lists nobody and so is about the whole family.
    `statutes` are those to whose bars a permit's ground is an exception; in a bar, the one that gives it. `voice` is
    the refusal that a bar rests on; in a permit, the one that its authority overrides. `is_emergency`: broken glass.
    `said_by` is the person on whose voice it rests; `yields_to` are those from whom the speaker of a refusal is kept
    apart: what they agreed to it does not touch.
    """

    permits: bool
    subjects: int
    is_general: bool
    categories: frozenset[Category]
    uses: frozenset[Use]
    ceiling: int
    basis: tuple[str, ...]
    by_consent: bool = False
    is_statutory: bool = False
    data_from: date | None = None
    data_until: date | None = None
    statutes: frozenset[str] = frozenset()
    voice: str = ""
    is_emergency: bool = False
    said_by: UUID | None = None
    yields_to: frozenset[UUID] = frozenset()

    def is_about(self, day: date | None) -> bool:
        """Say whether something of that day falls in the data period; a permit is no help with an unknown day."""
        if self.data_from is None and self.data_until is None:
            return True
        if day is None:
            return not self.permits
        return (self.data_from is None or self.data_from <= day) and (
            self.data_until is None or day <= self.data_until
        )


class Weighed(NamedTuple):
    """What a scale says of some subjects.

    `covered`: a permit reaches every one. `refused`, `barred`: a refusal bites on some, or a bar by statute does.
    `overridden`: a refusal would bite, but was overridden for all of them. `broken`: an emergency opens every one.
    """

    covered: bool
    refused: bool
    barred: bool
    overridden: bool = False
    broken: bool = False

    @property
    def opens(self) -> bool:
        """Whether permits alone let through."""
        return self.covered and not self.refused and not self.barred


NOTHING = Weighed(covered=False, refused=False, barred=False)


class Reached:
    """Persons as bits, and whether what is about nobody in particular is reached too."""

    __slots__ = ("all", "some")

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.some, self.all = 0, False
        for term in terms:
            self.add(term)

    def add(self, term: Term, but: "Reached | None" = None) -> None:
        """Reach whom a term is about, but nobody whom another reaches."""
        self.some |= term.subjects & ~but.some if but else term.subjects
        self.all |= term.is_general and not (but and but.all)

    def covers(self, needed: int) -> bool:
        """Say whether every one of these is reached; none of them: what is about nobody."""
        return not needed & ~self.some if needed else self.all

    def touches(self, needed: int) -> bool:
        """Say whether any of these is reached."""
        return needed & self.some != 0 if needed else self.all


class Scale:
    """The terms of one family for one use, category, sensitivity and day, ready to weigh any set of subjects."""

    __slots__ = ("_barred", "_broken", "_covered", "_refused", "_would_be_refused", "terms")

    def __init__(self, terms: Sequence[Term], sensitivity: int, day: date | None) -> None:
        self.terms = [
            term for term in terms if term.is_about(day) and (not term.permits or term.ceiling >= sensitivity)
        ]
        permits = [term for term in self.terms if term.permits and not term.is_emergency]
        self._covered = Reached(permits)
        self._broken = Reached(term for term in self.terms if term.is_emergency)
        self._refused, self._would_be_refused, self._barred = Reached(), Reached(), Reached()
        # A refusal bites for a subject whom no duty covers: there consent is the ground of the flow.
        duties = [term for term in permits if not term.by_consent and not term.voice]
        by_duty = Reached(duties)
        for bar in (term for term in self.terms if not term.permits):
            if bar.is_statutory:
                self._barred.add(bar, but=Reached(each for each in permits if each.statutes & bar.statutes))
            else:
                untouched = [each for each in permits if each.by_consent and each.said_by in bar.yields_to]
                lifting = [*duties, *untouched]
                overriding = [each for each in permits if each.voice and each.voice == bar.voice]
                by_others = Reached(lifting) if untouched else by_duty
                self._would_be_refused.add(bar, but=by_others)
                self._refused.add(bar, but=Reached([*lifting, *overriding]) if overriding else by_others)

    def weigh(self, needed: int) -> Weighed:
        """Return what the terms say of these subjects; no subjects: of what is about nobody in particular."""
        refused = self._refused.touches(needed)
        return Weighed(
            covered=self._covered.covers(needed),
            refused=refused,
            barred=self._barred.touches(needed),
            overridden=not refused and self._would_be_refused.touches(needed),
            broken=self._broken.covers(needed),
        )

    def permits(self, needed: int) -> tuple[str, ...]:
        """Return the fewest rows that cover these subjects: duties first, then agreements for whom they add."""
        usual = [term for term in self.terms if term.permits and not term.is_emergency]
        return _fewest(sorted(usual, key=lambda term: term.by_consent), needed)

    def emergencies(self, needed: int) -> tuple[str, ...]:
        """Return the fewest emergency openings that cover these subjects."""
        return _fewest([term for term in self.terms if term.is_emergency], needed)

    def bars(self, needed: int, *, by_statute: bool) -> tuple[str, ...]:
        """Return the rows that refuse, or that bar by statute, what is about these subjects."""
        said = [term for term in self.terms if not term.permits and term.is_statutory is by_statute]
        return tuple(row for term in said if term.is_general or term.subjects & needed for row in term.basis)


def _fewest(terms: Iterable[Term], needed: int) -> tuple[str, ...]:
    rows: tuple[str, ...] = ()
    reached = 0
    for term in terms:
        if term.subjects & needed & ~reached or (not needed and term.is_general and not rows):
            reached |= term.subjects
            rows += term.basis
    return rows


def by_category(terms: Iterable[Term], use: Use) -> dict[str, list[Term]]:
    """Return the terms that speak of a use, under each category that they speak of; a bar of none speaks of all."""
    found: dict[str, list[Term]] = {}
    for term in terms:
        if use in term.uses:
            for category in term.categories or Category:
                found.setdefault(category, []).append(term)
    return found


def said_of_everybody(terms: Iterable[Term]) -> tuple[dict[str, int], set[str]]:
    """Return what is said under each category as one number, and the categories of which a number cannot tell all.

    Two families of which equal numbers tell, are weighed alike, whomever their shelves are about. A term that is
    about some persons, or about some days, makes its categories particular.
    """
    said: dict[str, int] = {}
    particular: set[str] = set()
    for term in terms:
        if _is_particular(term):
            particular.update(term.categories or Category)
            continue
        mark = _mark(term)
        for category in term.categories or Category:
            said[category] = said.get(category, 0) | mark
    return said, particular


def _is_particular(term: Term) -> bool:
    some = term.subjects != EVERYBODY or not term.is_general
    lifts = term.permits and (term.statutes or term.voice)
    return bool(some or lifts or term.yields_to or term.data_from or term.data_until or term.is_emergency)


def _mark(term: Term) -> int:
    # A bit for each use, at a place for duty, agreement, statutory bar or refusal, and for a permit's ceiling.
    kind = term.by_consent * 3 + term.ceiling if term.permits else 6 + term.is_statutory
    return sum(1 << (kind * len(USES) + USES[use]) for use in term.uses)


def first_days(terms: Iterable[Term]) -> tuple[date, ...]:
    """Return the days on which what the terms say may change, in order."""
    edges = set()
    for term in terms:
        if term.data_from is not None:
            edges.add(term.data_from)
        if term.data_until is not None and term.data_until < date.max:
            edges.add(term.data_until + timedelta(days=1))
    return tuple(sorted(edges))
