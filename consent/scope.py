"""Everything that decides what one viewer may see for one purpose at one moment, loaded in a few queries."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol, Self
from uuid import UUID

from django.utils import timezone

from consent import family_shelves, freshness
from consent import reach as reaching
from consent.categories import Category, Sensitivity, Use
from consent.decisions import Decision, Verdict
from consent.family_shelves import FamilyShelves, ShelfPlace, Subjects
from consent.in_force import InForce
from consent.moments import Moments
from consent.purposes import Purpose
from consent.reach import ADMISSION, Families, FamilyReach, Reach, who_speaks
from consent.sights import signature
from consent.verdicts import Answers, Bench, Seat, Standpoint
from people.epochs import family_key, team_key
from people.viewers import Viewer

NOWHERE = Standpoint(Category.IDENTITY, Sensitivity.N, subjects=0, is_own=False)


class OnShelf(Protocol):
    """Anything that stands on a shelf and happened on a day, known or not."""

    shelf_id: Any
    occurred_on: Any


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
        self._shelves: Mapping[UUID, FamilyShelves] = {}
        self._subjects: dict[UUID, Subjects] = {}
        self._me = who_speaks(viewer)
        self._fresh = freshness.of_sign_in(viewer, moments)
        self.valid_until = moments.until
        self._benches: dict[UUID, Bench] = {}
        self._answers: dict[Seat, Answers] = {}
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
        scope._lay_out(near)
        in_force.load(scope._subjects)
        scope.valid_until = moments.until
        scope.compile(Use.VIEW)
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
            self.tables[use] = self._table(use)
        return self.tables[use]

    def forget_verdicts(self) -> None:
        """Let go of every verdict: they are worked out again when next asked for."""
        self.tables.clear()
        self._benches.clear()
        self._answers.clear()

    def judge(
        self,
        *,
        family_id: UUID,
        person_ids: frozenset[UUID],
        category: Category,
        sensitivity: Sensitivity,
        use: Use,
    ) -> Verdict:
        """Return the verdict for words of the viewer's own that would stand on a shelf not yet made."""
        subjects = self._subjects.setdefault(family_id, Subjects()).of(sorted(map(str, person_ids)))
        return self._bench(family_id).verdict(Standpoint(category, sensitivity, subjects, is_own=True), use)

    def basis(self, record: OnShelf, decision: Decision, use: Use) -> tuple[str, ...]:
        """Return the provisions and authorities that a decision of this scope rests on."""
        place = self.place_of(record.shelf_id)
        if place is None:
            return ()
        shelf = self._standpoint(place)
        return self._bench(place.family_id).basis(shelf, use, record.occurred_on, decision.rule)

    def place_of(self, shelf_id: int | None) -> ShelfPlace | None:
        """Return the family and the kind of a shelf that the viewer comes near."""
        found = (shelves.places[shelf_id] for shelves in self._shelves.values() if shelf_id in shelves.places)
        return next(found, None)

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

    def _lay_out(self, near: Collection[UUID]) -> None:
        if self._reach.is_auditor:
            self._shelves = family_shelves.of_names(near)
        else:
            self._shelves = family_shelves.of({each: self.epochs[family_key(each)] for each in near})
        self._subjects = {each: Subjects(shelves.bits) for each, shelves in self._shelves.items()}

    def _table(self, use: Use) -> dict[int, Verdict]:
        table: dict[int, Verdict] = {}
        for family_id in self.families:
            bench, shelves = self._bench(family_id), self._shelves[family_id]
            bench.fill(table, shelves.by_kind, use)
            for shelf_id in shelves.by_originator.get(self._me, ()) if self._me else ():
                table[shelf_id] = bench.verdict(self._standpoint(shelves.places[shelf_id]), use)
        return table

    def _standpoint(self, place: ShelfPlace) -> Standpoint:
        is_own = place.originator is not None and place.originator == self._me
        return Standpoint(place.category, place.sensitivity, place.subjects, is_own)

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
            live = self._in_force.terms.get(family_id, ()) if self._in_force else ()
            seat = self._seat(self.families.get(family_id))
            bench = self._benches[family_id] = Bench(seat, live, self._answers.setdefault(seat, Answers()))
        return bench


def decide(scope: Scope, record: OnShelf, use: Use = Use.VIEW) -> Decision:
    """Say whether the viewer of a scope may do this with a record, whether they may know of it, and why."""
    table = scope.tables.get(use)
    if table is None:
        table = scope.compile(use)
    return table.get(record.shelf_id, scope.otherwise).on(record.occurred_on)
