"""Reads how many people live in an area, as they were counted last."""

from conference.filters.models import AreaCount
from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Count
from people.models import Team


def latest(team: Team, area: str) -> dict[Band, Count]:
    """Return the count of every band of an area; of several, the one that was recorded last."""
    rows = AreaCount.objects.filter(team=team, area=area).order_by("recorded_at", "id")
    return {Band(row.band): Count(row.everybody, row.female, row.male) for row in rows}


def areas(team: Team) -> list[str]:
    """Return the areas of a team that were counted, by name."""
    found = AreaCount.objects.filter(team=team).order_by("area").values_list("area", flat=True).distinct()
    return list(found)
