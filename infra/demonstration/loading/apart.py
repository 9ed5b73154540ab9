"""Who is kept apart from whom, and where those live who may be related to a family."""

from conference.apart.actions import kept_apart
from consent import related
from infra.demonstration.loading.book import Book
from people.actions import practitioner_homes


def load(book: Book) -> None:
    """Keep apart who must be, before anybody is asked to a meeting."""
    for row in book.content.all("kept_apart"):
        kept_apart.begin(
            family=book.families[row.family],
            protected=book.members[row.protected].person,
            kept_from=book.members[row.kept_from].person,
            words=row.words,
            since=book.day(row.since),
            by=book.viewer(row.recorded_by),
        )


def suspect(book: Book) -> None:
    """Let practitioners say where they live, and the program notice what follows."""
    addresses = {row.key: row.address for row in book.content.all("household")}
    for row in book.content.all("practitioner_home"):
        practitioner_homes.note(
            practitioner=book.practitioners[row.practitioner],
            words=addresses[row.household],
            by=book.viewer(row.practitioner),
        )
    related.notice()
