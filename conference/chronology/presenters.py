"""The chronology as it is read: months, each with its lines."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from conference.chronology.queries import Page
from conference.disputes.presenters import notes as notes_of
from conference.meetings.presenters import sealed
from conference.meetings.presenters.lines import Line, of_entry, withheld
from conference.meetings.presenters.names import Names
from consent.gate import Opened
from people.models import Family


@dataclass(frozen=True, slots=True)
class Month:
    """One month and what happened in it, newest first."""

    first: date
    lines: list[Line]


def months(page: Page, names: Names, family: Family, language: str) -> list[Month]:
    """Return the lines by month; a withheld one stands at the day on which it happened."""
    notes = notes_of.under(page.shown, page.scope, names, language)
    hidden = (one for one in page.shown if not isinstance(one, Opened))
    told, others = sealed.sentences(hidden, family, language), page.others_read
    lines = [
        of_entry(
            language,
            names,
            one.record,
            one.words["words"],
            others_read=others.get(one.record.pk, ""),
            notes=notes.get(one.record.pk, ()),
        )
        if isinstance(one, Opened)
        else withheld(one.record, told[one.record.pk])
        for one in page.shown
    ]
    grouped = groupby(lines, key=lambda line: line.occurred_on.replace(day=1) if line.occurred_on else None)
    return [Month(first, list(inside)) for first, inside in grouped if first is not None]
