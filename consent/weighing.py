"""Weigh the provisions that name a viewer against a shelf: covered, refused, barred, and by which rows.

Every subject of a shelf must be covered by some live permit that also allows its category, sensitivity, use and
purpose; different subjects may be covered by different permits. Subjects are bits of a whole number, so that a shelf
with three of them is weighed as quickly as a shelf with one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from consent.categories import Category, Use

EVERYBODY = -1
USES = {use: place for place, use in enumerate(Use)}


@dataclass(slots=True, eq=False)
class Term:
    """A live provision that names the viewer, for the purpose of the scope, in one family.

    `subjects` are bits; `is_general` says that the provision lists nobody and so is about the whole family.
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

    def is_about(self, day: date | None) -> bool:
        """Say whether something of that day falls in the data period; a permit is no help with an unknown day."""
        if self.data_from is None and self.data_until is None:
            return True
        if day is None:
            return not self.permits
        return (self.data_from is None or self.data_from <= day) and (
            self.data_until is None or day <= self.data_until
        )


# What a scale says of some subjects: covered by permits, refused, barred by statute.
Weighed = tuple[bool, bool, bool]
NOTHING: Weighed = (False, False, False)


class Scale:
    """The terms of one family for one use, category, sensitivity and day, ready to weigh any set of subjects."""

    __slots__ = (
        "_barred",
        "_by_duty",
        "_covers_all",
        "_duty_for_all",
        "_reached",
        "_refused",
        "_refused_all",
        "terms",
    )

    def __init__(self, terms: Sequence[Term], sensitivity: int, day: date | None) -> None:
        self.terms = [
            term for term in terms if term.is_about(day) and (not term.permits or term.ceiling >= sensitivity)
        ]
        self._by_duty = self._reached = self._refused = self._barred = 0
        self._duty_for_all = self._covers_all = self._refused_all = False
        for term in self.terms:
            if term.permits:
                self._reached |= term.subjects
                self._covers_all |= term.is_general
                if not term.by_consent:
                    self._by_duty |= term.subjects
                    self._duty_for_all |= term.is_general
            elif term.is_statutory:
                self._barred |= term.subjects
            else:
                self._refused |= term.subjects
                self._refused_all |= term.is_general

    def weigh(self, needed: int) -> Weighed:
        """Return what the terms say of these subjects; no subjects: of what is about nobody in particular."""
        # A bar that lists nobody speaks of everybody, and so of what is about nobody too.
        barred = self._barred == EVERYBODY or self._barred & needed != 0
        # A refusal bites for a subject whom no duty covers: there consent is the ground of the flow.
        if needed:
            return not needed & ~self._reached, self._refused & needed & ~self._by_duty != 0, barred
        return self._covers_all, self._refused_all and not self._duty_for_all, barred

    def permits(self, needed: int) -> tuple[str, ...]:
        """Return the fewest rows that cover these subjects: duties first, then agreements for whom they add."""
        rows: tuple[str, ...] = ()
        reached = 0
        for term in sorted((term for term in self.terms if term.permits), key=lambda term: term.by_consent):
            if term.subjects & needed & ~reached or (not needed and term.is_general and not rows):
                reached |= term.subjects
                rows += term.basis
        return rows

    def bars(self, needed: int, *, by_statute: bool) -> tuple[str, ...]:
        """Return the rows that refuse, or that bar by statute, what is about these subjects."""
        said = [term for term in self.terms if not term.permits and term.is_statutory is by_statute]
        return tuple(row for term in said if term.is_general or term.subjects & needed for row in term.basis)


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
        if term.subjects != EVERYBODY or not term.is_general or term.data_from or term.data_until:
            particular.update(term.categories or Category)
            continue
        mark = _mark(term)
        for category in term.categories or Category:
            said[category] = said.get(category, 0) | mark
    return said, particular


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
