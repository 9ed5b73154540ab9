"""Screen a situation in its own agency, bringing it to the table or not; and close it."""

from collections.abc import Collection

from audit import trail
from audit.trail import Refused
from conference.filters import access, events, records, refusals
from conference.filters.models import Situation, SituationClosing
from conference.filters.rules.factors import RiskFactor
from conference.filters.rules.states import Gesture
from conference.filters.vocabulary import Because
from people.models import Team
from people.viewers import Viewer


def screen(
    *,
    team: Team,
    factors: Collection[RiskFactor],
    tried: str,
    remit: str,
    is_brought: bool,
    by: Viewer,
    key: str = "",
) -> Situation:
    """Record what one's agency sees, what it tried alone, and whether that is beyond its remit: the first filter.

    A decision not to bring it is recorded too. Either way nobody but the agency reads it.
    """
    with trail.gesture(
        events.SITUATION_SCREENED, actor=by.actor(), about=[team], key=key, brought=is_brought
    ) as gesture:
        practitioner_id, agency_id = access.require_at_the_table(by, team)
        if not factors:
            raise Refused(refusals.NO_FACTOR)
        if not (tried.strip() and remit.strip()):
            raise Refused(refusals.NOTHING_WRITTEN)
        family = records.nameless(team)
        situation = Situation.objects.create(
            family=family,
            team=team,
            agency_id=agency_id,
            shelf=records.screening_shelf(family, agency_id),
            factors=factors,
            tried=tried.strip(),
            remit=remit.strip(),
            is_brought=is_brought,
            screened_by_id=practitioner_id,
        )
        gesture.touch(situation)
        gesture.concern(situation, family)
        gesture.result = str(situation.pk)
    return situation


def close(*, situation: Situation, because: Because, by: Viewer, key: str = "") -> SituationClosing:
    """Close a situation; what it had given ends at once."""
    with trail.gesture(
        events.SITUATION_CLOSED,
        actor=by.actor(),
        about=[situation, situation.family],
        key=key,
        because=because.value,
    ) as gesture:
        place = access.allow(Gesture.CLOSE, situation, by)
        closing = SituationClosing.objects.create(situation=situation, because=because, closed_by_id=place.me)
        records.end_for_the_table(situation, why="situation_closed")
        gesture.touch(closing)
    return closing
