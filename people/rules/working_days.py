"""Working days of a place: neither a weekend nor a public holiday there."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays

from people.rules.dates import end_of_day

# Where each jurisdiction is in the register of public holidays: a country, and a part of it.
IN_THE_REGISTER = {"england": ("GB", "ENG"), "quebec": ("CA", "QC")}
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where days are counted: whose public holidays, and by which clock a day begins."""

    jurisdiction: str
    zone: str

    def day_of(self, moment: datetime) -> date:
        """Return the day that it is there at a moment."""
        return moment.astimezone(ZoneInfo(self.zone)).date()


def is_working_day(day: date, place: Place) -> bool:
    """Say whether offices are open there on a day."""
    country, part = IN_THE_REGISTER[place.jurisdiction]
    free = holidays.country_holidays(country, subdiv=part, years=day.year)
    return day.weekday() < SATURDAY and day not in free


def days_after(day: date, count: int, place: Place) -> date:
    """Return the day that is so many working days later; the day itself does not count."""
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day, place)
    return day


def end_of_days_after(moment: datetime, count: int, place: Place) -> datetime:
    """Return when the last of so many working days after a moment is over there."""
    return end_of_day(days_after(place.day_of(moment), count, place), place.zone)
