"""Share an agency's own line further, say it in words for more people, say whom to phone about sealed words."""

from uuid import UUID

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from conference.circles import access, events, moving, refusals
from conference.circles.rules import moves, twins
from conference.circles.rules.twins import Original
from conference.circles.rules.who_may import Deed
from conference.meetings import access as meetings
from conference.meetings import refusals as meeting_refusals
from conference.meetings import sayings, timeline
from conference.meetings.models import Conference, Entry
from conference.meetings.rules.happenings import Happening
from conference.meetings.rules.states import Gesture
from conference.meetings.vocabulary import Reach
from conference.sharing import records as sharing
from consent import shelves
from consent.categories import Category, Sensitivity
from people.models import Practitioner
from people.viewers import Viewer


def release(
    *, entry: Entry, to: Reach, by: Viewer, conference: Conference | None = None, key: str = ""
) -> Entry:
    """Share one's agency's line with the team, or with a named meeting; it never comes back."""
    with trail.gesture(
        events.LINE_RELEASED,
        actor=by.actor(),
        about=[entry.family],
        key=key,
        before=moving.whereabouts(entry).reach.value,
        after=to.value,
    ) as gesture:
        now = access.require(Deed.RELEASE, entry, by).entry
        where, meeting = moving.whereabouts(now), str(conference.pk) if conference else ""
        if code := moves.objection(where, to, meeting):
            raise Refused(refusals.MOVE[code])
        named = _meeting(now, conference, by) if to is Reach.MEETING else None
        # What the team has stays the team's: a meeting that gets it too takes it from nobody.
        reach = where.reach if named and where.reach is Reach.TEAM else to
        moving.into(gesture, now, sayings.within(reach, now.family, named, by), meeting=named)
        sharing.released(gesture, now, by, conference=named)
        if named:
            gesture.concern(named)
        gesture.result = str(now.pk)
    return now


def name_holder(*, entry: Entry, holder: Practitioner, by: Viewer, key: str = "") -> Entry:
    """Say who can be phoned about sealed words."""
    with trail.gesture(
        events.HOLDER_NAMED, actor=by.actor(), about=[entry.family, holder], key=key
    ) as gesture:
        now = access.require(Deed.NAME_HOLDER, entry, by).entry
        if now.sensitivity < Sensitivity.V:
            raise Refused(refusals.NOT_SEALED)
        now.holder = sayings.holder_of(Sensitivity(now.sensitivity), holder, by)
        now.save(update_fields=["holder"])
        moving.redraw(gesture, now)
        gesture.result = str(now.pk)
    return now


def write_twin(
    *, entry: Entry, words: str, by: Viewer, sensitivity: Sensitivity = Sensitivity.N, key: str = ""
) -> Entry:
    """Say one's agency's line again in words for more people; whoever reads both sees one line."""
    with trail.gesture(
        events.TWIN_WRITTEN,
        actor=by.actor(),
        about=[entry.family],
        key=key,
        category=entry.category,
        sensitivity=int(sensitivity),
    ) as gesture:
        now = access.require(Deed.WRITE_TWIN, entry, by).entry
        has_twin = Entry.objects.filter(twin_of=now).exists()
        # Who does not read the original is not told that this is a twin.
        is_twin = now.twin_of is not None and access.reading(by, now.twin_of) is not None
        original = Original(now.sensitivity, now.shelf.circle_id is not None, is_twin, has_twin)
        if code := twins.objection(original, int(sensitivity)):
            raise Refused(refusals.TWIN[code])
        if now.conference is not None:
            meetings.allow(Gesture.CONTRIBUTE, now.conference, by)
        twin = _twin(now, sayings.something(words), sensitivity, by)
        if now.conference is not None:
            timeline.append(gesture, now.conference, Happening.ENTRY_CONTRIBUTED, twin)
        gesture.touch(twin)
        gesture.result = str(twin.pk)
    return twin


def _twin(original: Entry, words: str, sensitivity: Sensitivity, by: Viewer) -> Entry:
    shelf = shelves.on(
        family=original.family,
        subjects=[UUID(each) for each in original.shelf.subjects_key.split(",") if each],
        category=Category(original.category),
        sensitivity=sensitivity,
        agency=original.agency_id,
    )
    return Entry.objects.create(
        family=original.family,
        conference=original.conference,
        shelf=shelf,
        author_practitioner_id=by.practitioner_id,
        agency_id=original.agency_id,
        twin_of=original,
        category=original.category,
        sensitivity=sensitivity,
        how_known=original.how_known,
        bearing=original.bearing,
        occurred_on=original.occurred_on,
        recorded_at=timezone.now(),
        words=words,
    )


def _meeting(entry: Entry, conference: Conference | None, by: Viewer) -> Conference:
    if conference is None or conference.family_id != entry.family_id:
        raise Refused(meeting_refusals.NO_MEETING_NAMED)
    return meetings.allow(Gesture.CONTRIBUTE, conference, by).conference
