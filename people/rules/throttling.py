"""How long to wait after failures: twice as long each time, never so long that a name can be locked by a stranger."""

from datetime import datetime, timedelta

FIRST_WAIT = timedelta(seconds=1)
LONGEST_WAIT = timedelta(minutes=10)


def wait_after(failures: int) -> timedelta:
    """Return the wait that follows so many failures: 0, 1, 2, 4, 8 … seconds, ten minutes at most."""
    if failures == 0:
        return timedelta(0)
    doubled: timedelta = FIRST_WAIT * 2 ** min(failures - 1, 20)
    return min(doubled, LONGEST_WAIT)


def may_try(failures: int, last_failed_at: datetime | None, *, now: datetime) -> bool:
    """Say whether the wait is over."""
    return last_failed_at is None or now >= last_failed_at + wait_after(failures)
