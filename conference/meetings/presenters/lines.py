"""One line of information as a seat reads it: the words, or that they are withheld and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from conference.disputes.presenters import notes as notes_of
from conference.disputes.presenters.notes import Note
from conference.meetings import queries
from conference.meetings.access import Seat
from conference.meetings.models import Entry
from conference.meetings.presenters import sealed
from conference.meetings.presenters.names import Names
from conference.meetings.vocabulary import Bearing, HowKnown
from consent.categories import CATEGORY_NAMES, SENSITIVITY_NAMES, Category, Sensitivity
from consent.gate import Opened
from consent.terms import CircleKind

KEPT: Mapping[CircleKind, Promise] = {
    CircleKind.CONFERENCE: _("For one meeting"),
    CircleKind.HELD: _("Only your agency for now"),
    CircleKind.PRIVILEGED: _("Legal advice, for those who hold it"),
    CircleKind.RESTRICTED: _("For a few named readers"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line. Withheld: only the identifier, the order, the day and the sentence are filled.

    `kept` says to those who read it that few do; `others_read` is what it says in words for more people; `notes` are
    disputes and corrections, which go wherever it goes.
    """

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
    kept: str = ""
    others_read: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def target(self) -> str:
        """Return the element's id, which betrays no number."""
        return f"line-{self.id}"


def for_seat(seat: Seat, names: Names, only: Iterable[UUID] | None = None) -> list[Line]:
    """Return the lines that this seat may read or know of, in order."""
    shown = queries.lines(seat, only)
    hidden = [one for one in shown if not isinstance(one, Opened)]
    told = sealed.sentences(hidden, seat.conference.family, seat.viewer.language)
    others = queries.words_for_others(seat, shown)
    language = seat.viewer.language
    notes = notes_of.under(shown, seat.scope, names, language)
    return [
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
        for one in shown
    ]


def withheld(entry: Entry, sentence: str) -> Line:
    """Return a line of which nothing is shown but its place and why."""
    order = _order(entry.recorded_at, entry.pk)
    return Line(id=entry.pk, order=order, withheld=sentence, occurred_on=entry.occurred_on)


def of_entry(
    language: str,
    names: Names,
    entry: Entry,
    words: str,
    *,
    notes: tuple[Note, ...],
    others_read: str = "",
) -> Line:
    """Return a line with its words, in the reader's language; agency, author, shelf and circle are loaded."""
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
        kept=kept(entry),
        others_read=others_read,
        notes=notes,
    )


def for_others(line: Line) -> Line:
    """Return a line as whoever gets it from somebody else reads it: for whom it is otherwise is not for them."""
    return replace(line, kept="")


def kept(entry: Entry) -> str:
    """Return for whom a line is, when it is not for whoever may see its kind; shelf and circle are loaded."""
    circle = entry.shelf.circle
    return str(KEPT[CircleKind(circle.kind)]) if circle else ""


def _order(recorded_at: datetime, identifier: object) -> str:
    return f"{recorded_at:%Y%m%d%H%M%S%f}-{identifier}"
