"""Who may be related to a family with which they work: keyed tokens and identifiers compared, no word opened. Pure.

Nothing follows from it by itself: it is suggested to a person, who confirms or rejects it.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

# Within how many hours somebody answers a suggestion.
ANSWERED_WITHIN = timedelta(hours=4)

Tokens = frozenset[str]
NONE: Tokens = frozenset()


class Because(StrEnum):
    """Why somebody may be related to a family."""

    KINSHIP = "kinship"
    OWN_RECORD = "own_record"
    SURNAME_AND_ADDRESS = "surname_and_address"


@dataclass(frozen=True, slots=True)
class Worker:
    """A practitioner: the records of persons that are theirs, the tokens of their surname and of where they live."""

    persons: frozenset[UUID] = frozenset()
    surnames: Tokens = NONE
    homes: Tokens = NONE


@dataclass(frozen=True, slots=True)
class Household:
    """A family: its persons, those related to one of them, the tokens of their surnames and of their homes."""

    persons: frozenset[UUID] = frozenset()
    relatives: frozenset[UUID] = frozenset()
    surnames: Tokens = NONE
    homes: Tokens = NONE


def because(worker: Worker, household: Household) -> frozenset[Because]:
    """Return every reason to think that a practitioner is related to a family; none: nothing is suggested."""
    found = {
        # One of the family is the practitioner.
        Because.OWN_RECORD: bool(worker.persons & household.persons),
        # Somebody wrote down that they are related.
        Because.KINSHIP: bool(worker.persons & household.relatives),
        # Many share a surname, and many a house; few who are strangers share both.
        Because.SURNAME_AND_ADDRESS: bool(
            worker.surnames & household.surnames and worker.homes & household.homes
        ),
    }
    return frozenset(reason for reason, is_so in found.items() if is_so)


def is_news(reasons: frozenset[Because], decided_before: frozenset[Because]) -> bool:
    """Say whether there is a reason about which nobody has decided yet: what was rejected is not asked again."""
    return bool(reasons - decided_before)
