"""Keyed tokens by which a person is found: what is written for a person, and what is looked for."""

from collections.abc import Collection
from dataclasses import dataclass

from audit.vault import blind
from people.models import IndexKind
from people.rules import addresses, names

# The surest way first: two people may share a name and a year, never an official number.
SUREST_FIRST = (IndexKind.OFFICIAL_NUMBER, IndexKind.NAME_YEAR, IndexKind.PHONETIC_YEAR)

Token = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Terms:
    """What a person is found by; the year is that of birth, or of the birth expected."""

    given_name: str = ""
    family_name: str = ""
    year: str = ""
    official_number: str = ""


def of(terms: Terms) -> set[Token]:
    """Return every token under which a person with these words is kept, and looked for."""
    found: set[Token] = set()
    if terms.year and terms.given_name and terms.family_name:
        full = names.normalised(f"{terms.given_name} {terms.family_name}")
        found.add((IndexKind.NAME_YEAR.value, blind.index("name_year", full, terms.year)))
    if terms.year and terms.family_name:
        for sound in names.sounds_of(terms.family_name):
            found.add((IndexKind.PHONETIC_YEAR.value, blind.index("phonetic_year", sound, terms.year)))
    if number := names.official_number(terms.official_number):
        found.add((IndexKind.OFFICIAL_NUMBER.value, blind.index("official_number", number)))
    return found


def of_surname(words: str) -> set[str]:
    """Return a token for each word of a surname, so that one half of a double name is enough.

    Kept apart from what a search looks for: it tells only who may be related to somebody who works here.
    """
    return {blind.index("surname", word) for word in names.normalised(words).split()}


def of_address(words: str) -> str:
    """Return the token of an address: the same for two people who write the same place alike; "" for no words.

    It meets only where `rules.addresses.normalised` does, so that no meeting proves nothing.
    """
    return blind.index("address", place) if (place := addresses.normalised(words)) else ""


def surest(ways: Collection[str]) -> int:
    """Return how sure the surest of these ways is: 0 is best."""
    return min(SUREST_FIRST.index(IndexKind(way)) for way in ways)
