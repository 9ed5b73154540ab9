"""The line about which somebody says something, as they read it."""

from conference.circles.access import LINES
from conference.disputes.access import Found
from conference.disputes.presenters import notes
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters.lines import Line, of_entry
from consent import gate
from consent.gate import Opened


def one(found: Found) -> Line | None:
    """Return the line with what is said about it; None where it cannot be opened any more."""
    viewer, scope, family = found.viewer, found.scope, found.entry.family
    shown = gate.open(viewer, LINES.filter(pk=found.entry.pk), scope.purpose, scope=scope)
    opened = next((each for each in shown if isinstance(each, Opened)), None)
    if opened is None:
        return None
    names = names_of.in_scope(scope, viewer, family)
    said = notes.about(found.entry.pk, scope, names, viewer.language)
    return of_entry(viewer.language, names, opened.record, opened.words["words"], notes=said)
