"""For whom entries are: restricted, privileged, said again for more people, or told by somebody who is protected."""

from conference.circles import naming
from conference.circles.actions import advice, entries, restrictions, sources
from conference.meetings.models import Entry
from conference.meetings.vocabulary import Reach
from consent.categories import Sensitivity
from infra.demonstration.loading.book import Book
from people.models import Practitioner
from people.viewers import Viewer


def load(book: Book) -> None:
    """Draw circles as the author of each entry would; twins first, while everybody may still be told of them."""
    for row in book.content.all("twin"):
        sensitivity = Sensitivity[row.sensitivity]
        entry, by = _line(book, row.entry)
        entries.write_twin(entry=entry, words=row.words, sensitivity=sensitivity, by=by)
    for row in book.content.all("brought"):
        entry, by = _line(book, row.entry)
        entries.release(entry=entry, to=Reach.MEETING, conference=book.conferences[row.conference], by=by)
    for row in book.content.all("restriction"):
        entry, by = _line(book, row.entry)
        readers = naming.to_read(_staff(book, row.readers)) + naming.to_know(_staff(book, row.knowing))
        review_on = book.day(row.review)
        restrictions.draw(entry=entry, readers=readers, reason=row.reason, review_on=review_on, by=by)
    for row in book.content.all("advice"):
        entry, by = _line(book, row.entry)
        holders = naming.to_read(_staff(book, row.holders))
        advice.mark(entry=entry, holders=holders, reason=row.reason, by=by)
    for row in book.content.all("protected_source"):
        entry, by = _line(book, row.entry)
        own = [each for each in [entry.author_practitioner] if each is not None]
        words = {"name": row.name, "contact": row.contact, "asked": row.asked}
        sources.keep(entry=entry, holders=[*own, *_staff(book, row.holders)], by=by, **words)


def _line(book: Book, key: str) -> tuple[Entry, Viewer]:
    author = next(row.author for row in book.content.all("entry") if row.key == key)
    return book.entries[key], book.viewer(author)


def _staff(book: Book, keys: tuple[str, ...]) -> list[Practitioner]:
    return [book.practitioners[key] for key in keys]
