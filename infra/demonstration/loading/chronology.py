"""The chronology and the visits: what each agency wrote, in its own words."""

from typing import Any

from conference.meetings.actions import entries
from conference.meetings.vocabulary import Bearing, HowKnown
from consent.categories import Category, Sensitivity
from infra.demonstration.loading.book import Book


def load(book: Book) -> None:
    """Load every entry that stands outside a meeting."""
    for row in book.content.entries_of(""):
        entries.record(
            family=book.families[row.family],
            by=book.viewer(row.author),
            occurred_on=book.day(row.day),
            **said(book, row),
        )


def said(book: Book, row: Any) -> dict[str, Any]:
    """Return what an entry says, as the actions take it."""
    return {
        "category": Category(row.category),
        "words": row.words,
        "persons": book.persons(row.persons),
        "sensitivity": Sensitivity[row.sensitivity],
        "how_known": HowKnown(row.how_known),
        "bearing": Bearing(row.bearing),
    }
