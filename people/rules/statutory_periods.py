"""Which statutory periods of a child can stand beside each other: none."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from people.rules.dates import overlap


class Period(Protocol):
    kind: str
    starts_on: date
    ends_on: date | None


def in_the_way(periods: Iterable[Period], starts_on: date, ends_on: date | None = None) -> str | None:
    """Return the kind of a period of the same child that a new one would overlap, or None.

    A child in need, a section 47 enquiry and a protection plan do not overlap: the first ends before the next begins.
    """
    wanted = (starts_on, ends_on)
    return next((each.kind for each in periods if overlap((each.starts_on, each.ends_on), wanted)), None)
