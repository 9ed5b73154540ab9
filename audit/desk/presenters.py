"""How one event reads on the desk: a sentence, who, when, and what it touched, decision by decision."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.events import registered
from audit.models import TrailEvent
from audit.opener import Known
from audit.references import Reference

OUTCOMES = {"done": _("Done"), "shown": _("Shown"), "refused": _("Refused")}
SYSTEM_ACTORS = {"system": _("The program itself"), "anonymous": _("Somebody not signed in")}


@dataclass(frozen=True, slots=True)
class Touched:
    """One record that an event touched, with the decision that let it through or withheld it."""

    reference: Reference
    decision: str
    rule: str
    basis: list[str]
    description: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One event as the desk lists it."""

    id: str
    at: datetime
    sentence: str | Promise
    name: str
    who: str | Promise
    agency: str
    outcome: str | Promise
    purpose: str
    touched: int
    reason: str


def rows(events: list[TrailEvent], actors: dict[str, Known]) -> list[Row]:
    """Return events as rows, in their order."""
    return [_row(event, json.loads(event.body), actors) for event in events]


def touched(event: TrailEvent) -> list[Touched]:
    """Return the records that an event touched, in the order in which it touched them."""
    return [_touched(row) for row in json.loads(event.body).get("records", [])]


def _row(event: TrailEvent, body: dict[str, Any], actors: dict[str, Known]) -> Row:
    known = actors.get(event.actor)
    declared = registered().get(event.name)
    outcome = str(body.get("outcome", ""))
    return Row(
        id=str(event.id),
        at=event.at,
        sentence=declared.doc if declared else event.name,
        name=event.name,
        who=known.name if known else SYSTEM_ACTORS.get(event.actor, _("An account that is gone")),
        agency=known.more if known else "",
        outcome=OUTCOMES.get(outcome, outcome),
        purpose=str(body.get("purpose", "")),
        touched=len(body.get("records", [])),
        reason=str(body.get("reason", "")),
    )


def _touched(row: list[Any]) -> Touched:
    reference = Reference(*row[:4])
    decision, rule, basis = (list(row[4:7]) + ["", "", []])[:3] if len(row) > 4 else ("", "", [])
    return Touched(reference, decision, rule, list(basis))
