"""Lets the open pages of a meeting look again at a line of which something was said."""

from audit.trail import Gesture
from conference.meetings import timeline
from conference.meetings.models import Entry
from conference.meetings.rules.happenings import Happening


def redraw(gesture: Gesture, entry: Entry) -> None:
    """Note a line as touched; where it belongs to a meeting, the meeting's pages look at it again."""
    gesture.touch(entry)
    if entry.conference is not None:
        timeline.append(gesture, entry.conference, Happening.ENTRY_ANNOTATED, entry)
