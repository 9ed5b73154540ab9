"""What somebody's standing in a team is on a given day."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from people.rules.dates import is_live

# Who holds several places at once stands in the team by the first of these.
STRONGEST_FIRST = ("core", "seconded", "part_time", "visiting")


class Dated(Protocol):
    """A place in a team, with its standing and its first and last day."""

    standing: str
    starts_on: date
    ends_on: date | None


def standing(memberships: Iterable[Dated], on: date) -> str | None:
    """Return the strongest standing that is live on a day, or None when there is none."""
    live = {each.standing for each in memberships if is_live(each.starts_on, each.ends_on, on=on)}
    return next((code for code in STRONGEST_FIRST if code in live), None)


def last_day_of_secondment(memberships: Iterable[Dated], on: date) -> date | None:
    """Return the earliest last day among secondments live on a day: a session ends with it."""
    return min(
        (
            each.ends_on
            for each in memberships
            if each.standing == "seconded" and each.ends_on and is_live(each.starts_on, each.ends_on, on=on)
        ),
        default=None,
    )
