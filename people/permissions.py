"""Who may change what about people; each check refuses with its sentence."""

from datetime import date
from uuid import UUID

from audit.trail import Refused
from people import queries, refusals
from people.models import Family, FamilyMember, Person, Practitioner, Team
from people.rules.leads import Candidate
from people.viewers import Capacity, Viewer

# Somebody who comes for one meeting changes nothing about the family.
MAY_KEEP_THE_RECORD = frozenset({"core", "seconded", "part_time"})
MAY_OPEN_A_FAMILY = frozenset({"core", "seconded"})


def require_administrator(by: Viewer) -> None:
    """Refuse anybody but an administrator; the program itself appoints the first one."""
    if by.capacity not in {Capacity.ADMINISTRATOR, Capacity.SYSTEM}:
        raise Refused(refusals.NOT_AN_ADMINISTRATOR)


def require_account_giver(by: Viewer, person: Person | None) -> None:
    """Refuse to make an account, except to an administrator, and to the team of a person of one of its families."""
    if person is not None:
        places = FamilyMember.objects.filter(person=person, until__isnull=True).select_related("family__team")
        if any(may_keep(by, place.family) for place in places):
            return
    require_administrator(by)


def require_own_account(by: Viewer, account_id: object) -> None:
    """Refuse to touch the account of somebody else."""
    if by.account_id != account_id:
        raise Refused(refusals.NOT_YOUR_ACCOUNT)


def require_opener(by: Viewer, team: Team) -> None:
    """Refuse to open a family for a team unless one is a core or seconded member of it today."""
    if _standing(by, team) not in MAY_OPEN_A_FAMILY:
        raise Refused(refusals.NOT_A_FULL_MEMBER)


def may_keep(viewer: Viewer, family: Family) -> bool:
    """Say whether somebody is a member today of the team that holds a family."""
    return _standing(viewer, family.team) in MAY_KEEP_THE_RECORD


def require_keeper(by: Viewer, family: Family) -> None:
    """Refuse to change a family's record unless one is a member of its team today."""
    if not may_keep(by, family):
        raise Refused(refusals.NOT_IN_THE_TEAM)


def works_with(practitioner_id: UUID, family: Family, *, on: date | None = None) -> bool:
    """Say whether a practitioner belongs to the family's team, or works with the family, on a day (today)."""
    day = on or family.team.today()
    return (
        queries.standing_in(practitioner_id, family.team_id, on=day) in MAY_KEEP_THE_RECORD
        or queries.live_involvements(family, on=day).filter(practitioner_id=practitioner_id).exists()
    )


def lead_candidate(practitioner: Practitioner, family: Family) -> Candidate:
    """Return what the rule about leads needs to know of somebody."""
    return Candidate(
        works_with_family=works_with(practitioner.id, family),
        is_social_worker=practitioner.is_social_worker,
        employed_by_statutory_body=practitioner.agency.is_statutory_body,
    )


def _standing(by: Viewer, team: Team) -> str | None:
    if by.capacity is not Capacity.PRACTITIONER or by.practitioner_id is None:
        return None
    return queries.standing_in(by.practitioner_id, team.id, on=team.today())
