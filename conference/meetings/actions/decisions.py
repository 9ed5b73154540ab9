"""Decide about one child: the chair alone, on a proposal, with enough agencies here or a written reason."""

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from conference.meetings import access, children, events, queries, refusals, timeline
from conference.meetings.models import ChildDecision, Conference, Proposal
from conference.meetings.rules.happenings import Happening
from conference.meetings.rules.states import Gesture
from people.models import Person
from people.viewers import Viewer


def take(
    *,
    conference: Conference,
    child: Person,
    by: Viewer,
    contingency: str = "",
    quorum_waiver: str = "",
    key: str = "",
) -> ChildDecision:
    """Turn the proposal about a child into the decision; `quorum_waiver` says why fewer agencies are enough."""
    with trail.gesture(
        events.DECISION_TAKEN,
        actor=by.actor(),
        about=[conference],
        key=key,
        threshold_met=False,
        quorum_waived=False,
    ) as gesture:
        seat = access.allow(Gesture.DECIDE, conference, by)
        children.require(seat, child)
        proposal = Proposal.objects.filter(conference=conference, child=child).first()
        if proposal is None:
            raise Refused(refusals.NOTHING_PROPOSED)
        if ChildDecision.objects.filter(conference=conference, child=child).exists():
            raise Refused(refusals.ALREADY_DECIDED)
        is_quorate = queries.quorum_of(seat.conference, seat.kind).is_met
        if not is_quorate and not quorum_waiver.strip():
            raise Refused(refusals.NOT_QUORATE)
        decision = ChildDecision.objects.create(
            conference=seat.conference,
            family_id=seat.conference.family_id,
            child=child,
            shelf=children.shelf_of(seat, child, seat.conference.chair.agency),
            threshold_met=proposal.threshold_met,
            harms=proposal.harms,
            contingency=contingency.strip() or None,
            quorum_waiver=None if is_quorate else quorum_waiver.strip(),
            decided_at=timezone.now(),
        )
        timeline.append(gesture, seat.conference, Happening.DECIDED, decision)
        gesture.set(threshold_met=decision.threshold_met, quorum_waived=not is_quorate)
        gesture.touch(decision)
        gesture.result = str(decision.pk)
    return decision
