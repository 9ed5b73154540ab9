"""Says how far a line has come, and moves it: onto a shelf inside a circle or outside any, its words as they are."""

from audit.trail import Gesture
from conference.circles.naming import FOR_FEW
from conference.circles.rules.moves import Whereabouts
from conference.meetings import timeline
from conference.meetings.models import Conference, Entry
from conference.meetings.rules.happenings import Happening
from conference.meetings.vocabulary import Reach
from consent import circles
from consent.models import Circle
from consent.terms import CircleKind
from people import epochs

_REACHES = {CircleKind.CONFERENCE: Reach.MEETING, CircleKind.HELD: Reach.AGENCY}


def whereabouts(entry: Entry) -> Whereabouts:
    """Return how far a line has come; shelf and circle are loaded."""
    circle = entry.shelf.circle
    kind = CircleKind(circle.kind) if circle else None
    reach = _REACHES.get(kind, Reach.TEAM) if kind else Reach.TEAM
    return Whereabouts(reach, str(entry.conference_id or ""), kind in FOR_FEW)


def into(gesture: Gesture, entry: Entry, circle: Circle | None, *, meeting: Conference | None = None) -> None:
    """Move a line inside a gesture, and bring it to a meeting where one is named; every open page obeys at once."""
    # Where a circle's own reason stands, the line that it was drawn around stands too.
    own = circle.shelf if circle else None
    entry.shelf = own or circles.shelf_within(entry.shelf, circle)
    if meeting is not None:
        entry.conference = meeting
    entry.save(update_fields=["shelf", "conference"])
    epochs.bump(epochs.family_key(entry.family_id))
    redraw(gesture, entry)


def redraw(gesture: Gesture, entry: Entry) -> None:
    """Note a line as touched; where it belongs to a meeting, the meeting's pages look at it again."""
    gesture.touch(entry)
    if entry.conference is not None:
        timeline.append(gesture, entry.conference, Happening.ENTRY_MOVED, entry)


def circle_before(entry: Entry) -> Circle | None:
    """Return the circle in which a line stood before the one that is around it now, if that one is still drawn."""
    earlier = entry.history.exclude(shelf_id=entry.shelf_id).order_by("-history_date", "-history_id")
    last = earlier.select_related("shelf__circle").first()
    before = last.shelf.circle if last else None
    return None if before is None or hasattr(before, "end") else before
