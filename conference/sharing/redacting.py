"""What a copy for somebody else may hold: what its maker may take out and its recipient may see, and nothing more."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from conference.circles.access import LINES
from conference.circles.naming import FOR_FEW
from conference.disputes.presenters import notes as notes_of
from conference.disputes.presenters.notes import Note
from conference.meetings.models import Entry
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters.names import Names
from conference.why import queries as why
from consent.categories import Sensitivity, Use
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from people.models import Family, Practitioner
from people.viewers import Viewer


def to_take_out(viewer: Viewer, family: Family, scope: Scope) -> list[Entry]:
    """Return the lines of which somebody may make copies: their agency's, and those that they may take out."""
    rows = LINES.filter(family=family, sensitivity__lt=Sensitivity.V, agency__isnull=False)
    return [each for each in rows.order_by("-occurred_on", "-id") if may_take_out(each, viewer, scope)]


def may_take_out(entry: Entry, viewer: Viewer, scope: Scope) -> bool:
    """Say whether somebody may make a copy of a line; never of one that is sealed or for a few readers."""
    is_for_few = entry.shelf.circle is not None and entry.shelf.circle.kind in FOR_FEW
    if is_for_few or entry.sensitivity >= Sensitivity.V or not decide(scope, entry).permitted:
        return False
    return entry.agency_id == viewer.agency_id or decide(scope, entry, Use.EXPORT).permitted


def scope_of(recipient: Practitioner, family: Family) -> Scope | None:
    """Return what a recipient may see in their daily work with a family; None for somebody who cannot sign in."""
    found = next(why.scopes([recipient], family, WORK_WITH_FAMILY), None)
    return found[1] if found else None


def for_both(items: Iterable[Entry], theirs: Scope | None) -> list[Entry]:
    """Keep the lines that the recipient may see; of the others nothing is left, not even a gap."""
    return [each for each in items if theirs is not None and decide(theirs, each).permitted]


def names(mine: Scope, theirs: Scope, family: Family) -> Names:
    """Return how persons are called in a copy: as whichever of both may call them less by name."""
    own = names_of.in_scope(mine, _viewer(mine), family).called
    other = names_of.in_scope(theirs, _viewer(theirs), family).called
    shared = own.keys() & other.keys()
    return Names({each: own[each] if other[each].is_named else other[each] for each in shared})


def notes(items: Sequence[Entry], mine: Scope, theirs: Scope, called: Names) -> dict[UUID, tuple[Note, ...]]:
    """Return what is said about lines, as far as both read it."""
    return notes_of.for_both([each.pk for each in items], mine, theirs, called)


def _viewer(scope: Scope) -> Viewer:
    if scope.viewer is None:
        raise LookupError("Nobody reads who has not signed in.")
    return scope.viewer
