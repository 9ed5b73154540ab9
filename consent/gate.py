"""The only door to sealed words: decide, open what is permitted, withhold the rest, collect the disclosure."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, NamedTuple, Protocol, TypeVar
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
    "open_file",
    "open_for_system",
    "visible",
]


class Shelved(Protocol):
    """A record that stands on a shelf and has sealed words; `audit_type` is what the trail calls it."""

    audit_type: ClassVar[str]
    id: Any
    shelf_id: Any

    @property
    def occurred_on(self) -> Any:
        """Return the day on which it happened, or None when nobody knows it."""

    @property
    def version(self) -> int | Any:
        """Return the number of the words as they are now."""

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the sealed fields by name."""


class HoldsAFile(Shelved, Protocol):
    """A record on a shelf that is a sealed file."""

    content: Any


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


class _Judged(NamedTuple, Generic[AnyRecord]):
    """A record of which the viewer may at least know, and its sealed words if they may be opened."""

    record: AnyRecord
    decision: Decision
    sealed: Mapping[str, Sealed]


@dataclass(frozen=True, slots=True)
class Withheld:
    """A record that the viewer may know of and not open; `sentence` reads in the language of the reader.

    Of the `record` nothing may be shown but whom to phone about it.
    """

    record_id: Any
    reason: str
    sentence: Promise
    record: Any = None


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
    judged = [known for record in records if (known := _judge(scope, record, use)) is not None]
    opening.prefetch_keys(sealed for each in judged for sealed in each.sealed.values())
    shown = [_show(each, scope) for each in judged]
    _collect(disclosure.current(), scope, judged)
    return shown


def open_file(
    viewer: Viewer, record: HoldsAFile, purpose: Purpose, *, scope: Scope | None = None
) -> bytes | None:
    """Return what is in one sealed file, or None where it may not be opened; it is collected as any other record."""
    scope = _current(scope, viewer, purpose)
    judged = _judge(scope, record, Use.VIEW)
    if judged is None or not judged.decision.permitted:
        return None
    _collect(disclosure.current(), scope, [judged])
    try:
        return opening.open_file(record.content)
    except opening.Shredded:
        return None


def open_draft(viewer: Viewer, draft: Unsent) -> Mapping[str, str]:
    """Return the words that the viewer typed and has not sent: nobody else ever reads them, on no ground."""
    if draft.account_id != viewer.account_id:
        raise PermissionError("A draft is opened for its writer alone.")
    disclosure.current().add(Reference.to(draft), "permitted", "own_draft")  # type: ignore[arg-type]
    return _words(draft.sealed_words())


def open_for_system(purpose: SystemPurpose, records: Iterable[AnyRecord]) -> list[Opened[AnyRecord]]:
    """Open words for one of the listed machine purposes, with nobody looking; committed before they are returned."""
    opened = []
    with disclosure.collecting(actor=SYSTEM, purpose=f"system:{SystemPurpose(purpose)}") as collector:
        for record in records:
            decision = Decision(
                True, True, "system_purpose", "system_purpose", (f"consent.system:{purpose}",)
            )
            collector.add(Reference.to(record), decision.code, decision.rule, decision.basis)  # type: ignore[arg-type]
            opened.append(Opened(record, _words(record.sealed_words()), decision))
    return opened


def _current(scope: Scope | None, viewer: Viewer | None, purpose: Purpose) -> Scope:
    if scope is None:
        return Scope.load(viewer, purpose)
    if scope.viewer != viewer or scope.purpose != purpose:
        raise ValueError("This scope was loaded for another viewer or another purpose.")
    return Scope.load(viewer, purpose, family_ids=scope.only) if scope.is_over() else scope


def _judge(scope: Scope, record: AnyRecord, use: Use) -> _Judged[AnyRecord] | None:
    decision = decide(scope, record, use)
    if not (decision.permitted or decision.may_know):
        return None
    basis = scope.basis(record, decision, use)
    decision = Decision(decision.permitted, decision.may_know, decision.reason, decision.rule, basis)
    return _Judged(record, decision, record.sealed_words() if decision.permitted else {})


def _show(judged: _Judged[AnyRecord], scope: Scope) -> Opened[AnyRecord] | Withheld:
    record, decision, sealed = judged
    if decision.permitted:
        try:
            return Opened(record, _words(sealed), decision)
        except opening.Shredded:
            return _withheld(record, "shredded", scope)
    return _withheld(record, decision.reason, scope)


def _words(sealed: Mapping[str, Sealed]) -> dict[str, str]:
    return {name: opening.open_words(each) for name, each in sealed.items()}


def _withheld(record: Shelved, reason: str, scope: Scope) -> Withheld:
    place = scope.place_of(record.shelf_id)
    kind = scope.viewer.agency_kind if scope.viewer else ""
    category = Category(place.category) if place else None
    sentence = reasons.sentence(reason, category=category, agency_kind=kind)
    return Withheld(record.id, reason, sentence, record)


def _collect(collector: Collector, scope: Scope, judged: Iterable[_Judged[Any]]) -> None:
    families: dict[UUID, tuple[str, Reference]] = {}
    for record, decision, _ in judged:
        place = scope.place_of(record.shelf_id)
        if place is None:
            raise LookupError("Only what stands on a shelf of this scope is ever known.")
        if place.family_id not in families:
            key = _put_under(collector, scope, place.family_id)
            families[place.family_id] = key, Reference("people.family", str(place.family_id))
        key, family = families[place.family_id]
        reference = Reference.to(record)
        collector.add(reference, decision.code, decision.rule, decision.basis, scope=key, about=family)


def _put_under(collector: Collector, scope: Scope, family_id: UUID) -> str:
    facts = scope.facts_for(family_id)
    key = hashlib.sha256(repr(facts).encode()).hexdigest()[:12]
    collector.under(key, facts)
    return key
