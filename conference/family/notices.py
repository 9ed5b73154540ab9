"""The notices, read from their dated file: what a person is told before they speak, and in which version."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from consent.grounds import Words

FILE = Path(__file__).parent / "reference" / "notices.toml"


class Audience(StrEnum):
    """To whom a notice speaks."""

    ADULT = "adult"
    YOUNG_PERSON = "young_person"


class Part(StrEnum):
    """What somebody is about to do when they read it."""

    AGREE = "agree"
    REFUSE = "refuse"
    TAKE_BACK_AGREEMENT = "take_back_agreement"
    TAKE_BACK_REFUSAL = "take_back_refusal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One version of the words for one audience, from a day on. `adds_purpose`: it speaks of a use that is new."""

    audience: Audience
    version: str
    dated: date
    parts: Mapping[Part, tuple[Words, ...]]
    adds_purpose: bool = False

    def points(self, part: Part, language: str) -> list[str]:
        """Return what is said before one thing is done, point by point, in a language."""
        return [words.in_language(language) for words in self.parts[part]]


def notice(audience: Audience, *, on: date) -> Notice:
    """Return the version of a notice that is in force on a day; raise LookupError when there is none yet."""
    editions = [each for each in every() if each.audience is audience and each.dated <= on]
    if not editions:
        raise LookupError(audience)
    return max(editions, key=lambda each: each.dated)


def purpose_added_on(version: str, audience: Audience, *, said_on: date, on: date) -> date | None:
    """Return the first day from which the notice speaks of a purpose that the version read did not; None without one.

    Of a notice that was read elsewhere, the day on which it was said counts.
    """
    read = edition(version)
    since = read.dated if read else said_on
    added = (each.dated for each in every() if each.audience is audience and each.adds_purpose)
    return min((day for day in added if since < day <= on), default=None)


def edition(version: str) -> Notice | None:
    """Return a notice by its version, whenever it was in force; None for one that was read elsewhere."""
    return next((each for each in every() if each.version == version), None)


@cache
def every() -> tuple[Notice, ...]:
    """Return every version of the file; raise KeyError or ValueError when a row does not have its shape."""
    with FILE.open("rb") as file:
        rows = tomllib.load(file)["notice"]
    return tuple(
        Notice(
            audience=Audience(row["audience"]),
            version=row["version"],
            dated=row["dated"],
            adds_purpose=row.get("adds_purpose", False),
            parts={part: tuple(Words(**words) for words in row[part.value]) for part in Part},
        )
        for row in rows
    )
