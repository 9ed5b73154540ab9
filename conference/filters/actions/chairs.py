"""Name somebody else to chair a situation."""

from audit import trail
from audit.trail import Refused
from conference.filters import access, events, records, refusals, seating
from conference.filters.models import Situation, SituationChair
from conference.filters.rules.states import Gesture, State
from people.models import Practitioner
from people.viewers import Viewer


def name(*, situation: Situation, chair: Practitioner, by: Viewer, key: str = "") -> SituationChair:
    """Let another member of the table chair from now on; what the former chair alone could hear, they hear no more."""
    about = [situation, situation.family, chair]
    with trail.gesture(events.CHAIR_NAMED, actor=by.actor(), about=about, key=key) as gesture:
        place = access.allow(Gesture.NAME_CHAIR, situation, by)
        seating.require_chair(place.situation, chair)
        seats = {each.agency_id for each in place.situation.seats.all()}
        if chair.agency_id not in seats:
            raise Refused(refusals.NOT_AT_THE_TABLE)
        told = access.told(place.situation)
        if place.state is State.IDENTIFIED and chair.agency_id not in told:
            raise Refused(refusals.NOT_NAMED_TO_THEM)
        former = access.chair_of(place.situation)
        if former is not None and place.state is State.TOO_FEW:
            records.end_hearing(place.situation, former.pk, why="another_chair")
            records.let_chair_hear(place.situation, chair)
        named = records.name_chair(place.situation, chair, place.me)
        gesture.touch(place.situation)
    return named
