"""What the desk asks of the packages above it: names and words, opened by their rules and recorded by ours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from django.utils.functional import Promise

from audit.references import Reference


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or something that the desk can list: its identifier in the trail and how people call it."""

    id: str
    name: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """What of the trail one auditor gets; an event that is not theirs leaves nothing on any page of the desk.

    `within` are the only families that they may audit, or None where all are; `without` are those from which they are
    kept away, in any office; `unknown` are codes of records and events, of which they may not know that there are any.
    """

    within: frozenset[str] | None = None
    without: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()


class Vocabulary(StrEnum):
    """The codes of the trail that other packages have words for."""

    CAPACITY = "capacity"
    PURPOSE = "purpose"
    RECORD = "record"
    RULE = "rule"
    TIE = "tie"


class Opener(Protocol):
    """Opens, for a viewer with the right to audit, what the trail only points at."""

    def limits(self, viewer: Any) -> Limits:
        """Return which families this viewer may audit, and what they may not know of."""

    def families(self, viewer: Any, *, after: str, most: int) -> Sequence[Known]:
        """Return the families that this viewer may audit, by alias, from the one after `after`."""

    def family(self, viewer: Any, identifier: str) -> Known | None:
        """Return one family by name, if this viewer may audit it."""

    def aliases(self, viewer: Any, identifiers: Iterable[str]) -> Mapping[str, str]:
        """Return the neutral aliases of families, of those that this viewer may audit."""

    def agencies(self) -> Sequence[Known]:
        """Return every agency that has practitioners."""

    def agency(self, identifier: str) -> Known | None:
        """Return one agency."""

    def accounts_of(self, agency: str, *, after: str, most: int) -> Sequence[Known]:
        """Return the accounts of an agency's practitioners by name, from the one after `after`, by pseudonym."""

    def officers(self) -> Sequence[Known]:
        """Return the accounts that hold an office and belong to no practitioner."""

    def accounts_in(self, family: str) -> Sequence[Known]:
        """Return the accounts of a family's own people, called by their place in it."""

    def called(self, viewer: Any, pseudonyms: Iterable[str]) -> Mapping[str, Known]:
        """Say who these accounts are: a practitioner by name and agency, one of a family by their place in it."""

    def describe(self, viewer: Any, references: Iterable[Reference]) -> Mapping[Reference, str]:
        """Say of each record what it is about and who contributed it, as far as this viewer may open that."""

    def reliances(self, codes: Iterable[str]) -> Mapping[str, str]:
        """Say what a decision relied on, in the reader's language."""

    def in_words(self, vocabulary: Vocabulary, code: str) -> Promise | str:
        """Say a code of the trail in the reader's language; the code itself where there are no words for it."""


_wired: list[Opener] = []


def use(opener: Opener) -> None:
    """Wire the opener; called once when the product is composed."""
    _wired[:] = [opener]


def current() -> Opener:
    """Return the wired opener."""
    if not _wired:
        raise LookupError("Nobody has wired an opener: call audit.opener.use when composing the product.")
    return _wired[0]
