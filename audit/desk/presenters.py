"""How one event reads on the desk: a sentence, who, when, and what it touched, decision by decision."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from audit.events import EventKind, registered
from audit.models import TrailEvent
from audit.opener import Known, Opener, Vocabulary
from audit.references import Reference

Words = str | Promise
OUTCOMES = {
    "done": pgettext_lazy("outcome", "Done"),
    "refused": pgettext_lazy("outcome", "Refused"),
    "shown": pgettext_lazy("outcome", "Shown"),
}
DECISIONS = {"permitted": pgettext_lazy("outcome", "Shown"), "withheld": _("Withheld")}
SYSTEM_ACTORS = {"system": _("The program itself"), "anonymous": _("Somebody not signed in")}


@dataclass(frozen=True, slots=True)
class Row:
    """One event as the desk lists it; `who_id` is empty where there is no account to read on about."""

    id: str
    at: datetime
    sentence: Words
    tried: Words
    reason: str
    who: Words
    who_id: str
    agency: str
    outcome: str
    outcome_words: Words
    purposes: list[Words]
    families: list[Known]
    shown: int
    withheld: int
    recipients: int
    has_words_beside: bool


@dataclass(frozen=True, slots=True)
class Alike:
    """Records of one kind about the same people from the same agency: as many as an event touched."""

    what: Words
    description: str
    times: int


@dataclass(frozen=True, slots=True)
class Decided:
    """The records of an event that one rule let through or withheld, on the same ground, for the same people.

    Without a decision: what a change touched. `recipients` is empty where whoever acted is who got it.
    """

    decision: str
    decision_words: Words
    rule: Words
    relied_on: list[str]
    recipients: list[Known]
    records: list[Alike]


@dataclass(frozen=True, slots=True)
class Whole:
    """One event with everything that was recorded of it."""

    row: Row
    capacity: Words
    ties: list[Words]
    relied_on: list[str]
    touched: list[Decided]
    body: str
    fingerprint: str


def actors_of(event: TrailEvent) -> set[str]:
    """Return by pseudonym everybody whom an event names: who did it, and who was shown something."""
    return {event.actor, *json.loads(event.body).get("recipients", [])}


def rows(
    events: Sequence[TrailEvent],
    *,
    opener: Opener,
    known: Mapping[str, Known],
    families: Mapping[Any, Sequence[Known]],
) -> list[Row]:
    """Return events as rows, in their order."""
    return [_row(event, json.loads(event.body), opener, known, families) for event in events]


def whole(event: TrailEvent, *, opener: Opener, viewer: Any, row: Row, known: Mapping[str, Known]) -> Whole:
    """Return an event with its records described, as far as the viewer may open that."""
    body = json.loads(event.body)
    relied = opener.reliances(_codes(body))
    return Whole(
        row=row,
        capacity=opener.in_words(Vocabulary.CAPACITY, body["actor"][2]) if body["actor"][2] else "",
        ties=_once(opener.in_words(Vocabulary.TIE, code) for code in _in_scopes(body, "ties")),
        relied_on=_said(body.get("basis", []), relied),
        touched=_touched(body, opener, viewer, relied, known),
        body=event.body,
        fingerprint=event.leaf_hash.hex(),
    )


def _touched(
    body: dict[str, Any], opener: Opener, viewer: Any, relied: Mapping[str, str], known: Mapping[str, Known]
) -> list[Decided]:
    records = [(Reference(*each[:4]), _decision(each, body)) for each in body.get("records", [])]
    described = opener.describe(viewer, [reference for reference, _ in records])
    groups: dict[_Decision, Counter[tuple[str, str]]] = {}
    for reference, decision in records:
        decision = decision._replace(basis=tuple(_said(decision.basis, relied)))
        groups.setdefault(decision, Counter())[reference.type, described.get(reference, "")] += 1
    return [
        Decided(
            decision=decision.code,
            decision_words=DECISIONS.get(decision.code, decision.code),
            rule=opener.in_words(Vocabulary.RULE, decision.rule) if decision.rule else "",
            relied_on=list(decision.basis),
            recipients=[known[one] for one in decision.recipients if one in known],
            records=[
                Alike(opener.in_words(Vocabulary.RECORD, kind), description, times)
                for (kind, description), times in alike.items()
            ],
        )
        for decision, alike in groups.items()
    ]


def _row(
    event: TrailEvent,
    body: dict[str, Any],
    opener: Opener,
    known: Mapping[str, Known],
    families: Mapping[Any, Sequence[Known]],
) -> Row:
    actor = known.get(event.actor)
    decided = [each[4] for each in body.get("records", []) if len(each) > 4]
    outcome = _outcome(event, body)
    return Row(
        id=str(event.id),
        at=event.at,
        sentence=_sentence(event.name),
        tried=_sentence(body["facts"].get("gesture", "")),
        reason=str(body.get("reason", "")),
        who=actor.name if actor else SYSTEM_ACTORS.get(event.actor, _("An account that is gone")),
        who_id=actor.id if actor else "",
        agency=actor.more if actor else "",
        outcome=outcome,
        outcome_words=OUTCOMES[outcome],
        purposes=_once(
            opener.in_words(Vocabulary.PURPOSE, code)
            for code in [*_in_scopes(body, "purpose"), body.get("purpose", "")]
            if code and code != "request"
        ),
        families=list(families.get(event.pk, ())),
        shown=decided.count("permitted"),
        withheld=decided.count("withheld"),
        recipients=len({*body.get("recipients", [])} - {event.actor}),
        has_words_beside=event.kind == EventKind.SEARCH and bool(event.beside),
    )


def _outcome(event: TrailEvent, body: dict[str, Any]) -> str:
    if event.kind == EventKind.REFUSAL or body.get("outcome") == "refused":
        return "refused"
    return "shown" if event.kind == EventKind.DISCLOSURE else "done"


def _sentence(name: str) -> Words:
    declared = registered().get(name)
    return declared.doc if declared else name


class _Decision(NamedTuple):
    code: str = ""
    rule: str = ""
    basis: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


def _decision(row: Sequence[Any], body: Mapping[str, Any]) -> _Decision:
    if len(row) < 8:
        return _Decision()
    _, _, _, _, code, rule, basis, scope = row
    got = body.get("scopes", {}).get(scope, {}).get("recipients", ())
    return _Decision(code, rule, tuple(basis), tuple(each for each in got if each != body["actor"][0]))


def _codes(body: Mapping[str, Any]) -> set[str]:
    relied = {code for each in body.get("records", []) for code in _decision(each, body).basis}
    return relied | {*body.get("basis", [])}


def _in_scopes(body: Mapping[str, Any], key: str) -> Iterable[str]:
    for facts in body.get("scopes", {}).values():
        said = facts.get(key, ())
        yield from [said] if isinstance(said, str) else said


def _said(codes: Iterable[str], words: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(words.get(code, code) for code in codes))


def _once(words: Iterable[Words]) -> list[Words]:
    return list({str(each): each for each in words}.values())
