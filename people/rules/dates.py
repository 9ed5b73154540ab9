"""When something that has a first and a last day is live."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def is_live(starts_on: date, ends_on: date | None, *, on: date) -> bool:
    """Say whether a day falls in a period; both its first and its last day count."""
    return starts_on <= on and (ends_on is None or on <= ends_on)


def overlap(first: tuple[date, date | None], second: tuple[date, date | None]) -> bool:
    """Say whether two periods share a day."""
    return is_live(*first, on=max(first[0], second[0])) and is_live(*second, on=max(first[0], second[0]))


def end_of_day(day: date, zone: str) -> datetime:
    """Return the moment at which a day is over in a place."""
    return datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(zone))
