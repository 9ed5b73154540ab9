"""One moment, and the nearest later one at which something that was looked at begins or ends."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

NEVER = datetime.max.replace(tzinfo=UTC)


class Moments:
    """Answers what is live now, and remembers until when all those answers hold."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.until = NEVER

    def changes_at(self, moment: datetime | None) -> None:
        """Remember a moment at which an answer changes, if it is yet to come."""
        if moment is not None and self.now < moment < self.until:
            self.until = moment

    def is_live(self, starts_at: datetime | None, ends_at: datetime | None) -> bool:
        """Say whether something is live now; its start counts, its end does not."""
        self.changes_at(starts_at)
        self.changes_at(ends_at)
        return (starts_at is None or starts_at <= self.now) and (ends_at is None or self.now < ends_at)

    def is_live_day(self, starts_on: date, ends_on: date | None, zone: str) -> bool:
        """Say whether something with a first and a last day is live now, where clocks follow this zone."""
        return self.is_live(
            midnight(starts_on, zone), None if ends_on is None else _morning_after(ends_on, zone)
        )

    def is_over(self, ends_on: date | None, zone: str) -> bool:
        """Say whether its last day has passed there."""
        return ends_on is not None and _morning_after(ends_on, zone) <= self.now


@lru_cache(maxsize=4096)
def midnight(day: date, zone: str) -> datetime:
    """Return the first moment of a day in a zone, in universal time."""
    return datetime.combine(day, time.min, ZoneInfo(zone)).astimezone(UTC)


def _morning_after(day: date, zone: str) -> datetime:
    return NEVER if day == date.max else midnight(day + timedelta(days=1), zone)
