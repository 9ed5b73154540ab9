"""One statement about sharing, as it goes out or comes in: who said what, on which ground, and its provisions."""

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from consent.fhir.nested import Tree
from consent.fhir.systems import URI, UUID_URN


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A voice, or a lawful ground with what it permits. `said` is what was said, or that a duty says it.

    `origin` is what it is known by everywhere, as `system|value`.
    """

    origin: str
    said: str
    tree: Tree
    speaker: UUID | None = None
    said_on: date | None = None
    notice: str = ""
    assessed_by: UUID | None = None
    ground: str = ""
    ground_dated: date | None = None
    is_statutory: bool = False
    statute: str = ""
    is_active: bool = True


def urn(identifier: UUID) -> str:
    """Return a UUID as FHIR refers to it."""
    return f"{UUID_URN}{identifier}"


def origin_of(identifier: UUID) -> str:
    """Return by what a record of ours is known everywhere."""
    return f"{URI}|{urn(identifier)}"


def digest(origin: str) -> str:
    """Return what is kept of an origin, which may hold somebody’s number in another system."""
    return hashlib.sha256(origin.encode()).hexdigest()
