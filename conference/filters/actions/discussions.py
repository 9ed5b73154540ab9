"""Decide at the table, without a name, whether the risk is acute and which agencies may have a part."""

from collections.abc import Collection

from audit import trail
from audit.trail import Refused
from conference.filters import access, events, records, refusals
from conference.filters.models import NeededAgency, Situation, TableDecision
from conference.filters.rules.states import Gesture
from people.models import Agency
from people.viewers import Viewer


def weigh(
    *,
    situation: Situation,
    is_acute: bool,
    reason: str,
    by: Viewer,
    needed: Collection[Agency] = (),
    key: str = "",
) -> TableDecision:
    """Record what the table decided: the second filter. Where the risk is not acute, it is over for the table."""
    about = [situation, situation.family]
    with trail.gesture(
        events.SITUATION_WEIGHED, actor=by.actor(), about=about, key=key, acute=is_acute, agencies=len(needed)
    ) as gesture:
        place = access.allow(Gesture.WEIGH, situation, by)
        if not reason.strip():
            raise Refused(refusals.NOTHING_WRITTEN)
        _require_needed(place.situation, needed, is_acute=is_acute)
        decision = TableDecision.objects.create(
            situation=place.situation,
            description=place.situation.description,
            family=place.situation.family,
            shelf=records.table_shelf(place.situation.family),
            is_acute=is_acute,
            reason=reason.strip(),
            decided_by_id=place.me,
        )
        NeededAgency.objects.bulk_create(NeededAgency(decision=decision, agency=each) for each in needed)
        if not is_acute:
            records.end_for_the_table(place.situation, why="not_acute")
        gesture.touch(decision)
        gesture.concern(*needed)
    return decision


def _require_needed(situation: Situation, needed: Collection[Agency], *, is_acute: bool) -> None:
    seats = {each.agency_id for each in situation.seats.all()}
    if not {agency.pk for agency in needed} <= seats:
        raise Refused(refusals.NOT_AT_THE_TABLE)
    if is_acute and not needed:
        raise Refused(refusals.NOBODY_NEEDED)
