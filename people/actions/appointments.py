"""Give and take back offices: auditor, administrator, privacy officer."""

from datetime import date

from audit import trail
from audit.trail import Refused
from people import epochs, events, permissions, refusals
from people.models import Account, Agency, Appointment, AppointmentRole, Team
from people.viewers import Viewer


def make(
    *,
    account: Account,
    role: AppointmentRole,
    starts_on: date,
    by: Viewer,
    team: Team | None = None,
    agency: Agency | None = None,
    email: str = "",
) -> Appointment:
    """Give an account an office from a day on: for a team, an agency, or everybody."""
    with trail.gesture(events.APPOINTMENT_MADE, actor=by.actor(), about=[account], role=str(role)) as gesture:
        permissions.require_administrator(by)
        if agency is not None and (role != AppointmentRole.PRIVACY_OFFICER or team is not None):
            raise Refused(refusals.OFFICE_OF_AN_AGENCY)
        held = Appointment.objects.filter(account=account, role=role, team=team, agency=agency)
        if held.filter(ends_on__isnull=True).exists():
            raise Refused(refusals.ALREADY_APPOINTED)
        appointment = Appointment.objects.create(
            account=account, role=role, team=team, agency=agency, email=email, starts_on=starts_on
        )
        epochs.bump(epochs.account_key(account.id))
        gesture.touch(appointment)
    return appointment


def end(*, appointment: Appointment, ends_on: date, by: Viewer) -> Appointment:
    """Give an office its last day."""
    about = [appointment.account]
    with trail.gesture(
        events.APPOINTMENT_ENDED, actor=by.actor(), about=about, role=str(appointment.role)
    ) as gesture:
        permissions.require_administrator(by)
        if ends_on < appointment.starts_on:
            raise Refused(refusals.ENDS_BEFORE_IT_STARTS)
        appointment.ends_on = ends_on
        appointment.save(update_fields=["ends_on"])
        epochs.bump(epochs.account_key(appointment.account_id))
        gesture.touch(appointment)
    return appointment
