"""Everything that decides what one viewer may see for one purpose at one moment, loaded in a few queries."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from typing import Any, Protocol, Self
from uuid import UUID

from django.utils import timezone

from consent import freshness
from consent import reach as reaching
from consent.categories import Category, Sensitivity, Use
from consent.decisions import Decision, Verdict
from consent.family_shelves import ShelfPlace
from consent.in_force import InForce
from consent.moments import Moments
from consent.nearby import Nearby
from consent.purposes import Purpose
from consent.reach import ADMISSION, Families, FamilyReach, Reach, who_speaks
from consent.sights import signature
from consent.stances import Stances
from consent.tables import Table
from consent.unwritten import Unwritten
from consent.verdicts import OTHERS, OWN, Answers, Bench, Seat, Standpoint
from people.epochs import family_key, team_key
from people.viewers import Viewer

NOWHERE = Standpoint(Category.IDENTITY, Sensitivity.N, 0, OTHERS)


class OnShelf(Protocol):
    """Anything that stands on a shelf and happened on a day, known or not."""

    shelf_id: Any

    @property
    def occurred_on(self) -> Any:
        """Return the day, or None when nobody knows it."""


class Scope:
    """A verdict for each shelf that the viewer comes near. It holds until `valid_until` or the next change."""

    def __init__(
        self,
        viewer: Viewer | None,
        purpose: Purpose,
        reach: Reach,
        in_force: InForce | None,
        moments: Moments,
    ) -> None:
        self.viewer = viewer
        self.purpose = purpose
        self.now = moments.now
        self.families: Mapping[UUID, FamilyReach] = reach.families
        self.only: Families = None
        self.epochs: dict[str, int] = {}
        self.tables: dict[Use, dict[int, Verdict]] = {}
        self._reach = reach
        self._in_force = in_force
        self._me = who_speaks(viewer)
        self._nearby = Nearby(self._me)
        self._fresh = freshness.of_sign_in(viewer, moments)
        self.valid_until = moments.until
        self._benches: dict[UUID, Bench] = {}
        self._standpoints: dict[int | None, tuple[Bench, Standpoint]] = {}
        self._answers: dict[Seat, Answers] = {}
        self._found: dict[Use, list[Table]] = {}
        self.otherwise = Bench(self._seat(None), ()).verdict(NOWHERE, Use.VIEW).on(None)

    @classmethod
    def load(
        cls, viewer: Viewer | None, purpose: Purpose, now: datetime | None = None, family_ids: Families = None
    ) -> Self:
        """Load what decides for a viewer: near the given families, else near every family that they reach."""
        moments = Moments(now or timezone.now())
        if viewer is None:
            return cls(None, purpose, Reach(), None, moments)
        # Numbers are read before what they stand for: a change in between makes this scope too old, never too new.
        before = freshness.numbers(freshness.keys_of(viewer))
        reach = reaching.of(viewer, moments, family_ids)
        in_force = InForce(viewer, purpose, reach, moments)
        near = in_force.near(family_ids)
        before |= freshness.numbers(
            [*map(family_key, near | {*(family_ids or ())}), *map(team_key, reach.teams)]
        )
        scope = cls(viewer, purpose, reach, in_force, moments)
        scope.only, scope.epochs = family_ids, before
        epochs = {each: before[family_key(each)] for each in near}
        if reach.is_auditor:
            scope._nearby.lay_out_names(epochs)
        else:
            scope._nearby.lay_out(epochs, in_force)
        scope.compile(Use.VIEW)
        scope.valid_until = moments.until
        return scope

    @property
    def epoch(self) -> int:
        """Return a number that grows with every change of a right that this scope rests on."""
        return sum(self.epochs.values())

    @property
    def sight(self) -> str:
        """Return what two viewers share who see and may know exactly the same, in the same words."""
        return signature(self)

    def is_over(self, now: datetime | None = None) -> bool:
        """Say whether time alone has ended this scope."""
        return (now or timezone.now()) >= self.valid_until

    def has_changed(self) -> bool:
        """Say whether a right that this scope rests on has changed since it was loaded; one query."""
        return freshness.numbers(self.epochs) != self.epochs

    def compile(self, use: Use) -> dict[int, Verdict]:
        """Return the verdict of every shelf for one use, worked out once."""
        if use not in self.tables:
            whole: dict[int, Verdict] = {}
            for table in self._by_family(use):
                whole |= table.by_shelf
            self.tables[use] = whole
        return self.tables[use]

    def alike(self, use: Use) -> Iterator[tuple[Verdict, list[int]]]:
        """Yield every verdict for one use, with the shelves that share it."""
        return chain.from_iterable(table.alike for table in self._by_family(use))

    def forget_verdicts(self) -> None:
        """Let go of every verdict, also of those that others share: they are worked out when next asked for."""
        self.tables.clear()
        self._found.clear()
        self._benches.clear()
        self._standpoints.clear()
        self._answers.clear()
        for shelves in self._nearby.shelves.values():
            shelves.tables.forget()

    def judge(
        self,
        *,
        family_id: UUID,
        person_ids: frozenset[UUID],
        category: Category,
        sensitivity: Sensitivity,
        use: Use,
        is_own: bool = True,
    ) -> Verdict:
        """Return the verdict for words, the viewer's own or others', that would stand on a shelf not yet made."""
        subjects = self._nearby.subjects(family_id).of(sorted(map(str, person_ids)))
        shelf = Standpoint(category, sensitivity, subjects, OWN if is_own else OTHERS)
        return self._bench(family_id).verdict(shelf, use)

    def foresee(self, words: Unwritten) -> Decision:
        """Return what `decide` will say of these words when they stand on their shelf, with what that rests on."""
        family = self.families.get(words.family_id)
        if family is None:
            return self.otherwise
        subjects = self._nearby.subjects(words.family_id).of(sorted(map(str, words.person_ids)))
        place = ShelfPlace(
            words.family_id, words.category, words.sensitivity, subjects, words.agency_id, words.circle
        )
        stances = self._nearby.stances_with(words.circles, words.family_id, family, self._in_force)
        shelf = Standpoint(place.category, place.sensitivity, subjects, stances.of(place))
        bench = self._bench(words.family_id)
        decision = bench.verdict(shelf, Use.VIEW).on(words.occurred_on)
        basis = bench.basis(shelf, Use.VIEW, words.occurred_on, decision.rule)
        return replace(decision, basis=basis)

    def basis(self, record: OnShelf, decision: Decision, use: Use) -> tuple[str, ...]:
        """Return the provisions and authorities that a decision of this scope rests on."""
        known = self._standpoints.get(record.shelf_id)
        if known is None:
            place = self.place_of(record.shelf_id)
            if place is None:
                return ()
            known = self._bench(place.family_id), self._standpoint(place, record.shelf_id)
            self._standpoints[record.shelf_id] = known
        bench, shelf = known
        return bench.basis(shelf, use, record.occurred_on, decision.rule)

    def place_of(self, shelf_id: int | None) -> ShelfPlace | None:
        """Return the family and the kind of a shelf that the viewer comes near."""
        return self._nearby.place_of(shelf_id)

    def facts_for(self, family_id: UUID) -> dict[str, Any]:
        """Return what a later re-decision needs besides shelf, rung and basis."""
        if (viewer := self.viewer) is None:
            raise LookupError("Nobody opens anything without having signed in.")
        return {
            "purpose": str(self.purpose),
            "at": self.now.astimezone(UTC).isoformat(),
            "epoch": self.epoch,
            "family": str(family_id),
            "capacity": viewer.capacity.value,
            "agency": str(viewer.agency_id or ""),
            "signed_in_at": viewer.signed_in_at.astimezone(UTC).isoformat(),
            "ties": sorted(self.families[family_id].ties),
        }

    def _by_family(self, use: Use) -> list[Table]:
        if use not in self._found:
            self._found[use] = [self._table(family_id, use) for family_id in self.families]
        return self._found[use]

    def _table(self, family_id: UUID, use: Use) -> Table:
        shelves, stances = self._nearby.shelves[family_id], self._stances(family_id)
        me = self._me if self._me in shelves.by_originator else None
        said = self._in_force.key(family_id) if self._in_force else ()
        key = (use, self._seat(self.families[family_id]), me, stances.key, said)
        return shelves.tables.get(key, partial(self._work_out, family_id, use))

    def _work_out(self, family_id: UUID, use: Use) -> dict[int, Verdict]:
        table: dict[int, Verdict] = {}
        bench, shelves = self._bench(family_id), self._nearby.shelves[family_id]
        bench.fill(table, shelves.by_kind, use)
        for shelf_id in self._stances(family_id).special(shelves):
            table[shelf_id] = bench.verdict(self._standpoint(shelves.places[shelf_id], shelf_id), use)
        return table

    def _standpoint(self, place: ShelfPlace, shelf_id: int | None = None) -> Standpoint:
        stance = self._stances(place.family_id).of(place, shelf_id)
        return Standpoint(place.category, place.sensitivity, place.subjects, stance)

    def _stances(self, family_id: UUID) -> Stances:
        return self._nearby.stances(family_id, self.families.get(family_id), self._in_force)

    def _seat(self, family: FamilyReach | None) -> Seat:
        tied = family is not None and bool(family.ties)
        # To have been asked to a meeting does not outlast the secondment; to work with the family does.
        works = family is not None and any(not tie.startswith(ADMISSION) for tie in family.ties)
        return Seat(
            signed_in=self.viewer is not None and self._reach.signed_in,
            fresh=self._fresh,
            excluded=family is not None and family.is_excluded,
            account_live=self._reach.account_live,
            secondment_over=self._reach.secondment_over and not works,
            belongs=tied,
        )

    def _bench(self, family_id: UUID) -> Bench:
        bench = self._benches.get(family_id)
        if bench is None:
            subjects = self._nearby.subjects(family_id)
            live = self._in_force.terms(family_id, subjects) if self._in_force else ()
            seat = self._seat(self.families.get(family_id))
            bench = self._benches[family_id] = Bench(seat, live, self._answers.setdefault(seat, Answers()))
        return bench


def decide(scope: Scope, record: OnShelf, use: Use = Use.VIEW) -> Decision:
    """Say whether the viewer of a scope may do this with a record, whether they may know of it, and why."""
    table = scope.tables.get(use)
    if table is None:
        table = scope.compile(use)
    return table.get(record.shelf_id, scope.otherwise).on(record.occurred_on)
