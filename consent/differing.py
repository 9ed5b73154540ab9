"""Where two people of a family say different things about the same child, the same information and the same service.

Pure. Nobody's word is heard above the other's: both are shown to whoever may know of both, with what follows. A refusal
bites where consent alone carries the flow; where a duty carries it, or a statute gives a bar, that is said instead.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from uuid import UUID

from consent.categories import Category

EVERY = frozenset(Category)
Name = tuple[str, str]


class Follows(StrEnum):
    """What a difference means for the flow."""

    BARRED_BY_STATUTE = "barred_by_statute"
    CARRIED_BY_DUTY = "carried_by_duty"
    REFUSAL_HOLDS = "refusal_holds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing permitted or barred now: by whose word (of a duty: nobody's), to whom, about whom and what.

    No subjects: everybody. No categories: every kind.
    """

    voice_id: UUID | None
    speaker: UUID | None
    permits: bool
    actor: Name
    subjects: frozenset[UUID]
    categories: frozenset[Category]
    is_statutory: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One child, one service, some kinds of information: who agrees, who refuses, and what follows."""

    child: UUID
    actor: Name
    categories: frozenset[Category]
    agreed: UUID
    refused: UUID
    agrees: UUID
    refuses: UUID
    follows: Follows


def differences(rows: Iterable[Row], wider: Mapping[Name, Name]) -> list[Difference]:
    """Return where one person's agreement meets another's refusal.

    `wider` leads from a practitioner to their agency, and from an agency to its kind: who is named in one way may be
    meant in another.
    """
    rows = list(rows)
    duties = [row for row in rows if row.permits and row.speaker is None]
    agreements = [row for row in rows if row.permits and row.speaker is not None]
    refusals = [row for row in rows if not row.permits]
    found: dict[tuple[object, ...], Difference] = {}
    for agreement, refusal in product(agreements, refusals):
        for one in _between(agreement, refusal, duties, wider):
            found.setdefault((one.child, one.actor, one.categories, one.agrees, one.refuses), one)
    return sorted(found.values(), key=lambda one: (str(one.child), one.actor, sorted(one.categories)))


def _between(
    agreement: Row, refusal: Row, duties: list[Row], wider: Mapping[Name, Name]
) -> Iterable[Difference]:
    actor = _narrower(agreement.actor, refusal.actor, wider)
    categories = (agreement.categories or EVERY) & (refusal.categories or EVERY)
    agreed, agrees, refused, refuses = (
        agreement.voice_id,
        agreement.speaker,
        refusal.voice_id,
        refusal.speaker,
    )
    if actor is None or not categories or agreed is None or refused is None:
        return
    if agrees is None or refuses is None or agrees == refuses:
        return
    for child in sorted(agreement.subjects & refusal.subjects, key=str):
        yield Difference(
            child=child,
            actor=actor,
            categories=categories,
            agreed=agreed,
            refused=refused,
            agrees=agrees,
            refuses=refuses,
            follows=_follows((child, actor, categories), refusal, duties, wider),
        )


def _follows(
    found: tuple[UUID, Name, frozenset[Category]], refusal: Row, duties: list[Row], wider: Mapping[Name, Name]
) -> Follows:
    if refusal.is_statutory:
        return Follows.BARRED_BY_STATUTE
    child, actor, categories = found
    reached: set[Category] = set()
    for duty in duties:
        if duty.actor in _names(actor, wider) and (not duty.subjects or child in duty.subjects):
            reached |= duty.categories or EVERY
    return Follows.CARRIED_BY_DUTY if categories <= reached else Follows.REFUSAL_HOLDS


def _narrower(one: Name, other: Name, wider: Mapping[Name, Name]) -> Name | None:
    """Return whom both name, in the narrower of their words; None when they mean different people."""
    if other in _names(one, wider):
        return one
    return other if one in _names(other, wider) else None


def _names(name: Name, wider: Mapping[Name, Name]) -> set[Name]:
    names = {name}
    while name in wider:
        name = wider[name]
        names.add(name)
    return names
