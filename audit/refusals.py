"""The vocabulary of refusals: the code that the trail keeps, and the sentence for whoever is refused."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason to say no. The sentence names no number and no name, so that it also reads where only the code is."""

    code: str
    sentence: str | Promise


_DECLARED: dict[str, Refusal] = {}


def refusal(code: str, sentence: str | Promise) -> Refusal:
    """Declare a refusal once, as `package.what_is_wrong`, with a translated sentence, and return it."""
    if code in _DECLARED:
        raise ValueError(f"{code} is declared twice.")
    _DECLARED[code] = Refusal(code, sentence)
    return _DECLARED[code]


def declared() -> Mapping[str, Refusal]:
    """Return every declared refusal by its code."""
    return dict(_DECLARED)
