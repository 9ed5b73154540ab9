"""Say what one's agency thinks of the proposal about one child."""

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from conference.meetings import access, children, events, refusals, timeline
from conference.meetings.models import Conference, Position, Proposal
from conference.meetings.rules.happenings import Happening
from conference.meetings.rules.states import Gesture
from conference.meetings.vocabulary import Stance
from people.models import Agency, Person
from people.viewers import Viewer

NEED_A_REASON = frozenset({Stance.DISSENT, Stance.AGREE_WITH_CONDITIONS})


def take(
    *, conference: Conference, child: Person, stance: Stance, by: Viewer, reason: str = "", key: str = ""
) -> Position:
    """Take the agency's one position about a child; taking it again replaces it, and its history stays."""
    with trail.gesture(
        events.POSITION_TAKEN, actor=by.actor(), about=[conference], key=key, stance=stance.value
    ) as gesture:
        seat = access.allow(Gesture.TAKE_POSITION, conference, by)
        children.require(seat, child)
        if not Proposal.objects.filter(conference=conference, child=child).exists():
            raise Refused(refusals.NOTHING_PROPOSED)
        if stance in NEED_A_REASON and not reason.strip():
            raise Refused(refusals.REASON_MISSING)
        practitioner_id, agency_id = access.require_practitioner(by)
        agency = Agency.objects.get(pk=agency_id)
        position = Position.objects.filter(
            conference=conference, child=child, agency=agency
        ).first() or Position(
            conference=seat.conference,
            family_id=seat.conference.family_id,
            child=child,
            agency=agency,
            version=0,
        )
        position.practitioner_id = practitioner_id
        position.shelf = children.shelf_of(seat, child, agency)
        position.stance = stance
        position.reason = reason.strip() or None
        position.taken_at = timezone.now()
        position.version += 1
        position.save()
        timeline.append(gesture, seat.conference, Happening.POSITION_TAKEN, position)
        gesture.touch(position)
        gesture.result = str(position.pk)
    return position
