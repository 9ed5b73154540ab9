"""How an address is written so that it is found again however it was typed."""

import re
import unicodedata

_APOSTROPHES = re.compile(r"['’ʼ`]")
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")
# The two halves of a postcode, in Britain and in Canada, whether or not a space was typed between them.
_POSTCODE = re.compile(r"\b([a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}|[a-z][0-9][a-z] ?[0-9][a-z][0-9])\b")


def normalised(address: str) -> str:
    """Return an address without case, accents, punctuation, line breaks and the space inside a postcode.

    Words keep their order, and numbers stay apart: “Flat 4, 61 Quay” is not “Flat 46, 1 Quay”. What a person would
    still call the same place is not seen here: “St” for “Street”, “4A” for “4 A”, a line left out, a wrong letter.
    """
    folded = unicodedata.normalize("NFKD", address).casefold().replace("œ", "oe")
    plain = unicodedata.normalize("NFKD", folded)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = " ".join(_BETWEEN_WORDS.sub(" ", _APOSTROPHES.sub("", bare)).split())
    return _POSTCODE.sub(lambda found: found[0].replace(" ", ""), words)
