"""What is said about lines that are read: disputes with their answers, and corrections, as far as their own shelves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self
from uuid import UUID

from django.db.models import Q, QuerySet

from audit.vault.sealed import Sealed
from conference.disputes.models import Correction, Dispute
from consent import gate
from consent.gate import Opened, Withheld
from consent.scope import Scope, decide

AUTHORS = ("agency", "practitioner", "person")
DISPUTES = Dispute.objects.select_related(
    *AUTHORS, "entry", "outcome", *(f"answer__{each}" for each in AUTHORS)
)
CORRECTIONS = Correction.objects.select_related(*AUTHORS, "entry")
Shown = Opened[Any] | Withheld


@dataclass(slots=True)
class AtTheOtherEnd:
    """The same words on the shelf of whoever they are said to."""

    letter: Any
    audit_type: str
    pk: Any
    id: Any
    version: int
    occurred_on: Any
    shelf_id: Any

    @classmethod
    def of(cls, letter: Any) -> Self:
        """Return where a letter stands for whoever it is said to."""
        said = letter.audit_type, letter.pk, letter.pk, letter.version, letter.occurred_on
        return cls(letter, *said, letter.addressed_id)

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return dict(self.letter.sealed_words())


@dataclass(slots=True)
class Notes:
    """What stands under one line: disputes, each with its answer where there is one, and corrections."""

    disputes: list[tuple[Dispute, Shown, Shown | None]] = field(default_factory=list)
    corrections: list[tuple[Correction, Shown]] = field(default_factory=list)


def under(lines: Iterable[UUID], scope: Scope, also: Scope | None = None) -> dict[UUID, Notes]:
    """Open what is said about lines that are read; of what the viewer may not know, nothing stands here.

    What is said about a twin stands under its original, as the twin does for whoever reads both. What is for another
    eye too (`also`) is what that one reads as well.
    """
    read = set(lines)
    disputes = list(_about(DISPUTES, read, scope))
    answers = [each.answer for each in disputes if hasattr(each, "answer")]
    corrections = list(_about(CORRECTIONS, read, scope))
    letters = [*disputes, *answers, *corrections]
    shown = _opened([each for each in letters if also is None or _reads(each, also)], scope)
    found: dict[UUID, Notes] = {}
    for dispute in disputes:
        if one := shown.get(dispute.pk):
            answer = shown.get(dispute.answer.pk) if hasattr(dispute, "answer") else None
            found.setdefault(_place(dispute, read), Notes()).disputes.append((dispute, one, answer))
    for correction in corrections:
        if one := shown.get(correction.pk):
            found.setdefault(_place(correction, read), Notes()).corrections.append((correction, one))
    return found


def looks(lines: Iterable[UUID], scope: Scope) -> dict[UUID, str]:
    """Return by line what its notes look like to somebody, without opening them."""
    read = list(lines)
    disputes = Dispute.objects.filter(entry__in=read).select_related("outcome", "answer")
    corrections = Correction.objects.filter(entry__in=read)
    found: dict[UUID, str] = {}
    every: list[Any] = [*disputes, *corrections] if read else []
    for each in every:
        answer = getattr(each, "answer", None)
        if look := _look(each, scope):
            settled = getattr(each, "outcome", None)
            more = _look(answer, scope) if answer else ""
            found[each.entry_id] = (
                f"{found.get(each.entry_id, '')}{look}{more}{settled.pk if settled else ''};"
            )
    return found


def _about(rows: QuerySet[Any], read: set[UUID], scope: Scope) -> Iterable[Any]:
    if not read:
        return
    near = rows.filter(Q(entry__in=read) | Q(entry__twin_of__in=read))
    for each in near.order_by("said_at", "id"):
        if each.entry_id in read or decide(scope, each.entry).permitted:
            yield each


def _place(said: Any, read: set[UUID]) -> UUID:
    """Return the line under which something stands."""
    entry: UUID = said.entry_id if said.entry_id in read else said.entry.twin_of_id
    return entry


def _opened(letters: list[Any], scope: Scope) -> dict[UUID, Shown]:
    ends = [_nearer_end(each, scope) for each in letters]
    shown = gate.open(scope.viewer, ends, scope.purpose, scope=scope)
    return {one.record.id: one for one in shown}


def _nearer_end(letter: Any, scope: Scope) -> Any:
    """Return the end of a letter at which the viewer reads it: its writer's, else that of who it is said to."""
    if decide(scope, letter).permitted or not hasattr(letter, "addressed_id"):
        return letter
    other = AtTheOtherEnd.of(letter)
    return other if decide(scope, other).may_know else letter


def _reads(letter: Any, scope: Scope) -> bool:
    return decide(scope, _nearer_end(letter, scope)).permitted


def _look(letter: Any, scope: Scope) -> str:
    decision = decide(scope, _nearer_end(letter, scope))
    return f"{letter.pk}:{decision.reason}" if decision.may_know else ""
