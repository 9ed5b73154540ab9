"""Short words for breaking glass in a test."""

from datetime import timedelta

from consent.actions import emergencies
from consent.categories import Category
from consent.terms import EmergencyReason
from people.actions import appointments
from people.models import Account, AppointmentRole
from people.viewers import viewer_of
from tests import cast


def broken(worker, *families, categories=(Category.HEALTH,), **more):
    """Let a practitioner open what is about health, of these families, for an hour."""
    more = {"reason": EmergencyReason.DANGER_TO_LIFE, "words": "She is not breathing well.", **more}
    openings = emergencies.open(families=families, categories=categories, by=worker.viewer, **more)
    return openings[0] if len(openings) == 1 else openings


def privacy_officer(people, **covers):
    """Appoint somebody who is nothing else a privacy officer, of an agency, a team, or everybody."""
    made = cast.officer(AppointmentRole.AUDITOR, administrator=people.administrator)
    account = Account.objects.get(id=made.account_id)
    held = account.appointments.get()
    appointments.make(
        account=account,
        role=AppointmentRole.PRIVACY_OFFICER,
        starts_on=held.starts_on,
        by=people.administrator,
        **covers,
    )
    appointments.end(appointment=held, ends_on=held.starts_on, by=people.administrator)
    return viewer_of(Account.objects.get(id=account.pk))


HOURS = timedelta(hours=1)
