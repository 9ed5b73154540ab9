"""How those inside a circle are called, and what a circle says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from conference.circles import naming
from conference.circles.queries import Inside, Ring
from conference.circles.rules import reviews
from conference.circles.rules.reviews import Review
from conference.meetings.models import Entry
from conference.meetings.presenters.names import Names
from consent.terms import CircleKind

REVIEWS: Mapping[Review, Promise] = {
    Review.DUE: _("Review due"),
    Review.LATER: _("Next review"),
    Review.OVERDUE: _("Review overdue"),
}
COLOURS: Mapping[Review, str] = {Review.DUE: "yellow", Review.LATER: "grey", Review.OVERDUE: "red"}


@dataclass(frozen=True, slots=True)
class ReaderLine:
    """One reader: how they are called, what they may, and whether they can be taken out."""

    reader_id: str
    name: str
    more: str
    may: str | Promise
    is_author: bool


@dataclass(frozen=True, slots=True)
class RingLine:
    """A circle as its readers read it."""

    circle_id: UUID
    kind: CircleKind
    reason: str
    readers: list[ReaderLine]
    review_on: date | None = None
    review: str | Promise = ""
    colour: str = ""
    is_name: bool = False


def of_ring(
    ring: Ring, entry: Entry, names: Names, language: str, today: date, *, is_name: bool = False
) -> RingLine:
    """Return a circle around a line, or around who `is_name`d behind it, with its readers by name."""
    stands = reviews.stands(ring.review_on, today) if ring.review_on else None
    return RingLine(
        circle_id=ring.circle.pk,
        kind=CircleKind(ring.circle.kind),
        reason=ring.reason,
        readers=[
            _reader(each, names, language, is_author=not is_name and naming.is_author(entry, each.reader))
            for each in ring.inside
        ],
        review_on=ring.review_on,
        review=REVIEWS[stands] if stands else "",
        colour=COLOURS[stands] if stands else "",
        is_name=is_name,
    )


def _reader(inside: Inside, names: Names, language: str, *, is_author: bool) -> ReaderLine:
    name, more = "", ""
    if who := inside.practitioner:
        name, more = who.name, f"{who.job_title_in(language)}, {who.agency.name_in(language)}"
    elif inside.agency:
        name = inside.agency.name_in(language)
    elif inside.person:
        name = names.of(inside.person.pk)
    return ReaderLine(
        reader_id=inside.reader.actor,
        name=name,
        more=more,
        may=_("reads it") if inside.may_read else _("knows that it is there, and no more"),
        is_author=is_author,
    )
