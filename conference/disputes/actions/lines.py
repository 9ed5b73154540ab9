"""Say that a line is wrong, or correct one's own by adding to it."""

from audit import trail
from conference.disputes import access, events, pages, standing
from conference.disputes.models import Correction, Dispute, DisputeOutcome
from conference.disputes.rules.states import Gesture
from conference.disputes.rules.who_may import Deed
from conference.meetings import sayings
from conference.meetings.models import Entry
from people.viewers import Viewer


def dispute(*, entry: Entry, words: str, by: Viewer, key: str = "") -> Dispute:
    """Say in one's own words, as an agency or as a person of the family, that a line is wrong."""
    with trail.gesture(events.LINE_DISPUTED, actor=by.actor(), about=[entry.family], key=key) as gesture:
        now = access.require(Deed.DISPUTE, entry, by).entry
        said = standing.author(by)
        shelf = standing.of_disputer(now, agency=said.get("agency_id"), person=said.get("person_id"))
        made = Dispute.objects.create(
            family=now.family,
            entry=now,
            shelf=shelf,
            addressed=standing.for_reply(shelf, now),
            occurred_on=now.occurred_on,
            words=sayings.something(words),
            **said,
        )
        pages.redraw(gesture, now)
        gesture.touch(made)
        gesture.result = str(made.pk)
    return made


def correct(
    *, entry: Entry, words: str, by: Viewer, settles: Dispute | None = None, key: str = ""
) -> Correction:
    """Add to one's own line what is right; the line stays as it was written. Perhaps this settles a dispute of it."""
    with trail.gesture(
        events.LINE_CORRECTED, actor=by.actor(), about=[entry.family], key=key, settles=settles is not None
    ) as gesture:
        now = access.require(Deed.CORRECT, entry, by).entry
        made = Correction.objects.create(
            family=now.family,
            entry=now,
            shelf=standing.of_originator(now),
            occurred_on=now.occurred_on,
            words=sayings.something(words),
            **standing.author(by),
        )
        if settles is not None:
            settled = access.require_time(Gesture.CORRECT, settles, now)
            outcome = DisputeOutcome.objects.create(
                dispute=settled, correction=made, settled_by_id=by.account_id
            )
            gesture.touch(outcome)
        pages.redraw(gesture, now)
        gesture.touch(made)
        gesture.result = str(made.pk)
    return made
