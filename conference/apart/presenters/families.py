"""Who is kept apart in a family, as those who may know of it read it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from conference.apart import queries
from conference.apart.access import Reached
from conference.meetings import reference
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters.names import Names


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who are kept apart."""

    id: UUID
    protected: str
    kept_from: str
    since: date
    words: str


@dataclass(frozen=True, slots=True)
class Worked:
    """Somebody who works with the family, and from whom that is protected."""

    involvement_id: UUID
    name: str
    agency: str
    marks: list[tuple[UUID, str]]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting to come that must be held in two, with who is asked together and who is left out."""

    id: UUID
    title: str
    scheduled_at: datetime
    together: list[str]
    left_out: list[str]
    may_take_back: bool


def names(reached: Reached) -> Names:
    """Return how the persons of the family are called for this viewer."""
    return names_of.in_scope(reached.scope, reached.viewer, reached.family)


def page(reached: Reached) -> dict[str, Any]:
    """Return everything that the page draws."""
    called = names(reached)
    rows = queries.kept_apart(reached)
    work = [_work(one, called, reached.viewer.language) for one in queries.work(reached)]
    return {
        "family": reached.family,
        "knows_family": reached.knows_family,
        "may_decide": reached.may_decide,
        "pairs": [_pair(one, called) for one in rows],
        "protected": [one for one in work if one.marks],
        "unprotected": [one for one in work if not one.marks],
        "meetings": [_meeting(one, called, reached.viewer.language) for one in queries.held(reached, rows)],
    }


def pairs(reached: Reached) -> list[Pair]:
    """Return those who are kept apart, as far as the viewer may know of it."""
    called = names(reached)
    return [_pair(one, called) for one in queries.kept_apart(reached)]


def _pair(one: queries.Kept, called: Names) -> Pair:
    row = one.row
    return Pair(row.pk, called.of(row.protected_id), called.of(row.kept_from_id), row.since, one.words)


def _work(one: queries.Work, called: Names, language: str) -> Worked:
    who, agency = one.involvement.practitioner, one.involvement.agency.name_in(language)
    return Worked(
        one.involvement.pk,
        who.name if who else agency,
        f"{who.job_title_in(language)}, {agency}" if who else "",
        [(mark.pk, called.of(mark.kept_from_id)) for mark in one.marks],
    )


def _meeting(one: queries.Held, called: Names, language: str) -> Meeting:
    kind = reference.edition(one.conference.kind, one.conference.kind_dated)
    return Meeting(
        one.conference.pk,
        kind.name.to(language),
        one.conference.scheduled_at,
        [called.joined(pair) for pair in one.together],
        [called.of(each) for each in dict.fromkeys(one.left_out)],
        one.may_take_back,
    )
