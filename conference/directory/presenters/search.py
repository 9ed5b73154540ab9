"""Draws what a search found, the surest first, each person of each family once."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from conference.directory.actions.searches import Hit
from conference.directory.presenters.names import born, called
from people.models import IndexKind, Relation
from people.tokens import SUREST_FIRST


@dataclass(frozen=True, slots=True)
class HitLine:
    """Somebody who may be the one looked for."""

    member_id: UUID
    family_id: UUID
    name: str
    born: str
    relation: str
    family: str
    found_by: str


def hits(found: Iterable[Hit], *, leaving_out: UUID | None = None) -> list[HitLine]:
    """Return the lines of the people found, without the person for whom a twin is sought."""
    return [_line(hit) for hit in found if hit[1].record.person_id != leaving_out]


def _line(hit: Hit) -> HitLine:
    found, opened = hit
    member = opened.record
    surest = next(way for way in SUREST_FIRST if way.value in found.ways)
    return HitLine(
        member_id=member.id,
        family_id=member.family_id,
        name=called(opened.words, is_unborn=member.person.is_unborn),
        born=born(opened.words, is_unborn=member.person.is_unborn),
        relation=str(Relation(member.relation).label),
        family=member.family.reference,
        found_by=str(IndexKind(surest).label),
    )
