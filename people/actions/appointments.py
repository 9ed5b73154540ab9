"""Give and take back offices: auditor, administrator, privacy officer."""

from datetime import date

from django.utils.translation import gettext as _

from audit import trail
from audit.trail import Refused
from people import epochs, events, permissions
from people.models import Account, Appointment, AppointmentRole, Team
from people.viewers import Viewer


def make(
    *, account: Account, role: AppointmentRole, starts_on: date, by: Viewer, team: Team | None = None
) -> Appointment:
    """Give an account an office from a day on."""
    with trail.gesture(events.APPOINTMENT_MADE, actor=by.actor(), about=[account], role=str(role)) as gesture:
        permissions.require_administrator(by)
        if Appointment.objects.filter(account=account, role=role, team=team, ends_on__isnull=True).exists():
            raise Refused("people.already_appointed", _("This account already holds this office."))
        appointment = Appointment.objects.create(account=account, role=role, team=team, starts_on=starts_on)
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
            raise Refused("people.ends_before_it_starts", _("The last day cannot be before the first."))
        appointment.ends_on = ends_on
        appointment.save(update_fields=["ends_on"])
        epochs.bump(epochs.account_key(appointment.account_id))
        gesture.touch(appointment)
    return appointment
