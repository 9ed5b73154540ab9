"""The record of a meeting under its headings, for one seat."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from conference.meetings import queries
from conference.meetings.access import Seat
from conference.meetings.headings import Heading
from conference.meetings.presenters import lines as lines_of
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters import outcomes, panels
from conference.meetings.presenters.lines import Line
from conference.meetings.presenters.names import Names
from conference.meetings.rules.kinds import Mark, Unit
from conference.meetings.rules.needs_map import Placed, Side, needs
from conference.meetings.vocabulary import Bearing, Harm
from consent.categories import CATEGORY_NAMES, Category
from consent.gate import Opened


@dataclass(frozen=True, slots=True)
class Section:
    """One heading and what stands under it; its template is named after its code."""

    code: str
    title: str
    content: dict[str, Any]

    @property
    def template(self) -> str:
        """Return the template that lays the section out."""
        return f"meetings/record/{self.code}.html"


@dataclass(frozen=True, slots=True)
class _Read:
    """What is opened once and used under several headings."""

    seat: Seat
    names: Names
    lines: list[Line]

    @property
    def open_lines(self) -> list[Line]:
        return [line for line in self.lines if not line.withheld]


def for_seat(seat: Seat) -> list[Section]:
    """Open the record once and put everything under its heading."""
    names = names_of.for_seat(seat)
    read = _Read(seat, names, lines_of.for_seat(seat, names))
    return [Section(heading.value, str(heading.label), _CONTENT[heading](read)) for heading in Heading]


def _attendance(read: _Read) -> dict[str, Any]:
    people = panels.people(read.seat, read.names)
    return {
        "came": [one for one in people if one.was_here],
        "others": [one for one in people if not one.was_here],
    }


def _family_structure(read: _Read) -> dict[str, Any]:
    return {"people": list(read.names.called.values())}


def _reason(read: _Read) -> dict[str, Any]:
    why = queries.reason(read.seat)
    return {"words": why.words["reason"] if isinstance(why, Opened) else "", "withheld": _sentence(why)}


def _previous_outcomes(read: _Read) -> dict[str, Any]:
    found = []
    for one in queries.previous(read.seat):
        if isinstance(one, Opened):
            decision = one.record
            found.append(
                {
                    "child": read.names.of(decision.child_id),
                    "on": decision.decided_at,
                    "threshold_met": decision.threshold_met,
                    "harms": [str(Harm(harm).label) for harm in decision.harms],
                }
            )
    return {"decisions": found}


def _information_by_agency(read: _Read) -> dict[str, Any]:
    agencies: dict[str, list[Line]] = {}
    for line in read.open_lines:
        if line.agency and not line.is_own_words:
            agencies.setdefault(line.agency, []).append(line)
    withheld = list(dict.fromkeys(line.withheld for line in read.lines if line.withheld))
    return {"agencies": sorted(agencies.items()), "withheld": withheld}


def _views(read: _Read) -> dict[str, Any]:
    return {"lines": [line for line in read.open_lines if line.is_own_words]}


def _strengths_and_risks(read: _Read) -> dict[str, Any]:
    return {
        "strengths": [line for line in read.open_lines if line.bearing_code == Bearing.STRENGTH],
        "worries": [line for line in read.open_lines if line.bearing_code == Bearing.WORRY],
    }


def _needs_map(read: _Read) -> dict[str, Any]:
    children = {str(child.person_id) for child in read.names.children()}
    placed = [
        Placed(line.category_code, bool(children & set(line.subjects)), line.agency or line.author)
        for line in read.open_lines
        if line.category_code not in {Category.PLAN, Category.OWN_WORDS}
    ]
    sides = {Side.CHILD: _("Child"), Side.PARENTS: _("Parents"), Side.SURROUNDINGS: _("Surroundings")}
    rows = [
        {
            "side": sides[need.side],
            "category": str(CATEGORY_NAMES[Category(need.category)]),
            "said_by": ", ".join(need.said_by),
        }
        for need in needs(placed)
    ]
    return {"rows": rows}


def _decision(read: _Read) -> dict[str, Any]:
    decides = read.seat.kind.decides_per_child
    children = read.names.children() if decides else []
    return {
        "panels": [outcomes.child(read.seat, read.names, child) for child in children],
        "decides": decides,
    }


def _plan(read: _Read) -> dict[str, Any]:
    return {"steps": outcomes.steps(read.seat, read.names)}


def _dates(read: _Read) -> dict[str, Any]:
    kind, language = read.seat.kind, read.seat.viewer.language
    units = {
        Unit.DAYS: _("%(count)d days"),
        Unit.MONTHS: _("%(count)d months"),
        Unit.WEEKS: _("%(count)d weeks"),
        Unit.WORKING_DAYS: _("%(count)d working days"),
    }
    marks = {Mark.NATIONAL: _("national rule"), Mark.LOCAL: _("local rule")}
    clocks = [
        {
            "due": clock.due.to(language),
            "within": units[clock.unit] % {"count": clock.within},
            "mark": marks[clock.mark],
            "source": clock.source,
        }
        for clock in kind.clocks
    ]
    return {"clocks": clocks, "conference": read.seat.conference}


def _sentence(one: queries.Shown | None) -> str:
    return "" if one is None or isinstance(one, Opened) else str(one.sentence)


_CONTENT: Mapping[Heading, Callable[[_Read], dict[str, Any]]] = {
    Heading.ATTENDANCE: _attendance,
    Heading.FAMILY_STRUCTURE: _family_structure,
    Heading.REASON: _reason,
    Heading.PREVIOUS_OUTCOMES: _previous_outcomes,
    Heading.INFORMATION_BY_AGENCY: _information_by_agency,
    Heading.VIEWS: _views,
    Heading.STRENGTHS_AND_RISKS: _strengths_and_risks,
    Heading.NEEDS_MAP: _needs_map,
    Heading.DECISION: _decision,
    Heading.PLAN: _plan,
    Heading.DATES: _dates,
}
