"""The chronology and the visits: what each agency wrote, in its own words."""

from datetime import date, timedelta
from typing import Any

from conference.directory.taking_in import category_of
from conference.meetings.actions import entries
from conference.meetings.vocabulary import Bearing, HowKnown, Reach
from consent.categories import Category, Sensitivity
from infra.demonstration.loading.book import Book

KINDS = {
    "appointment": "Appointment",
    "call": "Call",
    "home_visit": "Home visit",
    "meeting": "Meeting",
    "school_meeting": "Meeting at school",
    "session": "Session",
}
OUTCOMES = {
    "clashed": "clashed with another visit",
    "held": "held",
    "missed_by_family": "the family could not come",
    "missed_by_service": "the service did not come",
    "moved": "moved",
    "partly_held": "held in part",
}
CLOSED_AT_WEEKENDS = frozenset({"clinic", "nursery", "office", "school"})


def load(book: Book) -> None:
    """Load every entry outside a meeting and every visit that has been; planned ones wait for their room."""
    for row in book.content.entries_of(""):
        book.entries[row.key] = entries.record(
            family=book.families[row.family],
            by=book.viewer(row.author),
            occurred_on=book.day(row.day),
            **said(book, row),
        )
    for row in book.content.all("visit"):
        if row.outcome in OUTCOMES:
            _visit(book, row)


def said(book: Book, row: Any) -> dict[str, Any]:
    """Return what an entry says, as the actions take it."""
    return {
        "category": Category(row.category),
        "words": row.words,
        "persons": book.persons(row.persons),
        "sensitivity": Sensitivity[row.sensitivity],
        "how_known": HowKnown(row.how_known),
        "bearing": Bearing(row.bearing),
        "reach": Reach(row.reach),
        "holder": book.practitioners.get(row.holder),
    }


def _visit(book: Book, row: Any) -> None:
    entries.record(
        family=book.families[row.family],
        by=book.viewer(row.who),
        occurred_on=_open_day(book.day(row.day), row.place),
        category=category_of(book.practitioners[row.who].agency.kind),
        persons=book.persons(row.persons),
        words=f"{KINDS[row.kind]} at {row.at}, {row.minutes} minutes, {OUTCOMES[row.outcome]}. {row.note}",
    )


def _open_day(day: date, place: str) -> date:
    """Return the Friday before a weekend for a place that is closed then."""
    return day - timedelta(days=max(0, day.weekday() - 4)) if place in CLOSED_AT_WEEKENDS else day
