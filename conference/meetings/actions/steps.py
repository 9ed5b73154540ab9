"""Agree a step of the plan."""

from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from conference.meetings import access, children, events, refusals, sayings, timeline
from conference.meetings.models import Conference, Step
from conference.meetings.rules.happenings import Happening
from conference.meetings.rules.states import Gesture
from consent import shelves
from consent.categories import Category, Sensitivity
from people.models import Person, Practitioner
from people.viewers import Viewer


def agree(
    *,
    conference: Conference,
    what_must_change: str,
    what: str,
    how_we_will_know: str,
    owner: Practitioner | Person,
    by_when: date,
    persons: Sequence[Person],
    by: Viewer,
    key: str = "",
) -> Step:
    """Agree what must change, what is done by whom and by when, and how we will know; `persons` it is about."""
    with trail.gesture(events.STEP_AGREED, actor=by.actor(), about=[conference], key=key) as gesture:
        seat = access.allow(Gesture.AGREE_STEP, conference, by)
        children.require_members(seat.conference.family, persons)
        if isinstance(owner, Person):
            children.require_members(seat.conference.family, [owner])
        if by_when < timezone.localdate():
            raise Refused(refusals.STEP_IN_THE_PAST)
        step = Step.objects.create(
            family_id=seat.conference.family_id,
            conference=seat.conference,
            shelf=shelves.on(
                family=seat.conference.family,
                subjects=[person.pk for person in persons],
                category=Category.PLAN,
                sensitivity=Sensitivity.N,
                agency=seat.conference.chair.agency,
            ),
            what_must_change=sayings.something(what_must_change),
            what=sayings.something(what),
            how_we_will_know=sayings.something(how_we_will_know),
            owner_practitioner=None if isinstance(owner, Person) else owner,
            owner_person=owner if isinstance(owner, Person) else None,
            by_when=by_when,
            agreed_at=timezone.now(),
        )
        timeline.append(gesture, seat.conference, Happening.STEP_AGREED, step)
        gesture.touch(step)
        gesture.result = str(step.pk)
    return step
