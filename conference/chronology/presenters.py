"""The chronology as it is read: months, each with its lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from conference.chronology.queries import Shown
from conference.meetings.models import Entry
from conference.meetings.presenters.lines import Line, of_entry
from conference.meetings.presenters.names import Names
from consent.gate import Opened


@dataclass(frozen=True, slots=True)
class Month:
    """One month and what happened in it, newest first."""

    first: date
    lines: list[Line]


def months(shown: Iterable[Shown], names: Names, language: str) -> list[Month]:
    """Return the lines by month; a withheld one stands at the day on which it happened."""
    each = list(shown)
    hidden = [one.record_id for one in each if not isinstance(one, Opened)]
    days = dict(Entry.objects.filter(pk__in=hidden).values_list("pk", "occurred_on")) if hidden else {}
    lines = [
        of_entry(language, names, one.record, one.words["words"])
        if isinstance(one, Opened)
        else Line(id=one.record_id, order="", withheld=str(one.sentence), occurred_on=days[one.record_id])
        for one in each
    ]
    grouped = groupby(lines, key=lambda line: line.occurred_on.replace(day=1) if line.occurred_on else None)
    return [Month(first, list(inside)) for first, inside in grouped if first is not None]
