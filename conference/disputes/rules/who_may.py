"""Who may say that a line is wrong, and who may answer for it. When it may be is another question: `rules.states`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Deed(StrEnum):
    """What is done about a line that is not right."""

    ANSWER = "answer"
    CORRECT = "correct"
    DISPUTE = "dispute"


@dataclass(frozen=True, slots=True)
class Stand:
    """How somebody stands to a line: whether they read it, whether they, or their agency, said it, and what it is.

    `is_own_words`: a person of the family said it of themselves or theirs.
    """

    may_read: bool
    is_originator: bool
    is_own_words: bool


_RULES: Mapping[Deed, Callable[[Stand], bool]] = {
    Deed.ANSWER: lambda stand: stand.is_originator,
    Deed.CORRECT: lambda stand: stand.is_originator,
    # Who finds their own words wrong corrects them; what somebody says of themselves is theirs to say.
    Deed.DISPUTE: lambda stand: not stand.is_originator and not stand.is_own_words,
}


def may(deed: Deed, stand: Stand) -> bool:
    """Say whether somebody may do this about a line; never about one that they may not read."""
    return stand.may_read and _RULES[deed](stand)
