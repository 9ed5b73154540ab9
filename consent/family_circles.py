"""The circles of one family that have not been ended, laid out once for every scope, with who stands inside."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from consent.categories import Use
from consent.laid_out import LaidOut
from consent.models import Circle
from consent.moments import Moments
from consent.prepared import Among, Prepared
from consent.terms import ActorKind, CircleKind
from consent.verdicts import READING


class Row(NamedTuple):
    """What is read of a circle and of one of its readers; a circle without readers gives one row without any."""

    id: UUID
    family_id: UUID
    kind: str
    conference_id: str
    readers__actor_kind: str | None
    readers__actor: str | None
    readers__uses: frozenset[Use] | None
    readers__since: datetime | None
    readers__until: datetime | None
    readers__end__at: datetime | None


class Drawn:
    """One circle: of which kind, for which meeting, and who stands inside."""

    __slots__ = ("_readers", "conference_id", "kind")

    def __init__(self, kind: CircleKind, conference_id: str) -> None:
        self.kind = kind
        self.conference_id = conference_id
        self._readers: list[Row] = []

    def add(self, row: Row) -> None:
        """Take in the reader of a row, if there is one who has not been taken out again."""
        if row.readers__actor and row.readers__end__at is None:
            self._readers.append(row)

    def uses_of(
        self, names: Collection[tuple[str, str]], conference_id: str, moments: Moments
    ) -> frozenset[Use]:
        """Return what somebody with these names may do inside, when they read for this conference."""
        if self.kind is CircleKind.CONFERENCE and self.conference_id == conference_id:
            return ALL
        uses: frozenset[Use] = frozenset()
        for row in self._readers:
            is_named = (row.readers__actor_kind, row.readers__actor) in names
            if is_named and moments.is_live(row.readers__since, row.readers__until):
                uses |= row.readers__uses or NO_USES
        return uses


ALL: frozenset[Use] = frozenset(Use)
NO_USES: frozenset[Use] = frozenset()
NOT_DRAWN = UUID(int=0)
FamilyCircles = Mapping[UUID, Drawn]

NOT_ENDED = Prepared(
    lambda: Circle.objects.filter(Among("family_id", "families", of="uuid"), end=None).values_list(
        *Row._fields
    )
)


def _lay_out(families: Collection[UUID]) -> dict[UUID, FamilyCircles]:
    laid_out: dict[UUID, dict[UUID, Drawn]] = {each: {} for each in families}
    rows: Iterable[Row] = map(Row._make, NOT_ENDED.ask(families=families))
    for row in rows:
        circles = laid_out[row.family_id]
        if row.id not in circles:
            circles[row.id] = Drawn(CircleKind(row.kind), row.conference_id)
        circles[row.id].add(row)
    return dict(laid_out)


def laid_out(circle: Circle) -> Drawn:
    """Return one circle that has not been ended, with who stands inside."""
    return _lay_out([circle.family_id])[circle.family_id][circle.pk]


def not_yet_drawn(family_id: UUID, kind: CircleKind, agency_id: UUID, conference_id: str = "") -> Drawn:
    """Return the circle that would be drawn around an agency's words, with that agency alone inside."""
    drawn, inside = Drawn(kind, conference_id), (ActorKind.AGENCY.value, str(agency_id))
    drawn.add(Row(NOT_DRAWN, family_id, kind.value, conference_id, *inside, READING, None, None, None))
    return drawn


LAID_OUT: LaidOut[FamilyCircles] = LaidOut(_lay_out)
of = LAID_OUT.of
