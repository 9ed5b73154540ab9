"""When somebody is to be asked again about sharing. Pure.

At 14, 16 and 18, because another person may have the say; before an agreement ends; when the notice speaks of a new
purpose; when another team holds the family. To ask again changes nothing by itself: what was said holds until its end.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from consent.categories import Category
from people.rules import ages

SOON = timedelta(days=30)


class Why(StrEnum):
    """Why somebody is asked again. REACHED_AN_AGE: whoever it is about is a year older than when it was said."""

    PERIOD_ENDS = "period_ends"
    PURPOSE_ADDED = "purpose_added"
    REACHED_AN_AGE = "reached_an_age"
    TEAM_CHANGED = "team_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Something that was said and stands. `ends_on` is its last day; no categories: all of them.

    `purpose_added_on` is the day from which the notice speaks of a purpose that it did not have when it was read.
    """

    voice_id: UUID
    speaker: UUID
    subjects: frozenset[UUID]
    categories: frozenset[Category]
    said_on: date
    ends_on: date | None = None
    purpose_added_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What changed around a family: who was born when, at which ages one asks again, when its team changed."""

    born: Mapping[UUID, date] = field(default_factory=dict)
    at_ages: tuple[int, ...] = ()
    team_changed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One reason to ask again: since or on which day, and at a birthday of whom and at what age."""

    voice_id: UUID
    why: Why
    on: date
    person: UUID | None = None
    age: int | None = None

    def is_due(self, today: date) -> bool:
        """Say whether it is time; else it will be within 30 days. An end is asked about before it comes."""
        return self.why is Why.PERIOD_ENDS or self.on <= today


def due(heard: Heard, around: Around, today: date, since: Iterable[Heard] = ()) -> list[Ask]:
    """Return why something is to be asked again now or within 30 days; `since` is what was said after it."""
    later = [each for each in since if _covers(each, heard)]
    asks = [*_birthdays(heard, around, today), *_changes(heard, around, today)]
    return sorted(
        (ask for ask in asks if not _is_answered(ask, heard, later)),
        key=lambda ask: (ask.on, ask.why, str(ask.person)),
    )


def _birthdays(heard: Heard, around: Around, today: date) -> Iterable[Ask]:
    for person in sorted(heard.subjects | {heard.speaker}, key=str):
        if person not in around.born:
            continue
        days = [(age, ages.reaches(around.born[person], age)) for age in around.at_ages]
        reached = [(age, day) for age, day in days if heard.said_on < day <= today + SOON]
        # Of two birthdays that have passed, the later says it all.
        passed = [each for each in reached if each[1] <= today][-1:]
        for age, day in passed + [each for each in reached if each[1] > today]:
            yield Ask(voice_id=heard.voice_id, why=Why.REACHED_AN_AGE, on=day, person=person, age=age)


def _changes(heard: Heard, around: Around, today: date) -> Iterable[Ask]:
    if heard.ends_on is not None and today <= heard.ends_on <= today + SOON:
        yield Ask(voice_id=heard.voice_id, why=Why.PERIOD_ENDS, on=heard.ends_on)
    if heard.purpose_added_on is not None and heard.purpose_added_on <= today:
        yield Ask(voice_id=heard.voice_id, why=Why.PURPOSE_ADDED, on=heard.purpose_added_on)
    changed = around.team_changed_on
    if changed is not None and heard.said_on < changed <= today:
        yield Ask(voice_id=heard.voice_id, why=Why.TEAM_CHANGED, on=changed)


def _is_answered(ask: Ask, heard: Heard, later: Iterable[Heard]) -> bool:
    """Say whether they were asked since: at a birthday, whoever reached the age may have answered instead."""
    for each in later:
        may_answer = {heard.speaker, ask.person}
        # What ends soon was asked about once something later does not.
        if ask.why is Why.PERIOD_ENDS:
            if each.speaker == heard.speaker and (each.ends_on is None or each.ends_on > ask.on):
                return True
        elif each.speaker in may_answer and each.said_on >= ask.on:
            return True
    return False


def _covers(later: Heard, earlier: Heard) -> bool:
    same_matters = not later.categories or bool(earlier.categories and earlier.categories <= later.categories)
    is_later = later.said_on >= earlier.said_on and later.voice_id != earlier.voice_id
    return is_later and same_matters and bool(earlier.subjects & later.subjects)
