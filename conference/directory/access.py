"""The only way from an id to a thing of the directory; missing and forbidden look the same."""

from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from audit.denials import NotForYou
from audit.references import Reference
from consent.emergencies import is_open
from consent.purposes import DIRECTORY_SEARCH, WORK_WITH_FAMILY
from consent.scope import Scope, decide
from people.models import (
    Account,
    Address,
    Agency,
    Appointment,
    Family,
    FamilyMember,
    Involvement,
    LeadHandover,
    Membership,
    ParentalResponsibility,
    Practitioner,
    StatutoryPeriod,
    Team,
)
from people.viewers import Capacity, Viewer

AnyModel = TypeVar("AnyModel", bound=Model)
Seen = TypeVar("Seen", Address, FamilyMember, Involvement)


def family(viewer: Viewer, family_id: UUID) -> Family:
    """Return a family that the viewer may know of, for the work with it."""
    return reached(viewer, family_id)[0]


def reached(viewer: Viewer, family_id: UUID) -> tuple[Family, Scope]:
    """Return a family that the viewer may know of, and the scope that said so."""
    found = Family.objects.select_related("team").filter(id=family_id).first()
    # Also for a family that is not there: a refusal takes as many questions as one of a family that is.
    scope = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[family_id])
    if found is None:
        raise NotForYou
    decision = decide(scope, found)
    # Who opened something of a family in an emergency has asked for it: what they see there is asked line by line.
    if not (decision.may_know or is_open(scope, family_id)):
        raise NotForYou(Reference.to(found), rule=decision.rule)
    return found, scope


def member(viewer: Viewer, family_id: UUID, member_id: UUID) -> FamilyMember:
    """Return a person's place in a family, when the viewer may see who it is."""
    _, scope = reached(viewer, family_id)
    places = FamilyMember.objects.select_related("person", "family__team")
    return _let_see(scope, places.filter(id=member_id, family_id=family_id).first())


def found_member(viewer: Viewer, member_id: UUID) -> FamilyMember:
    """Return a person's place in any family, when the viewer may see who it is in a search."""
    found = FamilyMember.objects.select_related("person", "family").filter(id=member_id).first()
    if found is None:
        raise NotForYou
    scope = Scope.load(viewer, DIRECTORY_SEARCH, family_ids=[found.family_id])
    return _let_see(scope, found)


def involvement(viewer: Viewer, family_id: UUID, involvement_id: UUID) -> Involvement:
    """Return an involvement that the viewer may see."""
    _, scope = reached(viewer, family_id)
    involvements = Involvement.objects.select_related("family__team", "agency", "practitioner")
    return _let_see(scope, involvements.filter(id=involvement_id, family_id=family_id).first())


def address(viewer: Viewer, family_id: UUID, address_id: UUID) -> Address:
    """Return an address of a family's home that the viewer may see."""
    _, scope = reached(viewer, family_id)
    addresses = Address.objects.select_related("family__team").prefetch_related("residents")
    return _let_see(scope, addresses.filter(id=address_id, family_id=family_id).first())


def handover(viewer: Viewer, family_id: UUID, handover_id: UUID) -> LeadHandover:
    """Return an offer of the lead of a family that the viewer may know of."""
    family(viewer, family_id)
    offers = LeadHandover.objects.select_related(
        "family__team", "from_practitioner", "to_practitioner__agency"
    )
    return _one(offers.filter(family_id=family_id), handover_id)


def statutory_period(viewer: Viewer, family_id: UUID, period_id: UUID) -> StatutoryPeriod:
    """Return a statutory period of a child whom the viewer may see."""
    periods = StatutoryPeriod.objects.select_related("family__team", "person").filter(family_id=family_id)
    found = periods.filter(id=period_id).first()
    if found is None:
        raise NotForYou
    place = FamilyMember.objects.filter(family_id=family_id, person_id=found.person_id).first()
    if place is None:
        raise NotForYou(Reference.to(found))
    member(viewer, family_id, place.id)
    return found


def responsibility(viewer: Viewer, family_id: UUID, responsibility_id: UUID) -> ParentalResponsibility:
    """Return who is responsible for a child of a family, when the viewer may see both of them."""
    _, scope = reached(viewer, family_id)
    rows = ParentalResponsibility.objects.select_related("family__team", "holder", "agency", "child")
    found = rows.filter(id=responsibility_id, family_id=family_id).first()
    if found is None:
        raise NotForYou
    both = {each for each in (found.child_id, found.holder_id) if each}
    places = FamilyMember.objects.filter(family_id=family_id, person_id__in=both, until__isnull=True)
    seen = {place.person_id for place in places if decide(scope, place).permitted}
    if seen != both:
        raise NotForYou(Reference.to(found))
    return found


def own_teams(viewer: Viewer) -> QuerySet[Team]:
    """Return the teams to which a practitioner belongs, whatever the day; the action asks about today."""
    if viewer.practitioner_id is None:
        return Team.objects.none()
    return Team.objects.filter(memberships__practitioner=viewer.practitioner_id).distinct().order_by("name")


def agency(viewer: Viewer, agency_id: UUID) -> Agency:
    """Return an agency, for an administrator."""
    return _one(_for_administrator(viewer, Agency.objects.all()), agency_id)


def team(viewer: Viewer, team_id: UUID) -> Team:
    """Return a team, for an administrator."""
    return _one(_for_administrator(viewer, Team.objects.all()), team_id)


def practitioner(viewer: Viewer, practitioner_id: UUID) -> Practitioner:
    """Return a practitioner, for an administrator."""
    return _one(_for_administrator(viewer, Practitioner.objects.select_related("agency")), practitioner_id)


def account(viewer: Viewer, account_id: UUID) -> Account:
    """Return an account, for an administrator."""
    return _one(
        _for_administrator(viewer, Account.objects.select_related("practitioner__agency")), account_id
    )


def membership(viewer: Viewer, membership_id: UUID) -> Membership:
    """Return a place in a team, for an administrator."""
    places = Membership.objects.select_related("practitioner__agency", "team")
    return _one(_for_administrator(viewer, places), membership_id)


def appointment(viewer: Viewer, appointment_id: UUID) -> Appointment:
    """Return an office, for an administrator."""
    return _one(_for_administrator(viewer, Appointment.objects.select_related("account")), appointment_id)


def own_account(viewer: Viewer) -> Account:
    """Return the account of whoever asks."""
    return Account.objects.select_related("practitioner__agency").get(id=viewer.account_id)


def _let_see(scope: Scope, found: Seen | None) -> Seen:
    if found is None:
        raise NotForYou
    decision = decide(scope, found)
    if not decision.permitted:
        raise NotForYou(Reference.to(found), rule=decision.rule)
    return found


def _for_administrator(viewer: Viewer, queryset: QuerySet[AnyModel]) -> QuerySet[AnyModel]:
    return queryset if viewer.capacity is Capacity.ADMINISTRATOR else queryset.none()


def _one(queryset: QuerySet[AnyModel], identifier: UUID) -> AnyModel:
    found = queryset.filter(pk=identifier).first()
    if found is None:
        raise NotForYou
    return found
