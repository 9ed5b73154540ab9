"""Who holds an office, for whom, and who must hear when somebody opened in an emergency."""

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from people.models import Account, Appointment, AppointmentRole, Practitioner, Team
from people.queries import live

# How an office that covers every team and every agency is named, where others are named by whom they cover.
EVERYWHERE = "all"


def reach_of(appointment: Appointment) -> str:
    """Return for whom an office is held: an agency or a team by its identifier, or everywhere."""
    return str(appointment.agency_id or appointment.team_id or EVERYWHERE)


def held_by(account_id: UUID, role: AppointmentRole) -> QuerySet[Appointment]:
    """Return the offices of one kind that an account holds today."""
    return _holding(role, timezone.localdate()).filter(account_id=account_id)


def privacy_officers(agency_id: UUID, team: Team) -> QuerySet[Appointment]:
    """Return who watches over an agency's practitioners in a team today: for either of them, or for everybody."""
    covers = Q(agency_id=agency_id) | Q(team=team) | Q(team__isnull=True, agency__isnull=True)
    return _holding(AppointmentRole.PRIVACY_OFFICER, team.today()).filter(covers)


def watching(practitioner: Practitioner, team: Team, *, but: Collection[UUID] = ()) -> set[UUID]:
    """Return the accounts of those who must hear what a practitioner did: never their own, nor one of `but`.

    Those of their agency; where it has none, those of the team and of the whole partnership.
    """
    officers = privacy_officers(practitioner.agency_id, team).exclude(account__practitioner=practitioner)
    officers = officers.exclude(account_id__in=but)
    own = {each.account_id for each in officers if each.agency_id is not None}
    return own or {each.account_id for each in officers}


def administrators(on: date) -> set[UUID]:
    """Return the accounts of those who appoint others."""
    return set(_holding(AppointmentRole.ADMINISTRATOR, on).values_list("account_id", flat=True))


def addresses_of(accounts: Iterable[UUID], on: date) -> dict[UUID, str]:
    """Return where each of these accounts gets its e-mail: at its office's own address, else at its work address."""
    wanted = Account.objects.filter(id__in=set(accounts), suspended_at__isnull=True)
    found = {
        each.id: each.practitioner.email
        for each in wanted.select_related("practitioner")
        if each.practitioner
    }
    offices = live(Appointment.objects.filter(account__in=wanted).exclude(email=""), on=on)
    found |= dict(offices.order_by("starts_on").values_list("account_id", "email"))
    return {account_id: address for account_id, address in found.items() if address}


def _holding(role: AppointmentRole, on: date) -> QuerySet[Appointment]:
    return live(Appointment.objects.filter(role=role, account__suspended_at__isnull=True), on=on)
