"""The words of emergencies: why somebody could not wait, what a review found, and whom to call first."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from consent.terms import EmergencyReason, Finding
from people.models import Jurisdiction

REASONS: Mapping[EmergencyReason, Promise] = {
    EmergencyReason.DANGER_TO_LIFE: _("Somebody’s life is in danger"),
    EmergencyReason.SERIOUS_HARM: _("Somebody may be seriously hurt"),
    EmergencyReason.CHILD_MISSING: _("A child is missing"),
    EmergencyReason.URGENT_TREATMENT: _("Somebody needs treatment that cannot wait"),
    EmergencyReason.CRIME_NOW: _("A serious crime is happening or about to happen"),
}

FINDINGS: Mapping[Finding, Promise] = {
    Finding.JUSTIFIED: _("Justified: it was needed, and no more was opened than was needed"),
    Finding.TOO_MUCH: _("Too much: it was needed, but more was opened than was needed"),
    Finding.UNJUSTIFIED: _("Not justified: it was not needed"),
}

# Whom to call when somebody is in danger.
NUMBERS: Mapping[str, str] = {Jurisdiction.ENGLAND: "999", Jurisdiction.QUEBEC: "911"}
