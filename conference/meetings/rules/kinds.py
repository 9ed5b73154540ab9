"""The kinds of meeting: what each needs, decides, goes through and must be followed by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from conference.meetings.rules.attendance import AttendanceRule
from conference.meetings.rules.words import Words


class MayKnow(StrEnum):
    """Who may know that a line of the meeting is withheld from them."""

    ATTENDEES = "attendees"
    CHAIR = "chair"
    NOBODY = "nobody"


class Mark(StrEnum):
    """Whose rule a clock is."""

    LOCAL = "local"
    NATIONAL = "national"


class Unit(StrEnum):
    """In what a clock counts."""

    DAYS = "days"
    MONTHS = "months"
    WEEKS = "weeks"
    WORKING_DAYS = "working_days"


@dataclass(frozen=True, slots=True)
class Clock:
    """Something due within a time of the meeting, or the meeting within a time of something."""

    due: Words
    within: int
    unit: Unit
    mark: Mark
    source: str


@dataclass(frozen=True, slots=True)
class ItemTemplate:
    """One item of an agenda."""

    code: str
    title: Words
    per_child: bool = False
    family: bool = True


@dataclass(frozen=True, slots=True)
class Need:
    """Categories that somebody needs, up to a sensitivity (N, R)."""

    categories: tuple[str, ...]
    ceiling: str


@dataclass(frozen=True, slots=True)
class Needs:
    """What each part of a meeting needs to know, with the source of the rule."""

    source: str
    dated: date
    chair: Need
    family: Need
    other: Need
    agency: Mapping[str, Need] = field(default_factory=dict)

    def of(self, agency_kind: str) -> Need:
        """Return what an agency of this kind needs."""
        return self.agency.get(agency_kind, self.other)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of meeting as it stands from a date on."""

    code: str
    dated: date
    jurisdiction: str
    name: Words
    source: str
    ground: str
    may_know: MayKnow
    needs: Needs
    attendance: AttendanceRule
    agenda: Sequence[ItemTemplate]
    clocks: Sequence[Clock]
    decides: str = ""
    harms: bool = False
    chair_independent: bool = False
    family_takes_part: bool = True

    @property
    def decides_per_child(self) -> bool:
        """Say whether this kind decides about each child."""
        return bool(self.decides)

    def item(self, code: str) -> ItemTemplate:
        """Return the template of one of its items."""
        return next(item for item in self.agenda if item.code == code)
