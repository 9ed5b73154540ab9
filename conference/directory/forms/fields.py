"""Fields that several forms of the directory share."""

from collections.abc import Sequence

from django import forms

from people.models import Practitioner

HALF, SHORT = ({"class": f"govuk-input--width-{width}"} for width in (20, 10))
Choices = Sequence[tuple[str, str]]


def known_by_heart() -> forms.SelectDateWidget:
    """Three boxes, for a date that one knows by heart."""
    return forms.SelectDateWidget()


def from_the_calendar() -> forms.DateInput:
    """A near date."""
    return forms.DateInput(attrs={"type": "date", **SHORT}, format="%Y-%m-%d")


def name_and_agency(practitioner: Practitioner) -> str:
    """Return how a practitioner is called in a list."""
    return f"{practitioner.name} – {practitioner.job_title}, {practitioner.agency.name}"
