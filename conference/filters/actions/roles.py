"""Give agencies their part, which takes the name from all others; and go on with a family's record."""

from collections.abc import Collection

from audit import trail
from audit.trail import Refused
from conference.filters import access, events, records, refusals
from conference.filters.models import AgencyRole, Continuation, RolesDecision, Situation
from conference.filters.rules.states import Gesture
from conference.filters.vocabulary import Part
from consent import permissions
from people.models import Agency, Family
from people.viewers import Viewer


def give(
    *, situation: Situation, leads: Agency, by: Viewer, assists: Collection[Agency] = (), key: str = ""
) -> RolesDecision:
    """Record which agencies have a part: the fourth filter. What naming somebody showed to others ends at once."""
    about = [situation, situation.family]
    with trail.gesture(
        events.ROLES_GIVEN, actor=by.actor(), about=about, key=key, agencies=0, ended=0
    ) as gesture:
        place = access.allow(Gesture.GIVE_ROLES, situation, by)
        parts = dict.fromkeys(assists, Part.ASSISTS) | {leads: Part.LEADS}
        if not {agency.pk for agency in parts} <= access.told(place.situation):
            raise Refused(refusals.NOT_NAMED_TO_THEM)
        decision = RolesDecision.objects.create(
            identifiers=place.situation.identifiers,
            shelf=records.roles_shelf(place.situation.family),
            decided_by_id=place.me,
        )
        AgencyRole.objects.bulk_create(
            AgencyRole(decision=decision, agency=agency, part=part) for agency, part in parts.items()
        )
        ended = records.end_names(place.situation, but_for=[agency.pk for agency in parts], why="no_part")
        gesture.touch(decision)
        gesture.concern(*parts)
        gesture.set(agencies=len(parts), ended=ended)
    return decision


def follow(*, situation: Situation, family: Family, by: Viewer, key: str = "") -> Continuation:
    """Say with which family's record the agencies that have a part go on."""
    about = [situation, situation.family, family]
    with trail.gesture(events.SITUATION_CONTINUED, actor=by.actor(), about=about, key=key) as gesture:
        place = access.allow(Gesture.FOLLOW, situation, by)
        permissions.require_full_member(by, family)
        if family.team_id != place.situation.team_id or family.closed_at is not None:
            raise Refused(refusals.NOT_OF_THIS_TEAM)
        decision = place.situation.identifiers.roles
        if hasattr(decision, "continuation"):
            raise Refused(refusals.FOLLOWED_ALREADY)
        continuation = Continuation.objects.create(decision=decision, family=family, followed_by_id=place.me)
        records.keep_away(place.situation, family)
        gesture.touch(continuation)
    return continuation
