"""The only door to sealed words: decide, open what is permitted, withhold the rest, collect the disclosure."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from django.utils.functional import Promise

from audit import disclosure
from audit.actors import SYSTEM
from audit.disclosure import Collector
from audit.references import Reference
from audit.vault import opening
from audit.vault.sealed import Sealed
from consent import reasons
from consent.categories import Category, Use
from consent.decisions import Decision
from consent.purposes import Purpose, SystemPurpose
from consent.rows import known, visible
from consent.scope import Scope, decide
from people.viewers import Viewer

__all__ = [
    "Opened",
    "Shelved",
    "Withheld",
    "decide",
    "known",
    "open",
    "open_draft",
    "open_for_system",
    "visible",
]


class Shelved(Protocol):
    """A record that stands on a shelf and has sealed words; `audit_type` is what the trail calls it."""

    audit_type: ClassVar[str]
    id: Any
    shelf_id: Any
    occurred_on: Any

    @property
    def version(self) -> int | Any:
        """Return the number of the words as they are now."""

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the sealed fields by name."""


class Unsent(Protocol):
    """What one account typed and has not sent; it stands on no shelf yet."""

    account_id: Any

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the sealed fields by name."""


AnyRecord = TypeVar("AnyRecord", bound=Shelved)


@dataclass(frozen=True, slots=True)
class Opened(Generic[AnyRecord]):
    """A record with its words, and the decision that opened it."""

    record: AnyRecord
    words: Mapping[str, str]
    decision: Decision


@dataclass(frozen=True, slots=True)
class Withheld:
    """A record that the viewer may know of and not open; `sentence` reads in the language of the reader."""

    record_id: Any
    reason: str
    sentence: Promise


def open(
    viewer: Viewer | None,
    records: Iterable[AnyRecord],
    purpose: Purpose,
    *,
    use: Use = Use.VIEW,
    scope: Scope | None = None,
) -> list[Opened[AnyRecord] | Withheld]:
    """Return the records in their order: opened, withheld with the reason, or left out when they may not be known.

    Each one returned is added to the disclosure that is being collected. A scope that is given must be of this
    viewer and purpose; when its time is over it is loaded anew. Raises NotCollecting outside a disclosure.
    """
    records = list(records)
    if not records:
        return []
    scope = _current(scope, viewer, purpose)
    collector = disclosure.current()
    decided = [(record, _based(scope, record, decide(scope, record, use), use)) for record in records]
    opening.prefetch_keys(
        sealed
        for record, decision in decided
        if decision.permitted
        for sealed in record.sealed_words().values()
    )
    shown = [_show(record, decision, scope) for record, decision in decided if _is_known(decision)]
    _collect(collector, scope, [each for each in decided if _is_known(each[1])])
    return shown


def open_draft(viewer: Viewer, draft: Unsent) -> Mapping[str, str]:
    """Return the words that the viewer typed and has not sent: nobody else ever reads them, on no ground."""
    if draft.account_id != viewer.account_id:
        raise PermissionError("A draft is opened for its writer alone.")
    disclosure.current().add(Reference.to(draft), "permitted", "own_draft")  # type: ignore[arg-type]
    return _words(draft)


def open_for_system(purpose: SystemPurpose, records: Iterable[AnyRecord]) -> list[Opened[AnyRecord]]:
    """Open words for one of the listed machine purposes, with nobody looking; committed before they are returned."""
    opened = []
    with disclosure.collecting(actor=SYSTEM, purpose=f"system:{SystemPurpose(purpose)}") as collector:
        for record in records:
            decision = Decision(
                True, True, "system_purpose", "system_purpose", (f"consent.system:{purpose}",)
            )
            collector.add(Reference.to(record), decision.code, decision.rule, decision.basis)  # type: ignore[arg-type]
            opened.append(Opened(record, _words(record), decision))
    return opened


def _current(scope: Scope | None, viewer: Viewer | None, purpose: Purpose) -> Scope:
    if scope is None:
        return Scope.load(viewer, purpose)
    if scope.viewer != viewer or scope.purpose != purpose:
        raise ValueError("This scope was loaded for another viewer or another purpose.")
    return Scope.load(viewer, purpose, family_ids=scope.only) if scope.is_over() else scope


def _based(scope: Scope, record: Shelved, decision: Decision, use: Use) -> Decision:
    return replace(decision, basis=scope.basis(record, decision, use)) if _is_known(decision) else decision


def _is_known(decision: Decision) -> bool:
    return decision.permitted or decision.may_know


def _show(record: AnyRecord, decision: Decision, scope: Scope) -> Opened[AnyRecord] | Withheld:
    if decision.permitted:
        try:
            return Opened(record, _words(record), decision)
        except opening.Shredded:
            return _withheld(record, "shredded", scope)
    return _withheld(record, decision.reason, scope)


def _words(record: Shelved | Unsent) -> dict[str, str]:
    return {name: opening.open_words(sealed) for name, sealed in record.sealed_words().items()}


def _withheld(record: Shelved, reason: str, scope: Scope) -> Withheld:
    place = scope.place_of(record.shelf_id)
    kind = scope.viewer.agency_kind if scope.viewer else ""
    category = Category(place.category) if place else None
    return Withheld(record.id, reason, reasons.sentence(reason, category=category, agency_kind=kind))


def _collect(collector: Collector, scope: Scope, shown: Sequence[tuple[Shelved, Decision]]) -> None:
    keys: dict[UUID, str] = {}
    for record, decision in shown:
        place = scope.place_of(record.shelf_id)
        if place is None:
            raise LookupError("Only what stands on a shelf of this scope is ever known.")
        if place.family_id not in keys:
            keys[place.family_id] = _put_under(collector, scope, place.family_id)
        collector.add(
            Reference.to(record),  # type: ignore[arg-type]
            decision.code,
            decision.rule,
            decision.basis,
            scope=keys[place.family_id],
            about=Reference("people.family", str(place.family_id)),
        )


def _put_under(collector: Collector, scope: Scope, family_id: UUID) -> str:
    facts = scope.facts_for(family_id)
    key = hashlib.sha256(repr(facts).encode()).hexdigest()[:12]
    collector.under(key, facts)
    return key
