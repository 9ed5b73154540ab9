"""On which shelves words about a line stand: one for whoever says them, one for whoever they are said to."""

from typing import Any, cast
from uuid import UUID

from conference.disputes.models import Dispute
from conference.meetings.models import Entry
from consent import shelves
from consent.categories import Category, Sensitivity
from consent.models import Shelf
from people.viewers import Capacity, Viewer


def author(by: Viewer) -> dict[str, Any]:
    """Return who says something, as the rows keep it."""
    if by.capacity is Capacity.PERSON:
        return {"person_id": by.person_id}
    return {"agency_id": by.agency_id, "practitioner_id": by.practitioner_id}


def of_originator(entry: Entry) -> Shelf:
    """Return where words about a line stand for whoever wrote it.

    Outside any circle: whoever does not read the line is never shown what is said of it, and the line may move.
    """
    return _near(entry, None, agency=entry.agency_id, person=entry.author_person_id)


def of_disputer(entry: Entry, *, agency: UUID | None = None, person: UUID | None = None) -> Shelf:
    """Return where words about a line stand for whoever disputes it.

    That a person disputes something is known of that person: who may not know of them does not learn it here.
    """
    return _near(entry, person, agency=agency, person=person)


def for_reply(shelf: Shelf, entry: Entry) -> Shelf:
    """Return where words that stand on a shelf for whoever disputes an agency's line stand for that agency."""
    return shelves.beside(shelf, agency=cast("UUID", entry.agency_id))


def both(dispute: Dispute) -> tuple[Shelf, Shelf]:
    """Return where a dispute stands: for whoever disputes, and for whoever wrote the line."""
    return dispute.shelf, dispute.addressed


def _near(entry: Entry, about: UUID | None, *, agency: UUID | None, person: UUID | None) -> Shelf:
    subjects = {UUID(each) for each in entry.shelf.subjects_key.split(",") if each}
    return shelves.on(
        family=entry.family,
        subjects=subjects | ({about} if about else set()),
        category=Category(entry.category),
        sensitivity=Sensitivity(entry.sensitivity),
        agency=agency,
        person=person,
    )
