"""Find without opening: a keyed hash of a compound of words, so that equal compounds meet."""

import hmac
import unicodedata
from functools import lru_cache

from audit.vault import kek


def index(kind: str, *parts: str) -> str:
    """Return the token of a compound, 64 hexadecimal digits, e.g. `index("name_year", given, family, year)`.

    Kinds never meet each other; parts are compared without case, accents and superfluous spaces.
    """
    compound = b"".join(_with_length(normalised(part)) for part in parts)
    return hmac.digest(_key_of(kind, kek.provider().blind_key()), compound, "sha256").hex()


def normalised(part: str) -> str:
    """Return a part as it is compared: no case, no accents, single spaces."""
    if part.isascii():
        return " ".join(part.lower().split())
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", part).casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.split())


@lru_cache(maxsize=64)
def _key_of(kind: str, blind_key: bytes) -> bytes:
    return hmac.digest(blind_key, b"entour.blind.1\0" + kind.encode(), "sha256")


def _with_length(part: str) -> bytes:
    encoded = part.encode()
    return len(encoded).to_bytes(4, "big") + encoded
