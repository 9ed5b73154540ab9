"""When a signed-in session is over."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Session:
    """What the rule needs to know of a signed-in session."""

    until: datetime
    last_active_at: datetime
    is_suspended: bool


def latest_end(started_at: datetime, at_most: timedelta, secondment_ends: datetime | None) -> datetime:
    """Return the latest moment of a session: its longest time, or the end of a secondment."""
    longest = started_at + at_most
    return min(longest, secondment_ends) if secondment_ends else longest


def why_over(session: Session, idle: timedelta, *, now: datetime) -> str | None:
    """Return the code of why a session is over, or None while it lasts."""
    # A suspended account has no session, whatever its clock says.
    if session.is_suspended:
        return "suspended"
    # Nobody stays signed in longer than a working day.
    if now >= session.until:
        return "at_most"
    # Nobody has touched it for a while: somebody else may sit there now.
    if now >= session.last_active_at + idle:
        return "idle"
    return None
