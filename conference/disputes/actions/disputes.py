"""Answer for one's own line to somebody who disputes it, and keep it as it is."""

from audit import trail
from conference.disputes import access, events, pages, standing
from conference.disputes.models import Dispute, DisputeAnswer, DisputeOutcome
from conference.disputes.rules.states import Gesture
from conference.disputes.rules.who_may import Deed
from conference.meetings import sayings
from people.viewers import Viewer


def answer(*, dispute: Dispute, words: str, by: Viewer, key: str = "") -> DisputeAnswer:
    """Answer in words; whoever disputes the line reads them beside their own."""
    with trail.gesture(events.DISPUTE_ANSWERED, actor=by.actor(), about=[dispute.family], key=key) as gesture:
        entry = access.require(Deed.ANSWER, dispute.entry, by).entry
        now = access.require_time(Gesture.ANSWER, dispute, entry)
        for_disputer, for_originator = standing.both(now)
        made = DisputeAnswer.objects.create(
            family=now.family,
            dispute=now,
            shelf=for_originator,
            addressed=for_disputer,
            occurred_on=now.occurred_on,
            words=sayings.something(words),
            **standing.author(by),
        )
        pages.redraw(gesture, entry)
        gesture.touch(made)
        gesture.result = str(made.pk)
    return made


def keep(*, dispute: Dispute, by: Viewer, key: str = "") -> DisputeOutcome:
    """Keep a line as it is, once one has answered; the dispute goes on travelling with it."""
    with trail.gesture(events.LINE_KEPT, actor=by.actor(), about=[dispute.family], key=key) as gesture:
        entry = access.require(Deed.ANSWER, dispute.entry, by).entry
        now = access.require_time(Gesture.KEEP, dispute, entry)
        settled = DisputeOutcome.objects.create(dispute=now, settled_by_id=by.account_id)
        pages.redraw(gesture, entry)
        gesture.touch(settled)
        gesture.result = str(settled.pk)
    return settled
