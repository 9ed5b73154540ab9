"""The newest lines of a chronology that a viewer sees, and how each would stand before a colleague."""

from dataclasses import dataclass

from conference.chronology import queries as chronology
from conference.disputes.presenters import notes as notes_of
from conference.disputes.presenters.notes import Note
from conference.meetings.models import Entry
from conference.meetings.presenters import names
from conference.meetings.presenters.lines import Line, of_entry
from conference.meetings.presenters.names import Names
from conference.why import queries
from consent.gate import Opened
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from people.models import Family, Practitioner
from people.viewers import Viewer


@dataclass(frozen=True, slots=True)
class Compared:
    """A line that the viewer sees; `theirs` is `seen`, `withheld` or `hidden` for the colleague."""

    line: Line
    theirs: str


def as_colleague(viewer: Viewer, family: Family, scope: Scope, colleague: Practitioner) -> list[Compared]:
    """Return the newest lines that the viewer sees, each with how it stands before a colleague.

    What the viewer does not see themselves is not shown: nobody learns through a colleague what is withheld from them.
    """
    found = next(queries.scopes([colleague], family, WORK_WITH_FAMILY), None)
    called = names.of_family(viewer, family)
    shown = chronology.page(viewer, family, scope).shown
    notes = notes_of.under(shown, scope, called, viewer.language)
    return [
        Compared(_line(one, called, viewer, notes.get(one.record.pk, ())), _standing(found, one))
        for one in shown
        if isinstance(one, Opened)
    ]


def _line(one: Opened[Entry], called: Names, viewer: Viewer, notes: tuple[Note, ...]) -> Line:
    return of_entry(viewer.language, called, one.record, one.words["words"], notes=notes)


def _standing(found: tuple[Practitioner, Scope] | None, one: "Opened") -> str:  # type: ignore[type-arg]
    if found is None:
        return "hidden"
    decision = decide(found[1], one.record)
    return "seen" if decision.permitted else "withheld" if decision.may_know else "hidden"
