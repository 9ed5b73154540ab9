"""End an involvement. Beginning one needs a shelf: see the directory."""

from datetime import date

from audit import trail
from audit.trail import Refused
from people import events, permissions, records, refusals
from people.models import Family, Involvement
from people.viewers import Viewer


def end(*, involvement: Involvement, until: date, by: Viewer) -> Involvement:
    """Give an involvement its last day; its own agency may, and so may members of the family's team."""
    family: Family = involvement.family
    with trail.gesture(
        events.INVOLVEMENT_ENDED, actor=by.actor(), about=[family, involvement.agency]
    ) as gesture:
        if by.agency_id != involvement.agency_id:
            permissions.require_keeper(by, family)
        if until < involvement.since:
            raise Refused(refusals.ENDS_BEFORE_IT_STARTS)
        records.end_involvement(involvement, on=until)
        gesture.touch(involvement)
    return involvement
