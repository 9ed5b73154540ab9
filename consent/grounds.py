"""The lawful grounds, read from their dated reference file."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from consent.terms import Jurisdiction

FILE = Path(__file__).parent / "reference" / "grounds.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The same words in both languages."""

    en: str
    fr: str

    def in_language(self, language: str) -> str:
        """Return the words in a language; in English where there is no other."""
        return self.fr if language.startswith("fr") else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One lawful ground in one jurisdiction, from a day on, with its source."""

    code: str
    dated: date
    jurisdiction: Jurisdiction
    carried_by_consent: bool
    article_6: str
    article_9: str
    power: str
    source: str
    name: Words
    plain: Words


class UnknownGround(LookupError):
    """No ground of this code, or none yet on that day."""


def ground(code: str, on: date | None = None) -> Ground:
    """Return the edition of a ground that is in force on a day, or the latest one."""
    editions = [each for each in every() if each.code == code and (on is None or each.dated <= on)]
    if not editions:
        raise UnknownGround(code)
    return max(editions, key=lambda each: each.dated)


def consent_in(jurisdiction: str) -> Ground:
    """Return the ground that stands for a person's own agreement in a jurisdiction."""
    found = [each for each in every() if each.carried_by_consent and each.jurisdiction == jurisdiction]
    if not found:
        raise UnknownGround(f"consent in {jurisdiction}")
    return max(found, key=lambda each: each.dated)


@cache
def every() -> tuple[Ground, ...]:
    """Return every ground of the file; raise TypeError or ValueError when a row does not have its shape."""
    with FILE.open("rb") as file:
        rows = tomllib.load(file)["ground"]
    return tuple(_read(dict(row)) for row in rows)


def _read(row: dict[str, object]) -> Ground:
    row["name"], row["plain"] = _words(row["name"]), _words(row["plain"])
    row["jurisdiction"] = Jurisdiction(str(row["jurisdiction"]))
    read = Ground(**row)  # type: ignore[arg-type]
    typed = isinstance(row["dated"], date) and isinstance(row["carried_by_consent"], bool)
    if not typed or not read.source:
        raise ValueError(
            f"{read.code}: a ground is dated, says whether consent carries it, and names its source."
        )
    return read


def _words(table: object) -> Words:
    if not isinstance(table, dict):
        raise TypeError("Words are given in both languages: { en = …, fr = … }.")
    return Words(**table)
