"""Gathers the models of every room, where Django looks for them."""

from conference.live.models import PresenceLease
from conference.meetings.models import (
    AgendaItem,
    CheckIn,
    ChildDecision,
    Conference,
    Draft,
    Entry,
    Invitation,
    Position,
    Proposal,
    Step,
    TimelineRow,
)

__all__ = [
    "AgendaItem",
    "CheckIn",
    "ChildDecision",
    "Conference",
    "Draft",
    "Entry",
    "Invitation",
    "Position",
    "PresenceLease",
    "Proposal",
    "Step",
    "TimelineRow",
]
