"""Overrides of a refusal: who could decide one, which wait for somebody, and whether one may be asked for."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone

from consent import biting
from consent.categories import Category
from consent.models import Authority, Exclusion, OverrideRequest
from consent.second_person import Decider, Objection, objection
from consent.terms import ActorKind, Role
from people import queries
from people.models import Account, Agency, AgencyKind, Family, Membership, Practitioner
from people.permissions import MAY_OPEN_A_FAMILY
from people.viewers import Capacity, Viewer

# Whom an override may name; a person of the family needs none to see what is their own.
RECIPIENTS = (ActorKind.AGENCY, ActorKind.AGENCY_KIND, ActorKind.PRACTITIONER, ActorKind.ROLE)
ROLES = frozenset(Role) - {Role.FAMILY}


def why_not(viewer: Viewer, request: OverrideRequest) -> Objection | None:
    """Return what keeps somebody from deciding a request, or None."""
    practitioner = _working(viewer)
    if practitioner is None:
        return Objection.NEEDS_AUTHORITY
    return objection(_decider(practitioner, request, is_first=viewer.account_id == request.asked_by_id))


def deciders(request: OverrideRequest) -> set[UUID]:
    """Return the accounts of everybody who could decide a request today."""
    family = request.family
    members = queries.live(Membership.objects.filter(team_id=family.team_id), on=family.team.today())
    able = members.filter(standing__in=MAY_OPEN_A_FAMILY).values("practitioner_id")
    accounts = Account.objects.filter(practitioner_id__in=able, suspended_at__isnull=True)
    return {
        account.pk
        for account in accounts.select_related("practitioner__agency")
        if account.practitioner
        and not objection(_decider(account.practitioner, request, is_first=account.pk == request.asked_by_id))
    }


def open_requests(families: QuerySet[Family]) -> QuerySet[OverrideRequest]:
    """Return what was asked for and neither decided nor overtaken by its own end, the oldest first."""
    found = OverrideRequest.objects.filter(
        family__in=families, decision__isnull=True, ends_at__gt=timezone.now()
    )
    return found.select_related("family__team", "voice", "asked_by__practitioner__agency").order_by(
        "asked_at", "id"
    )


def waiting_for(viewer: Viewer) -> list[OverrideRequest]:
    """Return the requests that this viewer could decide."""
    practitioner = _working(viewer)
    if practitioner is None:
        return []
    teams = Membership.objects.filter(practitioner=practitioner).values("team_id")
    asked = open_requests(Family.objects.filter(team_id__in=teams)).exclude(asked_by_id=viewer.account_id)
    return [each for each in asked if not objection(_decider(practitioner, each, is_first=False))]


def is_recipient(actor_kind: ActorKind, actor: str) -> bool:
    """Say whether an override may name this recipient, and there is one."""
    if actor_kind is ActorKind.AGENCY_KIND:
        return actor in AgencyKind.values
    if actor_kind is ActorKind.ROLE:
        return actor in ROLES
    models = {ActorKind.AGENCY: Agency, ActorKind.PRACTITIONER: Practitioner}
    try:
        return actor_kind in models and models[actor_kind].objects.filter(pk=actor).exists()  # type: ignore[attr-defined]
    except ValidationError:
        return False


def barred(request: OverrideRequest) -> dict[Category, frozenset[UUID]]:
    """Return about whom the refusal keeps the recipient from each category asked for; empty where it no longer does."""
    names = biting.names_of(ActorKind(request.actor_kind), request.actor)
    about = [UUID(each) for each in request.subjects_key.split(",") if each]
    return biting.barred(request.voice, names, sorted(request.categories), about)


def asked_for(authority: Authority, viewer: Viewer) -> bool:
    """Say whether a ground is an override that this viewer had asked for: then somebody else looks at it again."""
    requests = OverrideRequest.objects.filter(decision__authority=authority, asked_by=viewer.account_id)
    return authority.overrides_id is not None and requests.exists()


def _working(viewer: Viewer) -> Practitioner | None:
    """Return as which practitioner a viewer acts, if they act as one."""
    works = viewer.capacity is Capacity.PRACTITIONER and viewer.practitioner_id
    return Practitioner.objects.select_related("agency").filter(pk=works).first() if works else None


def _decider(practitioner: Practitioner, request: OverrideRequest, *, is_first: bool) -> Decider:
    family = request.family
    tenure = queries.lead_of(family)
    standing = queries.standing_in(practitioner.pk, family.team_id, on=family.team.today())
    excluded = Exclusion.objects.filter(practitioner=practitioner, family=family, end__isnull=True)
    return Decider(
        is_first=is_first,
        is_recipient=request.actor_kind == ActorKind.PRACTITIONER and request.actor == str(practitioner.pk),
        is_full_member=standing in MAY_OPEN_A_FAMILY and not excluded.exists(),
        leads=tenure is not None and tenure.practitioner_id == practitioner.pk,
        is_statutory_social_worker=practitioner.is_social_worker and practitioner.agency.is_statutory_body,
    )
