"""What may leave with a viewer: all that everybody of the family said, or nothing; duties one by one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar
from uuid import UUID

from audit.vault.sealed import Sealed
from consent import gate
from consent.categories import Category, Sensitivity, Use
from consent.gate import Opened
from consent.models import Authority, Voice
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from people import queries
from people.models import Family
from people.viewers import Viewer

Record = TypeVar("Record", Voice, Authority)


@dataclass(frozen=True, slots=True)
class Leaving(Generic[Record]):
    """Records that the gate lets out, and what its decisions rest on."""

    records: list[Record]
    basis: frozenset[str]


class WithoutWords:
    """A record of which codes and identifiers leave, and no word: the gate decides on it and opens nothing."""

    occurred_on: date | None = None
    version = 1

    def __init__(self, of: Voice | Authority) -> None:
        self.of = of
        self.audit_type = of.audit_type
        self.id = self.pk = of.pk
        self.shelf_id = of.shelf_id

    def sealed_words(self) -> Mapping[str, Sealed]:
        return {}


def scope_of(viewer: Viewer, family: Family) -> Scope:
    """Return what decides whether anything of a family may leave with a viewer."""
    return Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[family.pk])


def may_leave(scope: Scope, family: Family) -> bool:
    """Say whether the viewer may take out the own words of every person of a family, without exception.

    A part would be worse than nothing: what one person denies would be missing where another permits.
    """
    spoke = Voice.objects.filter(family=family).values_list("person_id", flat=True)
    verdict = scope.judge(
        family_id=family.pk,
        person_ids=frozenset[UUID]({each.person_id for each in queries.members_of(family)} | set(spoke)),
        category=Category.OWN_WORDS,
        sensitivity=Sensitivity.N,
        use=Use.EXPORT,
    )
    return verdict.on(None).permitted


def let_out(scope: Scope, viewer: Viewer, records: Iterable[Record]) -> Leaving[Record]:
    """Return the records that may leave with a viewer; each is disclosed."""
    asked: Any = map(WithoutWords, records)
    shown = gate.open(viewer, asked, WORK_WITH_FAMILY, use=Use.EXPORT, scope=scope)
    out = [each for each in shown if isinstance(each, Opened)]
    return Leaving(
        [each.record.of for each in out], frozenset(row for each in out for row in each.decision.basis)
    )
