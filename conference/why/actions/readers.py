"""Ask who would read a line that is not written yet: on record, and refused where the line would be."""

from collections.abc import Sequence

from audit import trail
from conference.meetings import access as meetings
from conference.meetings import sayings
from conference.meetings.models import Conference
from conference.meetings.rules.states import Gesture
from conference.meetings.sayings import Saying
from conference.why import events
from consent.unwritten import Unwritten
from people.models import Family, Person
from people.viewers import Viewer


def ask(
    *,
    said: Saying,
    persons: Sequence[Person],
    family: Family,
    by: Viewer,
    conference: Conference | None = None,
) -> Unwritten:
    """Return where a line would stand, in a meeting or in the chronology; nothing of what it says is kept."""
    with trail.gesture(
        events.READERS_ASKED,
        actor=by.actor(),
        about=[conference, family] if conference else [family],
        category=said.category.value,
        sensitivity=int(said.sensitivity),
        persons=len(persons),
    ):
        if conference is None:
            meetings.require_belonging(by, family)
            return sayings.foresee(said, family=family, persons=persons, by=by)
        seat = meetings.allow(Gesture.CONTRIBUTE, conference, by)
        return sayings.foresee(
            said,
            family=seat.conference.family,
            persons=persons,
            by=by,
            scope=seat.scope,
            conference=seat.conference,
        )
