"""One line of information as a seat reads it: the words, or that they are withheld and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from conference.meetings import queries
from conference.meetings.access import Seat
from conference.meetings.models import Entry
from conference.meetings.presenters.names import Names
from conference.meetings.vocabulary import Bearing, HowKnown
from consent.categories import CATEGORY_NAMES, SENSITIVITY_NAMES, Category, Sensitivity
from consent.gate import Opened


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the meeting. Withheld: only the identifier, the order and the sentence are filled."""

    id: UUID
    order: str
    withheld: str = ""
    agency: str = ""
    author: str = ""
    job_title: str = ""
    about: str = ""
    category: str = ""
    category_code: str = ""
    sensitivity: str = ""
    how_known: str = ""
    bearing: str = ""
    bearing_code: str = ""
    occurred_on: date | None = None
    recorded_at: datetime | None = None
    version: int = 1
    words: str = ""
    subjects: tuple[str, ...] = ()
    is_own_words: bool = False

    @property
    def target(self) -> str:
        """Return the element's id, which betrays no number."""
        return f"line-{self.id}"


def for_seat(seat: Seat, names: Names, only: Iterable[UUID] | None = None) -> list[Line]:
    """Return the lines that this seat may read or know of, in order."""
    shown = queries.lines(seat, only)
    hidden = [one.record_id for one in shown if not isinstance(one, Opened)]
    moments = dict(Entry.objects.filter(pk__in=hidden).values_list("pk", "recorded_at")) if hidden else {}
    return [
        of_entry(seat.viewer.language, names, one.record, one.words["words"])
        if isinstance(one, Opened)
        else Line(
            id=UUID(str(one.record_id)),
            order=_order(moments[UUID(str(one.record_id))], one.record_id),
            withheld=str(one.sentence),
        )
        for one in shown
    ]


def of_entry(language: str, names: Names, entry: Entry, words: str) -> Line:
    """Return a line with its words, in the reader's language; agency, author and shelf of the entry are loaded."""
    author = entry.author_practitioner
    sensitivity = Sensitivity(entry.sensitivity)
    subjects = tuple(filter(None, entry.shelf.subjects_key.split(",")))
    return Line(
        id=entry.pk,
        order=_order(entry.recorded_at, entry.pk),
        agency=entry.agency.name_in(language) if entry.agency else "",
        author=author.name if author else names.of(entry.author_person_id),
        job_title=author.job_title_in(language) if author else "",
        about=names.joined(subjects),
        category=str(CATEGORY_NAMES[Category(entry.category)]),
        category_code=entry.category,
        sensitivity=str(SENSITIVITY_NAMES[sensitivity]) if sensitivity else "",
        how_known=str(HowKnown(entry.how_known).label),
        bearing=str(Bearing(entry.bearing).label) if entry.bearing else "",
        bearing_code=entry.bearing,
        occurred_on=entry.occurred_on,
        recorded_at=entry.recorded_at,
        version=entry.version,
        words=words,
        subjects=subjects,
        is_own_words=entry.category == Category.OWN_WORDS,
    )


def _order(recorded_at: datetime, identifier: object) -> str:
    return f"{recorded_at:%Y%m%d%H%M%S%f}-{identifier}"
