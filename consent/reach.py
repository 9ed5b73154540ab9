"""Which families a viewer comes near at all, in which roles, and until when that holds."""

from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from consent import asked
from consent.moments import Moments
from consent.terms import Role
from people.models import Standing
from people.viewers import CAPACITY_OF_ROLE, Capacity, Viewer

ROLE_OF_STANDING = {
    Standing.CORE: Role.CORE,
    Standing.PART_TIME: Role.PART_TIME,
    Standing.SECONDED: Role.SECONDED,
    Standing.VISITING: Role.VISITING,
}
# How a tie begins that comes of having been asked to a conference by name.
ADMISSION = "consent.provision:"
Families = Collection[UUID] | None


@dataclass(slots=True)
class FamilyReach:
    """How near a viewer is to one family. `circle` holds the persons whom general permits reach for a relative."""

    family_id: UUID
    roles: set[Role] = field(default_factory=set)
    ties: list[str] = field(default_factory=list)
    is_excluded: bool = False
    circle: frozenset[UUID] | None = None


@dataclass(slots=True)
class Reach:
    """What is known of a viewer before any provision is read."""

    signed_in: bool = False
    account_live: bool = False
    secondment_over: bool = False
    families: dict[UUID, FamilyReach] = field(default_factory=dict)
    teams: set[UUID] = field(default_factory=set)
    is_auditor: bool = False

    def to(self, family_id: UUID) -> FamilyReach:
        """Return how near the viewer is to a family, found or begun."""
        return self.families.setdefault(family_id, FamilyReach(family_id))

    def tie(self, family_id: UUID, tie: str, *roles: Role) -> None:
        """Note what ties the viewer to a family."""
        family = self.to(family_id)
        family.ties.append(tie)
        family.roles.update(roles)


def of(viewer: Viewer, moments: Moments, only: Families) -> Reach:
    """Return the reach of a viewer, in a constant number of questions for each capacity."""
    reach = Reach()
    found = asked.ACCOUNT.ask(account=viewer.account_id, session=viewer.session)
    if not found:
        return reach
    ((suspended_at, practitioner_id, agency_id, person_id, until),) = found
    # A viewer without a session acts for a command or a test; there is nothing that could have ended.
    reach.signed_in = not viewer.session or (until is not None and moments.is_live(None, until))
    if suspended_at is not None or not reach.signed_in:
        return reach
    if viewer.capacity is Capacity.PRACTITIONER:
        same = (viewer.practitioner_id, viewer.agency_id) == (practitioner_id, agency_id)
        reach.account_live = same and None not in (practitioner_id, agency_id)
        if reach.account_live:
            _practitioner(reach, viewer, moments, only)
    elif viewer.capacity is Capacity.PERSON:
        reach.account_live = person_id is not None and person_id == viewer.person_id
        if reach.account_live:
            _person(reach, person_id, moments, only)
    elif viewer.capacity in {Capacity.AUDITOR, Capacity.ADMINISTRATOR}:
        _officer(reach, viewer, moments, only)
    return reach


def who_speaks(viewer: Viewer | None) -> UUID | None:
    """Return whose words are the viewer's own: their agency's, or as a person of a family theirs."""
    if viewer is None or viewer.capacity not in {Capacity.PERSON, Capacity.PRACTITIONER}:
        return None
    return viewer.person_id if viewer.capacity is Capacity.PERSON else viewer.agency_id


def _practitioner(reach: Reach, viewer: Viewer, moments: Moments, only: Families) -> None:
    _memberships(reach, viewer, moments, only)
    involved = asked.INVOLVEMENTS.ask(only, practitioner=viewer.practitioner_id, agency=viewer.agency_id)
    for row_id, family_id, since, until, zone in involved:
        if moments.is_live_day(since, until, zone):
            reach.tie(family_id, f"people.involvement:{row_id}", Role.INVOLVED)
    for family_id, starts_at in asked.LEADS.ask(practitioner=viewer.practitioner_id):
        if family_id in reach.families and moments.is_live(starts_at, None):
            reach.families[family_id].roles.add(Role.LEAD)
    for family_id, declared_at in asked.EXCLUSIONS.ask(practitioner=viewer.practitioner_id):
        if (only is None or family_id in only) and moments.is_live(declared_at, None):
            reach.to(family_id).is_excluded = True


def _memberships(reach: Reach, viewer: Viewer, moments: Moments, only: Families) -> None:
    live: dict[UUID, list[tuple[str, Role]]] = {}
    was_seconded = False
    held = asked.MEMBERSHIPS.ask(practitioner=viewer.practitioner_id)
    for row_id, standing, starts_on, ends_on, team_id, zone in held:
        if moments.is_live_day(starts_on, ends_on, zone):
            live.setdefault(team_id, []).append((f"people.membership:{row_id}", ROLE_OF_STANDING[standing]))
        elif standing == Standing.SECONDED:
            was_seconded |= moments.is_over(ends_on, zone)
    reach.secondment_over = was_seconded and not live
    reach.teams = set(live)
    for family_id, team_id in asked.FAMILIES.ask(only, teams=reach.teams):
        for tie, role in live[team_id]:
            reach.tie(family_id, tie, Role.TEAM, role)


def _person(reach: Reach, person_id: UUID, moments: Moments, only: Families) -> None:
    children = frozenset(child_id for (child_id,) in asked.CHILDREN.ask(person=person_id))
    for row_id, family_id, since, until, responsible, zone in asked.PLACES.ask(only, person=person_id):
        if moments.is_live_day(since, until, zone):
            reach.tie(family_id, f"people.family_member:{row_id}", Role.FAMILY)
            reach.to(family_id).circle = frozenset({person_id}) | (children if responsible else frozenset())


def _officer(reach: Reach, viewer: Viewer, moments: Moments, only: Families) -> None:
    offices = asked.OFFICES.ask(account=viewer.account_id)
    held = [
        (row_id, team_id)
        for row_id, role, team_id, starts_on, ends_on, zone in offices
        if moments.is_live_day(starts_on, ends_on, zone or "UTC")
        and CAPACITY_OF_ROLE[role] is viewer.capacity
    ]
    reach.account_live = bool(held)
    reach.is_auditor = viewer.capacity is Capacity.AUDITOR and bool(held)
    if not reach.is_auditor:
        return
    teams = {team_id: row_id for row_id, team_id in held}
    near = asked.EVERY_FAMILY.ask(only) if None in teams else asked.FAMILIES.ask(only, teams=teams)
    for family_id, team_id in near:
        reach.tie(family_id, f"people.appointment:{teams.get(team_id, teams.get(None))}")
