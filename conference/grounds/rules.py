"""When somebody must look at a ground again. Pure."""

from datetime import date, timedelta
from enum import StrEnum

SOON = timedelta(days=14)


class Due(StrEnum):
    """Where a day that somebody owes stands."""

    LATER = "later"
    OVERDUE = "overdue"
    SOON = "soon"
    UNSET = "unset"


def due(day: date | None, today: date) -> Due:
    """Return where a day stands; it is kept as long as the day itself lasts."""
    if day is None:
        return Due.UNSET
    if day < today:
        return Due.OVERDUE
    return Due.SOON if day - today <= SOON else Due.LATER
