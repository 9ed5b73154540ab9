"""Write how many people live in an area, so that a description can hide somebody among enough of them."""

from collections.abc import Mapping
from datetime import date

from audit import trail
from audit.trail import Refused
from conference.filters import events, refusals
from conference.filters.models import AreaCount
from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Count
from people import permissions
from people.models import Team
from people.viewers import Viewer


def count(
    *,
    team: Team,
    area: str,
    counts: Mapping[Band, Count],
    counted_on: date,
    source: str,
    by: Viewer,
    key: str = "",
) -> list[AreaCount]:
    """Write the counts of an area anew; older ones stay, and count no more."""
    with trail.gesture(
        events.AREA_COUNTED, actor=by.actor(), about=[team], key=key, bands=len(counts)
    ) as gesture:
        permissions.require_administrator(by)
        if not area.strip():
            raise Refused(refusals.AREA_WITHOUT_A_NAME)
        if not source.strip():
            raise Refused(refusals.COUNT_WITHOUT_A_SOURCE)
        if any(max(each.female or 0, each.male or 0) > each.everybody for each in counts.values()):
            raise Refused(refusals.MORE_THAN_EVERYBODY)
        rows = AreaCount.objects.bulk_create(
            AreaCount(
                team=team,
                area=area.strip(),
                band=band.value,
                everybody=each.everybody,
                female=each.female,
                male=each.male,
                counted_on=counted_on,
                source=source.strip(),
            )
            for band, each in counts.items()
        )
        gesture.touch(team)
    return rows
