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
    """One version of the words for one audience, from a day on."""

    audience: Audience
    version: str
    dated: date
    parts: Mapping[Part, tuple[Words, ...]]

    def points(self, part: Part, language: str) -> list[str]:
        """Return what is said before one thing is done, point by point, in a language."""
        return [words.in_language(language) for words in self.parts[part]]


def notice(audience: Audience, *, on: date) -> Notice:
    """Return the version of a notice that is in force on a day; raise LookupError when there is none yet."""
    editions = [each for each in every() if each.audience is audience and each.dated <= on]
    if not editions:
        raise LookupError(audience)
    return max(editions, key=lambda each: each.dated)


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
            parts={part: tuple(Words(**words) for words in row[part.value]) for part in Part},
        )
        for row in rows
    )
