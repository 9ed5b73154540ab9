"""How events read where the desk lists them: a sentence, who, when, about whom, how much."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from audit.events import EventKind, registered
from audit.models import TrailEvent
from audit.opener import Known, Opener, Vocabulary
from audit.refusals import declared

Words = str | Promise
OUTCOMES = {
    "done": pgettext_lazy("outcome", "Done"),
    "refused": pgettext_lazy("outcome", "Refused"),
    "shown": pgettext_lazy("outcome", "Shown"),
}
SYSTEM_ACTORS = {"system": _("The program itself"), "anonymous": _("Somebody not signed in")}


@dataclass(frozen=True, slots=True)
class Row:
    """One event as the desk lists it; `who_id` is empty where there is no account to read on about."""

    id: str
    at: datetime
    sentence: Words
    tried: Words
    reason: Words
    rule: Words
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
        reason=_reason(body.get("reason", "")),
        rule=opener.in_words(Vocabulary.RULE, code) if (code := body.get("rule")) else "",
        who=actor.name if actor else SYSTEM_ACTORS.get(event.actor, _("An account that is gone")),
        who_id=actor.id if actor else "",
        agency=actor.more if actor else "",
        outcome=outcome,
        outcome_words=OUTCOMES[outcome],
        purposes=once(
            opener.in_words(Vocabulary.PURPOSE, code)
            for code in [*in_scopes(body, "purpose"), body.get("purpose", "")]
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


def _reason(code: str) -> Words:
    refusal = declared().get(code)
    return refusal.sentence if refusal else code


def in_scopes(body: Mapping[str, Any], key: str) -> Iterable[str]:
    """Return what the scopes of a disclosure say under a key."""
    for facts in body.get("scopes", {}).values():
        said = facts.get(key, ())
        yield from [said] if isinstance(said, str) else said


def once(words: Iterable[Words]) -> list[Words]:
    """Return words in their order, each once."""
    return list({str(each): each for each in words}.values())
