"""How a name is written so that it is found again however it was typed."""

import re
import unicodedata

import jellyfish

_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")


def normalised(name: str) -> str:
    """Return a name without case, accents and punctuation, its words in alphabetical order."""
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "OE").replace("ß", "ss"))
    ascii_only = plain.encode("ascii", "ignore").decode("ascii").lower().replace("'", "")
    return " ".join(sorted(_NOT_A_LETTER.sub(" ", ascii_only).split()))


def sounds_of(surname: str) -> set[str]:
    """Return how each word of a surname sounds, so that one half of a double name is enough."""
    return {sound for word in normalised(surname).split() if (sound := jellyfish.metaphone(word))}


def official_number(typed: str) -> str:
    """Return an official number without spaces, hyphens and case."""
    return re.sub(r"[^0-9A-Z]", "", typed.upper())


def sign_in_name(typed: str) -> str:
    """Return a sign-in name as it is kept: without case and outer spaces."""
    return unicodedata.normalize("NFKC", typed).strip().casefold()
