"""What a meeting keeps, in four files: the meeting, its words, its decisions, its timeline."""

from conference.meetings.models.decided import ChildDecision, Position, Proposal, Step
from conference.meetings.models.meeting import AgendaItem, CheckIn, Conference, Invitation
from conference.meetings.models.timeline import TimelineRow
from conference.meetings.models.words import Draft, Entry

__all__ = [
    "AgendaItem",
    "CheckIn",
    "ChildDecision",
    "Conference",
    "Draft",
    "Entry",
    "Invitation",
    "Position",
    "Proposal",
    "Step",
    "TimelineRow",
]
