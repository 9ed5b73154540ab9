"""What the law of one place is, as far as sharing goes: its grounds, who may rely on them, and the bars it gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from consent.categories import Category
from consent.terms import Jurisdiction


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The same words in both languages; both empty where there is nothing to say."""

    en: str = ""
    fr: str = ""

    def __bool__(self) -> bool:
        return bool(self.en)

    def in_language(self, language: str) -> str:
        """Return the words in a language; in English where there is no other."""
        return self.fr if language.startswith("fr") else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Originators:
    """A group of agencies that stand under the same law: `kinds` are kinds of agency."""

    code: str
    name: Words
    kinds: frozenset[str]
    note: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One lawful ground in one place, in the edition that begins on a day, with its source.

    A ground is a basis, a condition where the information asks for one, a power, and what lifts the duty of
    confidence. `originators` may rely on it. No `categories`: the law sets no limit. `lifts_bars` are the statutes to
    whose bars it is an exception. Until `confirmed_by` names somebody, nobody has answered for this reading of the law.
    """

    code: str
    dated: date
    until: date | None
    jurisdiction: Jurisdiction
    carried_by_consent: bool
    article_6: Words
    article_9: Words
    article_10: Words
    power: Words
    confidentiality: Words
    originators: tuple[Originators, ...]
    categories: frozenset[Category]
    lifts_bars: frozenset[str]
    source: Words
    name: Words
    plain: Words
    note: Words
    confirmed_by: str

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of agency that may rely on it."""
        return kinds_in(self.originators)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A right that a statute gives a person: to keep named providers from named information, by written notice.

    The notice binds the body that holds the information and received it: one of `holders`. It can name the
    `providers`, and such information as the statute is about: `categories`.
    """

    code: str
    dated: date
    until: date | None
    jurisdiction: Jurisdiction
    holders: tuple[Originators, ...]
    providers: tuple[Originators, ...]
    categories: frozenset[Category]
    source: Words
    name: Words
    plain: Words
    exceptions: Words
    note: Words
    confirmed_by: str

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of agency that a notice binds."""
        return kinds_in(self.holders)

    @property
    def kinds_of_providers(self) -> frozenset[str]:
        """The kinds of agency whose people a notice can name."""
        return kinds_in(self.providers)


def kinds_in(groups: Iterable[Originators]) -> frozenset[str]:
    """Return the kinds of agency that stand in any of these groups."""
    return frozenset(kind for group in groups for kind in group.kinds)


class Dated(Protocol):
    """A row of the law: what it is called, and the days between which it holds."""

    @property
    def code(self) -> str: ...

    @property
    def dated(self) -> date: ...

    @property
    def until(self) -> date | None: ...


AnyRow = TypeVar("AnyRow", bound=Dated)


def in_force(rows: Iterable[AnyRow], on: date) -> list[AnyRow]:
    """Return of each row its edition that holds on a day, in the order in which the rows are written."""
    latest: dict[str, AnyRow] = {}
    for row in rows:
        if row.dated <= on and (row.code not in latest or latest[row.code].dated < row.dated):
            latest[row.code] = row
    return [row for row in latest.values() if row.until is None or on <= row.until]
