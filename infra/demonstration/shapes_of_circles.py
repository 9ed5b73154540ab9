"""The shapes of the tables that say for whom an entry is: few readers, legal advice, words for others, who told it."""

from dataclasses import dataclass

from infra.demonstration.shapes import SENSITIVITIES, among, to


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """Who reads an entry besides its author, and who only knows that it is there; reviewed so many days ahead."""

    entry: str = to("entry")
    readers: tuple[str, ...] = to("practitioner")
    knowing: tuple[str, ...] = to("practitioner", default=())
    reason: str
    review: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """An entry that is legal advice, and who holds it besides its author."""

    entry: str = to("entry")
    holders: tuple[str, ...] = to("practitioner", default=())
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """An entry of the chronology that its author brings to a meeting."""

    entry: str = to("entry")
    conference: str = to("conference")


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The same facts in words for more people."""

    entry: str = to("entry")
    sensitivity: str = among(SENSITIVITIES)
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedSource:
    """Who told the agency what an entry says; its author holds that too."""

    entry: str = to("entry")
    name: str
    contact: str
    asked: str
    holders: tuple[str, ...] = to("practitioner", default=())
