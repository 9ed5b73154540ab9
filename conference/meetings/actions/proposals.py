"""Put to the meeting what the chair proposes about one child."""

from collections.abc import Sequence

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from conference.meetings import access, children, events, refusals, timeline
from conference.meetings.models import ChildDecision, Conference, Proposal
from conference.meetings.rules.happenings import Happening
from conference.meetings.rules.states import Gesture
from conference.meetings.vocabulary import Harm
from people.models import Person
from people.viewers import Viewer


def put(
    *,
    conference: Conference,
    child: Person,
    threshold_met: bool,
    by: Viewer,
    harms: Sequence[Harm] = (),
    key: str = "",
) -> Proposal:
    """Propose whether the threshold is met for one child, and for which harms; a new proposal replaces the last."""
    with trail.gesture(
        events.PROPOSAL_PUT, actor=by.actor(), about=[conference], key=key, threshold_met=threshold_met
    ) as gesture:
        seat = access.allow(Gesture.PROPOSE, conference, by)
        children.require(seat, child)
        if ChildDecision.objects.filter(conference=conference, child=child).exists():
            raise Refused(refusals.ALREADY_DECIDED)
        _refuse_harms_that_do_not_fit(threshold_met, harms, expected=seat.kind.harms)
        proposal = Proposal.objects.filter(conference=conference, child=child).first() or Proposal(
            conference=seat.conference, child=child, version=0
        )
        proposal.shelf = children.shelf_of(seat, child, seat.conference.chair.agency)
        proposal.threshold_met = threshold_met
        proposal.harms = sorted(harms)
        proposal.by_id, _agency = access.require_practitioner(by)
        proposal.put_at = timezone.now()
        proposal.version += 1
        proposal.save()
        timeline.append(gesture, seat.conference, Happening.PROPOSED, proposal)
        gesture.touch(proposal)
        gesture.result = str(proposal.pk)
    return proposal


def _refuse_harms_that_do_not_fit(threshold_met: bool, harms: Sequence[Harm], *, expected: bool) -> None:
    if expected and threshold_met and not harms:
        raise Refused(refusals.HARM_MISSING)
    if harms and not (expected and threshold_met):
        raise Refused(refusals.HARM_WITHOUT_THRESHOLD)
