"""What the chair reads before the day: each person asked, what the room could show, and what would show more."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from conference.meetings.access import Seat
from conference.meetings.models import Entry
from conference.meetings.presenters import names as naming
from conference.meetings.presenters import panels
from conference.preflight import queries
from conference.preflight.rules import rooms
from consent.categories import CATEGORY_NAMES, Category


@dataclass(frozen=True, slots=True)
class Person:
    """One person asked, how many lines they would see, and of which kinds they would not."""

    name: str
    agency: str
    sees: int
    withheld: str
    is_known: bool


@dataclass(frozen=True, slots=True)
class PartProposal:
    """Who would step out, what could be shown then: how many lines, and of which kinds."""

    step_out: list[str]
    lines: int
    kinds: str


@dataclass(frozen=True, slots=True)
class CopyProposal:
    """Somebody who would read so many more lines if they were told again in words for a wider circle."""

    name: str
    lines: int


@dataclass(frozen=True, slots=True)
class Preflight:
    """The whole page. `in_parts` is how many lines could be shown if every part proposed were held."""

    lines: int
    for_all: int
    in_parts: int
    is_enough: bool
    people: list[Person]
    parts: list[PartProposal]
    copies: list[CopyProposal]


def of(seat: Seat) -> Preflight:
    """Look ahead for somebody who arranges the meeting."""
    ahead = queries.ahead(seat)
    called = {one.invitation_id: one for one in panels.people(seat, naming.for_seat(seat))}
    asked = [one for one in ahead.asked if one.invitation.pk in called]
    label = {one.invitation.pk: called[one.invitation.pk].name for one in asked}
    sees = {one.invitation.pk: one.sees for one in ahead.asked}
    for_all = rooms.shown_to_all(ahead.lines, sees)
    proposed = [part for part in rooms.parts(ahead.lines, sees) if part.step_out <= label.keys()]
    return Preflight(
        lines=len(ahead.lines),
        for_all=len(for_all),
        in_parts=len(for_all.union(*(part.lines for part in proposed))),
        is_enough=rooms.share(for_all, ahead.lines) >= rooms.ENOUGH,
        people=[
            Person(
                called[one.invitation.pk].name,
                called[one.invitation.pk].agency,
                len(one.sees),
                _kinds(ahead.lines, ahead.lines.keys() - one.sees),
                one.is_known,
            )
            for one in asked
        ],
        parts=[
            PartProposal(
                sorted(label[each] for each in part.step_out),
                len(part.lines),
                _kinds(ahead.lines, part.lines),
            )
            for part in proposed
        ],
        copies=[
            CopyProposal(label[one.invitation.pk], len(one.would_see - one.sees))
            for one in asked
            if one.would_see - one.sees
        ],
    )


def _kinds(lines: Mapping[UUID, Entry], chosen: Collection[UUID]) -> str:
    """Return of which kinds these lines are, the most frequent first: "health (3), housing (1)"."""
    counted = Counter(Category(lines[each].category) for each in chosen)
    words = [
        _("%(kind)s (%(count)d)") % {"kind": CATEGORY_NAMES[category], "count": count}
        for category, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    ]
    return capfirst(", ".join(words))
