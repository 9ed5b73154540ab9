"""Who may be named in a document for one family: what the reader asks about the identifiers that stand in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from consent.fhir.systems import UUID_URN
from consent.terms import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known here of the identifiers in a document.

    `persons` are those of the family whom the importer may name, `children` the children among them; `actors` are
    agencies, practitioners and accounts; `taken` are the digests of origins that are recorded already.
    """

    family_id: UUID
    persons: frozenset[UUID]
    children: frozenset[UUID]
    actors: Mapping[UUID, ActorKind]
    agency_kinds: frozenset[str]
    taken: frozenset[str]


def identifiers(document: Any) -> Iterator[UUID]:
    """Yield every UUID that a document refers to, wherever it stands."""
    if isinstance(document, dict):
        for value in document.values():
            yield from identifiers(value)
    elif isinstance(document, list):
        for value in document:
            yield from identifiers(value)
    elif (found := uuid_of(document)) is not None:
        yield found


def uuid_of(value: Any) -> UUID | None:
    """Return the UUID of a URN, or None for anything else."""
    if not isinstance(value, str) or not value.lower().startswith(UUID_URN):
        return None
    try:
        return UUID(value[len(UUID_URN) :])
    except ValueError:
        return None
