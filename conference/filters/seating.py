"""Who may sit at the table for a situation, and who may chair it."""

from collections.abc import Iterable

from django.db.models import QuerySet

from audit.trail import Refused
from conference.filters import access, refusals
from conference.filters.models import Situation
from people import queries as people_queries
from people.models import Agency, Membership, Practitioner, Team


def members(team: Team) -> QuerySet[Membership]:
    """Return who sits at a team's table today, by agency and name."""
    places = Membership.objects.filter(team=team, standing__in=access.MAY_SIT).select_related(
        "practitioner__agency"
    )
    live = people_queries.live(places, on=team.today())
    return live.order_by("practitioner__agency__name", "practitioner__name")


def agencies(team: Team) -> list[Agency]:
    """Return the agencies that sit at the table of a team today, by name."""
    return list(dict.fromkeys(each.practitioner.agency for each in members(team)))


def chairs(situation: Situation) -> list[Practitioner]:
    """Return who may chair a situation: core and seconded members of other agencies than the one that brings it."""
    full = members(situation.team).filter(standing__in=access.MAY_CHAIR)
    others = full.exclude(practitioner__agency=situation.agency)
    return list(dict.fromkeys(each.practitioner for each in others))


def require_chair(situation: Situation, chair: Practitioner) -> None:
    """Refuse a chair who is no full member, or who would judge what their own agency brings."""
    if chair.agency_id == situation.agency_id or not access.is_full_member(chair.pk, situation.team):
        raise Refused(refusals.CANNOT_CHAIR)


def require_members(situation: Situation, seated: Iterable[Agency]) -> set[Agency]:
    """Return these agencies and the one that brings it; refuse one that has nobody in the team."""
    wanted = {situation.agency, *seated}
    if not wanted <= set(agencies(situation.team)):
        raise Refused(refusals.NOT_AT_THE_TABLE)
    return wanted
