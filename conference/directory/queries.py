"""What the directory shows: lists of families, one family, agencies and teams. The viewer comes first."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from conference.directory import access, households
from conference.directory.households import Sited
from consent import gate
from consent.gate import Opened, Withheld, decide
from consent.models import Exclusion
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from people import permissions, responsibilities
from people import queries as people
from people.models import (
    Account,
    Agency,
    Family,
    FamilyMember,
    Involvement,
    Kinship,
    LeadHandover,
    LeadTenure,
    Membership,
    ParentalResponsibility,
    Practitioner,
    StatutoryPeriod,
    Team,
)
from people.rules.leads import LeadProblem, what_is_wrong
from people.viewers import Capacity, Viewer

# Names are sealed, so a list of families is sorted here and not in the database: a page at a time.
FAMILIES_ON_A_PAGE = 200
Shown = Sequence[Opened[FamilyMember] | Withheld]


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """One family of a list; without a name when the viewer may know of it and not open it."""

    family: Family
    name: str
    has_lead: bool


@dataclass(slots=True)
class FamilyPage:
    """Everything about one family that a viewer may see, and who leads the work with it."""

    family: Family
    name: str
    members: list[Opened[FamilyMember]] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)
    kinships: list[Kinship] = field(default_factory=list)
    involvements: list[Opened[Involvement] | Withheld] = field(default_factory=list)
    addresses: list[Sited] = field(default_factory=list)
    periods: list[StatutoryPeriod] = field(default_factory=list)
    responsibilities: list[ParentalResponsibility] = field(default_factory=list)
    lead: LeadTenure | None = None
    problem: LeadProblem | None = None
    handover: LeadHandover | None = None
    team: list[Membership] = field(default_factory=list)
    may_change: bool = False


def families(viewer: Viewer, *, page: int = 1) -> tuple[list[FamilyLine], bool]:
    """Return one page of the families that the viewer works with, by name, and whether there are more."""
    if (
        viewer.capacity is not Capacity.PRACTITIONER
        or viewer.practitioner_id is None
        or viewer.agency_id is None
    ):
        return [], False
    scope = Scope.load(viewer, WORK_WITH_FAMILY)
    near = people.families_near(viewer.practitioner_id, viewer.agency_id, on=timezone.localdate())
    known = [family for family in near if decide(scope, family).may_know]
    first = (page - 1) * FAMILIES_ON_A_PAGE
    here = known[first : first + FAMILIES_ON_A_PAGE]
    names = {
        each.record.id: each.words["name"]
        for each in gate.open(viewer, here, WORK_WITH_FAMILY, scope=scope)
        if isinstance(each, Opened)
    }
    led = set(
        LeadTenure.objects.filter(family__in=here, ended_at__isnull=True).values_list("family_id", flat=True)
    )
    lines = [FamilyLine(family, names.get(family.id, ""), family.id in led) for family in here]
    return sorted(lines, key=lambda line: (line.name.casefold(), line.family.reference)), len(
        known
    ) > first + len(here)


def family(viewer: Viewer, family_id: UUID) -> FamilyPage:
    """Return one family as the viewer may see it; raise NotForYou when they may not know of it."""
    found, scope = access.reached(viewer, family_id)
    today = found.team.today()
    shown = gate.open(viewer, [found], WORK_WITH_FAMILY, scope=scope)
    page = FamilyPage(found, next((each.words["name"] for each in shown if isinstance(each, Opened)), ""))
    for each in gate.open(viewer, people.members_of(found), WORK_WITH_FAMILY, scope=scope):
        if isinstance(each, Opened):
            page.members.append(each)
        else:
            page.withheld.append(each)
    seen = {each.record.person_id for each in page.members}
    page.addresses = households.of_family(viewer, found, scope)
    page.kinships = list(Kinship.objects.filter(person__in=seen, relative__in=seen))
    page.periods = list(people.live(StatutoryPeriod.objects.filter(family=found, person__in=seen), on=today))
    page.responsibilities = _responsibilities(found, seen)
    working = people.live_involvements(found, on=today).order_by("since", "id")
    page.involvements = gate.open(viewer, working, WORK_WITH_FAMILY, scope=scope)
    _lead(page, today)
    page.team = _members(found.team, on=today)
    page.may_change = permissions.may_keep(viewer, found)
    return page


def persons_to_choose(viewer: Viewer, found: Family) -> list[Opened[FamilyMember]]:
    """Return the persons of a family whom the viewer may see, for a form that names them."""
    shown = gate.open(viewer, people.members_of(found), WORK_WITH_FAMILY)
    return [each for each in shown if isinstance(each, Opened)]


def practitioners_to_lead(found: Family) -> QuerySet[Practitioner]:
    """Return who could lead the work with a family, by name; nobody who was excluded from it."""
    ids = people.practitioners_who_may_lead(found, on=found.team.today())
    excluded = Exclusion.objects.filter(family=found, end__isnull=True).values("practitioner_id")
    return (
        Practitioner.objects.filter(id__in=ids)
        .exclude(id__in=excluded)
        .select_related("agency")
        .order_by("name")
    )


def statutory_bodies() -> QuerySet[Agency]:
    """Return the authorities that the law charges with the protection of children."""
    return Agency.objects.filter(is_statutory_body=True).order_by("name")


def agencies() -> QuerySet[Agency]:
    """Return every agency by name; agencies are no secret."""
    return Agency.objects.order_by("name")


def practitioners() -> QuerySet[Practitioner]:
    """Return every practitioner by agency and name; their names and work contacts are no secret."""
    return Practitioner.objects.select_related("agency").order_by("agency__name", "name")


def practitioners_with_places(*, words: str = "") -> QuerySet[Practitioner]:
    """Return practitioners with their account and live places in teams, for the administrator."""
    places = people.live(Membership.objects.select_related("team"), on=timezone.localdate())
    found = (
        practitioners().select_related("account").prefetch_related(Prefetch("memberships", queryset=places))
    )
    for word in words.split():
        found = found.filter(
            Q(name__icontains=word) | Q(agency__name__icontains=word) | Q(job_title__icontains=word)
        )
    return found


def officers() -> QuerySet[Account]:
    """Return the accounts that hold an office."""
    with_office = Account.objects.filter(appointments__isnull=False).distinct().select_related("practitioner")
    return with_office.prefetch_related("appointments__team").order_by("sign_in_name")


def teams() -> QuerySet[Team]:
    """Return every team by name."""
    return Team.objects.order_by("name")


def members_of_team(team: Team) -> list[Membership]:
    """Return who belongs to a team today, by name."""
    return _members(team, on=team.today())


def _responsibilities(found: Family, seen: set[UUID]) -> list[ParentalResponsibility]:
    held = responsibilities.standing().filter(Q(holder__in=seen) | Q(agency__isnull=False))
    rows = held.filter(family=found, child__in=seen).select_related("agency")
    return list(rows.order_by("recorded_at", "id"))


def _members(team: Team, *, on: date) -> list[Membership]:
    places = Membership.objects.filter(team=team).select_related("practitioner__agency")
    return list(people.live(places, on=on).order_by("practitioner__name", "id"))


def _lead(page: FamilyPage, today: date) -> None:
    page.lead = people.lead_of(page.family)
    page.handover = people.open_handover(page.family)
    leads = permissions.lead_candidate(page.lead.practitioner, page.family) if page.lead else None
    page.problem = what_is_wrong(leads, people.open_period_kinds(page.family, on=today))
