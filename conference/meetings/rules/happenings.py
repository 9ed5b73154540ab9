"""What a row of the timeline can say, and which part of the room it redraws."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Happening(StrEnum):
    """The closed vocabulary of the timeline."""

    AGENDA_MOVED = "agenda_moved"
    ANSWERED = "answered"
    CHECKED_IN = "checked_in"
    CLOSED = "closed"
    DECIDED = "decided"
    ENTRY_AMENDED = "entry_amended"
    ENTRY_ANNOTATED = "entry_annotated"
    ENTRY_CONTRIBUTED = "entry_contributed"
    ENTRY_MOVED = "entry_moved"
    INVITED = "invited"
    LEFT = "left"
    OPENED = "opened"
    POSITION_TAKEN = "position_taken"
    PROPOSED = "proposed"
    SCHEDULED = "scheduled"
    SIGNED_OFF = "signed_off"
    STEP_AGREED = "step_agreed"
    TAKEN_BACK = "taken_back"


class Region(StrEnum):
    """A part of the room's page that is redrawn whole; CHILD stands for `child-<uuid>`."""

    AGENDA = "agenda"
    CHILD = "child"
    HEAD = "head"
    PEOPLE = "people"
    STATE = "state"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class Redraw:
    """What changes on a page: one line, some regions, or nothing."""

    line: bool = False
    regions: tuple[Region, ...] = ()


REDRAWS: Mapping[Happening, Redraw] = {
    Happening.AGENDA_MOVED: Redraw(regions=(Region.AGENDA,)),
    Happening.ANSWERED: Redraw(regions=(Region.PEOPLE,)),
    Happening.CHECKED_IN: Redraw(regions=(Region.PEOPLE, Region.STATE)),
    Happening.CLOSED: Redraw(regions=(Region.STATE, Region.AGENDA, Region.PEOPLE)),
    Happening.DECIDED: Redraw(regions=(Region.CHILD,)),
    Happening.ENTRY_AMENDED: Redraw(line=True),
    Happening.ENTRY_ANNOTATED: Redraw(line=True),
    Happening.ENTRY_CONTRIBUTED: Redraw(line=True),
    Happening.ENTRY_MOVED: Redraw(line=True),
    Happening.INVITED: Redraw(regions=(Region.PEOPLE,)),
    Happening.LEFT: Redraw(regions=(Region.PEOPLE, Region.STATE)),
    Happening.OPENED: Redraw(regions=(Region.STATE, Region.AGENDA)),
    Happening.POSITION_TAKEN: Redraw(regions=(Region.CHILD,)),
    Happening.PROPOSED: Redraw(regions=(Region.CHILD,)),
    Happening.SCHEDULED: Redraw(),
    Happening.SIGNED_OFF: Redraw(regions=(Region.STATE,)),
    Happening.STEP_AGREED: Redraw(regions=(Region.STEPS,)),
    Happening.TAKEN_BACK: Redraw(regions=(Region.PEOPLE, Region.STATE)),
}
