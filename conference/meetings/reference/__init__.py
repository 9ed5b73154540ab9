"""Reads the kinds of meeting from the dated files beside it, and refuses files that contradict themselves."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from conference.meetings.rules.attendance import AttendanceRule
from conference.meetings.rules.kinds import Clock, ItemTemplate, Kind, Mark, MayKnow, Need, Needs, Unit
from conference.meetings.rules.words import Words

_HERE = Path(__file__).parent
_KINDS = ("protection.toml", "support.toml", "quebec.toml")
_CEILINGS = {"N", "R"}


class UnknownKind(LookupError):
    """No kind of meeting has this code on that day."""


def kind(code: str, *, on: date) -> Kind:
    """Return a kind as it is in force on a day; a day before the first edition reads the first."""
    editions = [one for one in every() if one.code == code]
    if not editions:
        raise UnknownKind(code)
    return next((one for one in reversed(editions) if one.dated <= on), editions[0])


def edition(code: str, dated: date) -> Kind:
    """Return the very edition that a meeting was called under."""
    for one in every():
        if (one.code, one.dated) == (code, dated):
            return one
    raise UnknownKind(f"{code} of {dated}")


def codes(jurisdiction: str = "") -> list[str]:
    """Return the codes of every kind, or of one place, in the order of the files."""
    found = [one.code for one in every() if not jurisdiction or one.jurisdiction == jurisdiction]
    return list(dict.fromkeys(found))


@cache
def every() -> tuple[Kind, ...]:
    """Return every edition of every kind, each code's oldest first."""
    items, needs = _items(), _needs()
    found = [_kind(row, items, needs) for row in _rows()]
    if len({(one.code, one.dated) for one in found}) != len(found):
        raise ValueError("Two editions of one kind have the same date.")
    return tuple(sorted(found, key=lambda one: one.dated))


def _rows() -> Iterator[dict[str, Any]]:
    for name in _KINDS:
        yield from _read(name)["kind"]


def _read(name: str) -> dict[str, Any]:
    with (_HERE / name).open("rb") as file:
        return tomllib.load(file)


def _items() -> dict[str, ItemTemplate]:
    return {
        code: ItemTemplate(
            code=code,
            title=Words.of(row["title"]),
            per_child=row.get("per_child", False),
            family=row.get("family", True),
        )
        for code, row in _read("agenda.toml").items()
    }


def _needs() -> dict[str, Needs]:
    return {
        name: Needs(
            source=row["source"],
            dated=row["dated"],
            chair=_need(row["chair"]),
            family=_need(row["family"]),
            other=_need(row["other"]),
            agency={agency: _need(need) for agency, need in row.get("agency", {}).items()},
        )
        for name, row in _read("needs.toml").items()
    }


def _need(row: dict[str, Any]) -> Need:
    if row["ceiling"] not in _CEILINGS:
        raise ValueError(f"{row['ceiling']} is no ceiling of a meeting: sealed words are never given by one.")
    if len(set(row["categories"])) != len(row["categories"]):
        raise ValueError(f"{row['categories']} names a category twice.")
    return Need(categories=tuple(row["categories"]), ceiling=row["ceiling"])


def _kind(row: dict[str, Any], items: dict[str, ItemTemplate], needs: dict[str, Needs]) -> Kind:
    """Read one kind; an agenda item or a preset that is not there raises KeyError, an unknown key TypeError."""
    clocks = row.pop("clock")
    return Kind(
        **row
        | {
            "name": Words.of(row["name"]),
            "may_know": MayKnow(row["may_know"]),
            "needs": needs[row["needs"]],
            "attendance": AttendanceRule(**row["attendance"]),
            "agenda": tuple(items[code] for code in row["agenda"]),
            "clocks": tuple(_clock(clock) for clock in clocks),
        }
    )


def _clock(row: dict[str, Any]) -> Clock:
    return Clock(
        due=Words.of(row["due"]),
        within=row["within"],
        unit=Unit(row["unit"]),
        mark=Mark(row["mark"]),
        source=row["source"],
    )
