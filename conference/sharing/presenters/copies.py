"""A copy as it is handed over, and what may be chosen for one."""

from typing import Any

from conference.meetings.forms.fields import practitioner_choices
from conference.meetings.presenters.lines import for_others, of_entry
from conference.sharing import queries, redacting
from conference.sharing.access import Found
from conference.sharing.presenters.offers import label
from consent import gate
from consent.gate import Opened
from consent.scope import Scope
from people.models import Family
from people.viewers import Viewer

MOST = 60


def offered(viewer: Viewer, family: Family, scope: Scope) -> dict[str, Any]:
    """Return what may be chosen from."""
    rows = redacting.to_take_out(viewer, family, scope)[:MOST]
    shown = gate.open(viewer, rows, scope.purpose, scope=scope)
    read = [one for one in shown if isinstance(one, Opened)]
    return {
        "entries": {str(one.record.pk): one.record for one in read},
        "labels": [(str(one.record.pk), label(one)) for one in read],
        "practitioners": practitioner_choices(viewer.language),
    }


def sheet(found: Found) -> dict[str, Any] | None:
    """Return a copy for its recipient as both may read it now; None where nothing of it is left."""
    decision, language = found.decision, found.viewer.language
    family = decision.family
    party = next(each for each in decision.parties.all() if each.practitioner)
    who = party.practitioner
    theirs = redacting.scope_of(who, family) if who else None
    if who is None or theirs is None:
        return None
    shown = [one for one in queries.lines(found) if redacting.for_both([one.record], theirs)]
    called = redacting.names(found.scope, theirs, family)
    notes = redacting.notes([one.record for one in shown], found.scope, theirs, called)
    return {
        "family": family,
        "decision_id": decision.pk,
        "recipient": f"{who.name}, {who.job_title_in(language)}, {who.agency.name_in(language)}",
        "made_by": f"{decision.decided_by.name}, {decision.agency.name_in(language)}",
        "made_at": decision.decided_at,
        "lines": [
            for_others(
                of_entry(language, called, one.record, one.words["words"], notes=notes.get(one.record.pk, ()))
            )
            for one in shown
        ],
    }
