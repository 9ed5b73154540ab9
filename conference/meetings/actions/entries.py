"""Add a line of information, in a meeting or to a family's chronology, and change one's own words."""

from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from conference.meetings import access, events, refusals, sayings, timeline
from conference.meetings.conflict import Conflict
from conference.meetings.models import Conference, Entry
from conference.meetings.rules.happenings import Happening
from conference.meetings.rules.states import Gesture
from conference.meetings.vocabulary import Bearing, HowKnown, Reach
from consent.categories import Category, Sensitivity
from consent.scope import decide
from people.models import Family, Person, Practitioner
from people.viewers import Viewer


def contribute(
    *,
    conference: Conference,
    by: Viewer,
    category: Category,
    words: str,
    persons: Sequence[Person],
    sensitivity: Sensitivity = Sensitivity.N,
    how_known: HowKnown = HowKnown.FACT,
    bearing: Bearing = Bearing.NEITHER,
    occurred_on: date | None = None,
    reach: Reach = Reach.TEAM,
    holder: Practitioner | None = None,
    key: str = "",
) -> Entry:
    """Add a line to a meeting for one's agency; a person of the family adds their own words.

    `reach` says how far an agency's line goes for now, `holder` who can be phoned about a sealed one: else its author.
    """
    with trail.gesture(
        events.ENTRY_CONTRIBUTED,
        actor=by.actor(),
        about=[conference, conference.family],
        key=key,
        category=category.value,
        sensitivity=int(sensitivity),
    ) as gesture:
        seat = access.allow(Gesture.CONTRIBUTE, conference, by)
        day = occurred_on or timezone.localdate()
        said = sayings.Saying(category, sensitivity, how_known, bearing, day, words, reach, holder)
        entry = sayings.write(
            said,
            family=seat.conference.family,
            persons=persons,
            by=by,
            scope=seat.scope,
            conference=seat.conference,
        )
        timeline.append(gesture, seat.conference, Happening.ENTRY_CONTRIBUTED, entry)
        gesture.touch(entry)
        gesture.result = str(entry.pk)
    return entry


def record(
    *,
    family: Family,
    by: Viewer,
    category: Category,
    words: str,
    persons: Sequence[Person],
    occurred_on: date,
    sensitivity: Sensitivity = Sensitivity.N,
    how_known: HowKnown = HowKnown.FACT,
    bearing: Bearing = Bearing.NEITHER,
    reach: Reach = Reach.TEAM,
    holder: Practitioner | None = None,
    key: str = "",
) -> Entry:
    """Add a line of one's own to a family's chronology, outside any meeting.

    Who works with a family may say what they know of it, and so may its members: adding shows nobody anything.
    """
    with trail.gesture(
        events.ENTRY_CONTRIBUTED,
        actor=by.actor(),
        about=[family],
        key=key,
        category=category.value,
        sensitivity=int(sensitivity),
    ) as gesture:
        access.require_belonging(by, family)
        said = sayings.Saying(category, sensitivity, how_known, bearing, occurred_on, words, reach, holder)
        entry = sayings.write(said, family=family, persons=persons, by=by)
        gesture.touch(entry)
        gesture.result = str(entry.pk)
    return entry


def amend(*, entry: Entry, words: str, version: int, by: Viewer, key: str = "") -> Entry:
    """Change the words of one's agency's own line; `version` is the one that was read.

    Raises Conflict, with both texts, when somebody has changed the line since.
    """
    with trail.gesture(events.ENTRY_AMENDED, actor=by.actor(), about=[entry.family], key=key) as gesture:
        now = Entry.objects.select_for_update().get(pk=entry.pk)
        if now.conference is None:
            raise Refused(refusals.OF_NO_MEETING)
        seat = access.allow(Gesture.AMEND, now.conference, by)
        # Of the same agency, and yet outside a circle: then it is nobody's line to change.
        if not access.is_own_line(by, now) or not decide(seat.scope, now).permitted:
            raise Refused(refusals.NOT_YOUR_LINE)
        if now.version != version:
            raise Conflict(now, words)
        now.words = sayings.something(words)
        now.version = version + 1
        now.save(update_fields=["words", "version"])
        timeline.append(gesture, seat.conference, Happening.ENTRY_AMENDED, now)
        gesture.concern(now.conference)
        gesture.touch(now)
        gesture.result = str(now.pk)
    return now
