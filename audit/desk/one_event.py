"""How one event reads when it is opened: what it touched, decision by decision, for whom and on what ground."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from audit.denials import ACCESS_DENIED
from audit.desk.presenters import Row, Words, in_scopes, once
from audit.models import TrailEvent
from audit.opener import Known, Opener, Vocabulary
from audit.references import Reference

DECISIONS = {"permitted": pgettext_lazy("outcome", "Shown"), "withheld": _("Withheld")}


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
    asked_for: list[Alike]
    touched: list[Decided]
    body: str
    fingerprint: str


def whole(event: TrailEvent, *, opener: Opener, viewer: Any, row: Row, known: Mapping[str, Known]) -> Whole:
    """Return an event with its records described, as far as the viewer may open that."""
    body = json.loads(event.body)
    relied = opener.reliances(_codes(body))
    return Whole(
        row=row,
        capacity=opener.in_words(Vocabulary.CAPACITY, body["actor"][2]) if body["actor"][2] else "",
        ties=once(opener.in_words(Vocabulary.TIE, code) for code in in_scopes(body, "ties")),
        relied_on=_said(body.get("basis", []), relied),
        asked_for=_asked_for(body, opener, viewer) if event.name == ACCESS_DENIED.name else [],
        touched=_touched(body, opener, viewer, relied, known),
        body=event.body,
        fingerprint=event.leaf_hash.hex(),
    )


def _asked_for(body: Mapping[str, Any], opener: Opener, viewer: Any) -> list[Alike]:
    references = [Reference(*each) for each in body["about"]]
    described = opener.describe(viewer, references)
    return [
        Alike(opener.in_words(Vocabulary.RECORD, each.type), described.get(each, ""), 1)
        for each in references
    ]


def _touched(
    body: dict[str, Any], opener: Opener, viewer: Any, relied: Mapping[str, str], known: Mapping[str, Known]
) -> list[Decided]:
    records = [(Reference(*each[:4]), _decision(each, body)) for each in body.get("records", [])]
    described = opener.describe(viewer, [reference for reference, _ in records])
    groups: dict[_Decision, Counter[tuple[str, str]]] = {}
    for reference, decision in records:
        said = decision._replace(basis=tuple(_said(decision.basis, relied)))
        groups.setdefault(said, Counter())[reference.type, described.get(reference, "")] += 1
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


def _said(codes: Iterable[str], words: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(words.get(code, code) for code in codes))
