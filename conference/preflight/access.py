"""Who may look ahead: those who run the meeting, and whoever called it."""

from uuid import UUID

from audit.denials import NotForYou
from audit.references import Reference
from conference.meetings import access
from conference.meetings.access import Seat
from conference.meetings.rules.parts import WHO_MAY
from conference.meetings.rules.states import Gesture
from people.viewers import Viewer


def looking_ahead(viewer: Viewer, conference_id: UUID) -> Seat:
    """Return the seat of somebody who arranges a meeting; raise NotForYou for anybody else."""
    seat = access.seat(viewer, conference_id)
    if not seat.taking & WHO_MAY[Gesture.INVITE]:
        raise NotForYou(Reference.to(seat.conference))
    return seat
