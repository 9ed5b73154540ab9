"""By when another person has looked at an emergency opening."""

from datetime import datetime

from people.rules.working_days import Place, end_of_days_after

# Working days, of the place where the family's team works (DOMAIN §3: reviewed by another person).
WITHIN = 2


def review_due(opened_at: datetime, place: Place) -> datetime:
    """Return the end of the second working day after glass was broken."""
    return end_of_days_after(opened_at, WITHIN, place)
