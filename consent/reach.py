"""Which families a viewer comes near at all, in which roles, and until when that holds."""

from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone

from consent import asked, births, childhoods
from consent.categories import Category
from consent.moments import Moments, midnight
from consent.terms import Role
from people.models import AppointmentRole, Standing
from people.offices import EVERYWHERE
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


@dataclass(frozen=True, slots=True)
class Broken:
    """An emergency opening that is live: what was asked for, about whom (nobody named: everybody of the family)."""

    id: UUID
    categories: frozenset[Category]
    subjects_key: str


@dataclass(slots=True)
class FamilyReach:
    """How near a viewer is to one family. `circle` holds the persons whom general permits reach for a relative.

    `apart` are the persons from whom a relative is kept apart, and `sealed_off` the shelves on which it says why: those
    stay shut when the reason is over. `broken` is what a practitioner opened in an emergency.
    """

    family_id: UUID
    roles: set[Role] = field(default_factory=set)
    ties: list[str] = field(default_factory=list)
    is_excluded: bool = False
    circle: frozenset[UUID] | None = None
    apart: set[UUID] = field(default_factory=set)
    sealed_off: set[int] = field(default_factory=set)
    broken: list[Broken] = field(default_factory=list)


@dataclass(slots=True)
class Reach:
    """What is known of a viewer before any provision is read; `offices` are for whom they are a privacy officer."""

    signed_in: bool = False
    account_live: bool = False
    secondment_over: bool = False
    families: dict[UUID, FamilyReach] = field(default_factory=dict)
    teams: set[UUID] = field(default_factory=set)
    is_auditor: bool = False
    offices: set[str] = field(default_factory=set)

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
            _at_home(reach, person_id, only)
    elif viewer.capacity is Capacity.PERSON:
        reach.account_live = person_id is not None and person_id == viewer.person_id
        if reach.account_live:
            _person(reach, person_id, moments, only)
    elif viewer.capacity in {Capacity.AUDITOR, Capacity.ADMINISTRATOR}:
        _officer(reach, viewer, moments, only)
        # Who is kept away from a family at work or at home does not come near it in an office either.
        _exclusions(reach, practitioner_id, moments, only)
        _at_home(reach, person_id, only)
    return reach


def kept_out(viewer: Viewer) -> set[UUID]:
    """Return the families that a viewer must not come near in any office: excluded at work, or kept apart at home."""
    reach, moments = Reach(), Moments(timezone.now())
    for _, practitioner_id, _, person_id, _ in asked.ACCOUNT.ask(
        account=viewer.account_id, session=viewer.session
    ):
        _exclusions(reach, practitioner_id, moments, None)
        _at_home(reach, person_id, None)
    return {each.family_id for each in reach.families.values() if each.is_excluded}


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
    _exclusions(reach, viewer.practitioner_id, moments, only)
    openings = asked.BROKEN_GLASS.ask(only, practitioner=viewer.practitioner_id, now=moments.now)
    for row_id, family_id, categories, subjects_key, opened_at, until in openings:
        if moments.is_live(opened_at, until):
            reach.to(family_id).broken.append(Broken(row_id, categories, subjects_key))


def _exclusions(reach: Reach, practitioner_id: UUID | None, moments: Moments, only: Families) -> None:
    for family_id, declared_at in (
        asked.EXCLUSIONS.ask(practitioner=practitioner_id) if practitioner_id else ()
    ):
        if (only is None or family_id in only) and moments.is_live(declared_at, None):
            reach.to(family_id).is_excluded = True


def _at_home(reach: Reach, person_id: UUID | None, only: Families) -> None:
    """Shut out who is kept apart from somebody at home: what they may not learn there, they do not learn at work."""
    if person_id is not None:
        for family_id, _, _, ended_at in asked.KEPT_APART.ask(only, person=person_id):
            if ended_at is None:
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
    reached = _children(person_id, moments, only)
    for row_id, family_id, since, until, zone in asked.PLACES.ask(only, person=person_id):
        if moments.is_live_day(since, until, zone):
            reach.tie(family_id, f"people.family_member:{row_id}", Role.FAMILY)
            reach.to(family_id).circle = frozenset({person_id, *reached.get(family_id, ())})
    for family_id, protected_id, shelf_id, ended_at in asked.KEPT_APART.ask(only, person=person_id):
        family = reach.to(family_id)
        family.sealed_off.add(shelf_id)
        if ended_at is None:
            family.apart.add(protected_id)


def _children(person_id: UUID, moments: Moments, only: Families) -> dict[UUID, set[UUID]]:
    """Return for whom somebody is responsible, by family, until the moment at which each comes of age there."""
    reached: dict[UUID, set[UUID]] = {}
    held = asked.RESPONSIBILITIES.ask(only, person=person_id)
    born = births.reckon(child_id for _, child_id, *_ in held)
    for family_id, child_id, starts_on, zone, place in held:
        today = moments.now.astimezone(ZoneInfo(zone)).date()
        until = childhoods.of_age_at(born[child_id], place, zone, today) if child_id in born else None
        if moments.is_live(midnight(starts_on, zone), until):
            reached.setdefault(family_id, set()).add(child_id)
    return reached


def _officer(reach: Reach, viewer: Viewer, moments: Moments, only: Families) -> None:
    offices = asked.OFFICES.ask(account=viewer.account_id)
    held = [
        (row_id, role, team_id, agency_id)
        for row_id, role, team_id, agency_id, starts_on, ends_on, zone in offices
        if moments.is_live_day(starts_on, ends_on, zone or "UTC")
        and CAPACITY_OF_ROLE[role] is viewer.capacity
    ]
    reach.account_live = bool(held)
    reach.is_auditor = viewer.capacity is Capacity.AUDITOR and bool(held)
    if not reach.is_auditor:
        return
    reach.offices = {
        str(agency_id or team_id or EVERYWHERE)
        for _, role, team_id, agency_id in held
        if role == AppointmentRole.PRIVACY_OFFICER
    }
    teams = {team_id: row_id for row_id, _, team_id, agency_id in held if agency_id is None}
    near = asked.EVERY_FAMILY.ask(only) if None in teams else asked.FAMILIES.ask(only, teams=teams)
    for family_id, team_id in near:
        reach.tie(family_id, f"people.appointment:{teams.get(team_id, teams.get(None))}")
    for row_id, _, _, agency_id in held:
        for family_id, _ in asked.FAMILIES_OF_AGENCY.ask(only, agency=agency_id) if agency_id else ():
            reach.tie(family_id, f"people.appointment:{row_id}")
