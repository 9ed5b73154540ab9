"""What a receipt says, as plain facts: who said what to whom, for what, until when, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from consent.categories import Category, Use
from consent.purposes import PurposeCode


class State(StrEnum):
    """What happened to a consent, as DPV calls it. UNKNOWN: a refusal was taken back, and nothing was said since."""

    EXPIRED = "dpv:ConsentExpired"
    GIVEN = "dpv:ConsentGiven"
    REFUSED = "dpv:ConsentRefused"
    UNKNOWN = "dpv:ConsentUnknown"
    WITHDRAWN = "dpv:ConsentWithdrawn"


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and when."""

    state: State
    at: datetime


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """Somebody who takes part: a service, a kind of service, a team. Never a person of the family by name."""

    identifier: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """What these recipients may do, or may not do, with these kinds of information, about these persons."""

    is_permitted: bool
    recipients: tuple[Party, ...]
    categories: frozenset[Category]
    uses: frozenset[Use]
    purposes: frozenset[PurposeCode]
    about: frozenset[UUID]
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One voice, for the person who spoke; `narrows` is the earlier one that it narrows.

    `method` says how it was said, and whether somebody interpreted; `capacity` as whom; `evidence` are files beside it.
    """

    voice_id: UUID
    issued_at: datetime
    speaker: UUID
    notice: str
    notice_language: str
    language: str
    method: str
    capacity: str
    evidence: tuple[UUID, ...]
    jurisdiction: str
    controller: Party
    authority: str
    processes: tuple[Process, ...]
    events: tuple[Event, ...]
    withdraw_at: str
    narrows: UUID | None = None

    @property
    def identifier(self) -> UUID:
        """Return the number of this copy: a copy of a later day is another one."""
        return uuid5(self.voice_id, self.issued_at.isoformat())


def pseudonym(person_id: UUID) -> str:
    """Return by what a person is known on receipts and nowhere else."""
    return f"urn:uuid:{uuid5(person_id, 'consent receipt')}"
