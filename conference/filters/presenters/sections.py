"""What each filter holds, in words; only what the gate opened comes here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from conference.filters import access
from conference.filters.access import Place
from conference.filters.models import (
    Description,
    FewAccepted,
    Identifiers,
    Recognition,
    RolesDecision,
    Situation,
    TableDecision,
)
from conference.filters.presenters.lines import Told, factors, told
from conference.filters.vocabulary import Knows, Part
from consent import grounds
from consent.gate import Opened
from consent.models import Authority
from consent.seven_tests import NAMES
from people.models import Agency

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Screening:
    """The first filter in words."""

    factors: list[str]
    tried: str
    remit: str
    by: str


@dataclass(frozen=True, slots=True)
class Discussion:
    """The second filter in words. `fits` is how many people it could be, None where nobody counted."""

    told: Told
    words: str
    fits: int | None
    is_enough: bool
    table: list[str]
    few_accepted: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What the table decided, in words."""

    is_acute: bool
    reason: str
    needed: list[str]


@dataclass(frozen=True, slots=True)
class Naming:
    """The third filter in words: whom, and to whom it was said."""

    name: str
    birth_date: date | None
    address: str
    recipients: list[str]
    left_out: list[str]


@dataclass(frozen=True, slots=True)
class Lawfulness:
    """On what ground somebody was named, its seven tests, and whether the family was told."""

    ground: str
    tests: Pairs
    is_told: bool
    why_not_told: str


def screening(shown: Opened[Situation]) -> Screening:
    """Say what its own agency saw."""
    situation, words = shown.record, shown.words
    return Screening(factors(situation.factors), words["tried"], words["remit"], situation.screened_by.name)


def discussion(
    place: Place, shown: Opened[Description], few_accepted: Opened[FewAccepted] | None
) -> Discussion:
    """Say what the table hears."""
    band = access.band_of(shown.record)
    seats = place.situation.seats.all()
    return Discussion(
        told=told(shown.record),
        words=shown.words.get("words", ""),
        fits=band.fits,
        is_enough=band.is_enough,
        table=names((each.agency for each in seats), place.viewer.language),
        few_accepted=few_accepted.words["reason"] if few_accepted else "",
    )


def decision(place: Place, shown: Opened[TableDecision]) -> Decision:
    """Say what the table decided."""
    needed = names((each.agency for each in shown.record.needed.all()), place.viewer.language)
    return Decision(shown.record.is_acute, shown.words["reason"], needed)


def naming(place: Place, shown: Opened[Identifiers]) -> Naming:
    """Say who it is, and who was told or left out."""
    told_to, language = access.told(place.situation), place.viewer.language
    seats = [each.agency for each in place.situation.seats.all()]
    born = shown.words.get("birth_date", "")
    return Naming(
        name=shown.words["name"],
        birth_date=date.fromisoformat(born) if born else None,
        address=shown.words.get("address", ""),
        recipients=names((each for each in seats if each.pk in told_to), language),
        left_out=names((each for each in seats if each.pk not in told_to), language),
    )


def lawfulness(place: Place, shown: Opened[Authority]) -> Lawfulness:
    """Say on what ground, and why."""
    taken_up = grounds.edition(shown.record.ground, shown.record.ground_dated)
    return Lawfulness(
        ground=taken_up.name.in_language(place.viewer.language),
        tests=[(str(name), shown.words[test.value]) for test, name in NAMES.items()],
        is_told=shown.record.is_told,
        why_not_told=shown.words.get("why_not_told") or "",
    )


def answers(place: Place, shown: Iterable[Opened[Recognition]]) -> Pairs:
    """Say of each agency whether it knows them."""
    language = place.viewer.language
    return [(each.record.agency.name_in(language), str(Knows(each.record.knows).label)) for each in shown]


def parts(place: Place, shown: Opened[RolesDecision]) -> Pairs:
    """Say which agency leads and which help."""
    rows = sorted(shown.record.parts.all(), key=lambda each: (each.part != Part.LEADS, each.agency.name))
    return [(each.agency.name_in(place.viewer.language), str(Part(each.part).label)) for each in rows]


def names(agencies: Iterable[Agency], language: str) -> list[str]:
    """Return agencies by name."""
    return sorted(each.name_in(language) for each in agencies)
