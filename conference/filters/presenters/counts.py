"""The areas' counts as a list: how many people, by what source, and how old the numbers are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from conference.filters.models import AreaCount
from conference.filters.rules.bands import COUNTED


@dataclass(frozen=True, slots=True)
class AreaLine:
    """One area: its people in all, with the day and the source of the count that was recorded last."""

    area: str
    people: int
    is_whole: bool
    counted_on: date
    source: str


def by_team() -> dict[UUID, list[AreaLine]]:
    """Return the areas of every team, by name."""
    rows = AreaCount.objects.order_by("team_id", "area", "recorded_at", "id")
    found: dict[UUID, list[AreaLine]] = {}
    for (team_id, _area), counts in groupby(rows, key=lambda row: (row.team_id, row.area)):
        found.setdefault(team_id, []).append(_line(list(counts)))
    return found


def _line(rows: Sequence[AreaCount]) -> AreaLine:
    last = rows[-1]
    latest = {row.band: row.everybody for row in rows}
    is_whole = len(latest) == len(COUNTED)
    return AreaLine(last.area, sum(latest.values()), is_whole, last.counted_on, last.source)
