"""When somebody must ask again whether a restriction is still needed.

At most 90 days ahead, and again 90 days from each review: a restriction that nobody needs any more hides what
others may have to know (after DfE, *Information sharing advice*, 2024: what is withheld is kept under review).
"""

from datetime import date, timedelta
from enum import StrEnum

MOST_DAYS = 90
SOON = 14


class Review(StrEnum):
    """How the next review of a restriction stands."""

    DUE = "due"
    LATER = "later"
    OVERDUE = "overdue"


def latest(today: date) -> date:
    """Return the last day to which a review may be put off."""
    return today + timedelta(days=MOST_DAYS)


def objection(review_on: date, today: date) -> str | None:
    """Return the code of what is wrong with the day of the next review, or None."""
    if review_on <= today:
        return "review_is_past"
    return "review_too_late" if review_on > latest(today) else None


def stands(review_on: date, today: date) -> Review:
    """Say whether a review is overdue, due within two weeks, or due later."""
    if review_on < today:
        return Review.OVERDUE
    return Review.DUE if review_on <= today + timedelta(days=SOON) else Review.LATER
