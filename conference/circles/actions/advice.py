"""Mark a line as legal advice: for its holders, and for nobody else whatever happens."""

from collections.abc import Sequence

from audit import trail
from audit.trail import Refused
from conference.circles import access, events, moving, naming, refusals
from conference.circles.rules.who_may import Deed
from conference.meetings.models import Entry
from consent import circles
from consent.circles import Reader
from consent.models import Circle
from consent.terms import CircleKind
from people.viewers import Viewer


def mark(*, entry: Entry, holders: Sequence[Reader], reason: str, by: Viewer, key: str = "") -> Circle:
    """Mark a line as privileged and name who holds it besides its author; no emergency opens it."""
    with trail.gesture(
        events.ADVICE_MARKED, actor=by.actor(), about=[entry.family], key=key, readers=len(holders)
    ) as gesture:
        found = access.require(Deed.MARK_ADVICE, entry, by)
        around = found.entry.shelf.circle
        if around is not None and around.kind in naming.FOR_FEW:
            raise Refused(refusals.FOR_FEW_ALREADY)
        drawn = circles.draw(
            found.entry.family,
            CircleKind.PRIVILEGED,
            naming.with_author(found.entry, holders),
            by_account=by.account_id,
            around=found.entry.shelf,
            reason=naming.something(reason),
        )
        moving.into(gesture, found.entry, drawn)
        gesture.touch(drawn)
        gesture.result = str(drawn.pk)
    return drawn
