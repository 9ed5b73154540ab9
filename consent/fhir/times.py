"""Dates of FHIR, which may name a year, a month, a day or a moment: from when until when each of them reaches."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from consent.fhir.boxes import Span


class PartOfADay(ValueError):
    """A moment stands where only whole days can be kept."""


def days(text: str) -> Span[date]:
    """Return the days that a date reaches; raise PartOfADay for a moment."""
    if "T" in text:
        raise PartOfADay(text)
    year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
    if day:
        first = date(year, month, day)
        return Span(first, first + timedelta(days=1))
    first = date(year, month or 1, 1)
    after = first.replace(day=28) + timedelta(days=4) if month else first.replace(month=12, day=31)
    return Span(first, after.replace(day=1) if month else after + timedelta(days=1))


def moments(text: str, zone: ZoneInfo) -> Span[datetime]:
    """Return the moments that a date or a moment reaches; a date is a day of that zone, a moment has its own."""
    if "T" not in text:
        reached = days(text)
        return Span(_midnight(reached.start, zone), _midnight(reached.stop, zone))
    first = datetime.fromisoformat(text)
    return Span(first, first + _finest(text))


def _finest(text: str) -> timedelta:
    """Return how long the moment lasts that is written so exactly: a second, or a part of one."""
    _, _, fraction = text.partition(".")
    digits = len(fraction) - len(fraction.lstrip("0123456789"))
    return timedelta(microseconds=10 ** (6 - min(digits, 6)))


def _midnight(day: date | None, zone: ZoneInfo) -> datetime | None:
    return None if day is None else datetime.combine(day, time.min, zone)
