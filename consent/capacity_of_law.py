"""At which age the law of a place lets whom speak about sharing, read from its dated file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from consent.law import Words

FILE = Path(__file__).parent / "reference" / "capacity.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class CapacityLaw:
    """One edition for one place; the file says what each of its fields means."""

    place: str
    dated: date
    speaks_alone_at: int
    may_be_found_younger: bool
    parents_beside: bool
    of_age_at: int
    asked_again_at: tuple[int, ...]
    speaks_instead: frozenset[str]
    source: Words
    note: Words
    confirmed_by: str


def in_place(place: str, on: date) -> CapacityLaw:
    """Return the edition that is in force in a place on a day; before the first one, the first."""
    editions = sorted((each for each in every() if each.place == place), key=lambda each: each.dated)
    if not editions:
        raise LookupError(f"Nobody has written down who may speak at which age in {place}.")
    return next((each for each in reversed(editions) if each.dated <= on), editions[0])


@cache
def every() -> tuple[CapacityLaw, ...]:
    """Return every edition of every place; raise TypeError or KeyError for a row that does not have its shape."""
    with FILE.open("rb") as file:
        rows = tomllib.load(file)["capacity"]
    return tuple(_read(row) for row in rows)


def _read(row: Mapping[str, Any]) -> CapacityLaw:
    words = {name: Words(**row[name]) for name in ("source", "note")}
    ages = tuple(sorted(row["asked_again_at"]))
    if not row["speaks_alone_at"] <= row["of_age_at"]:
        raise ValueError(f"{row['place']}: nobody is of age before they may speak for themselves.")
    return CapacityLaw(
        **{
            **row,
            **words,
            "asked_again_at": ages,
            "speaks_instead": frozenset(row["speaks_instead"]),
        }
    )
