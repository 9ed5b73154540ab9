"""Call a meeting, open it, go through its agenda, close it, sign its record."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from conference.meetings import (
    access,
    children,
    events,
    meeting_each_other,
    records,
    reference,
    refusals,
    timeline,
)
from conference.meetings.models import AgendaItem, CheckIn, Conference
from conference.meetings.rules.happenings import Happening
from conference.meetings.rules.independence import ChairStanding, tie_of
from conference.meetings.rules.kinds import Kind
from conference.meetings.rules.states import Gesture
from conference.meetings.vocabulary import Part
from consent import shelves
from consent.categories import Category, Sensitivity
from consent.models import Shelf
from people import permissions
from people import queries as people_queries
from people.models import Family, Person, Practitioner
from people.viewers import Viewer


def schedule(
    *,
    family: Family,
    kind: str,
    scheduled_at: datetime,
    chair: Practitioner,
    reason: str,
    by: Viewer,
    minute_taker: Practitioner | None = None,
    minutes_planned: int = 60,
    place: str = "",
    attendees: Sequence[Practitioner] = (),
    persons: Sequence[Person] = (),
    key: str = "",
) -> Conference:
    """Call a meeting, invite, and give the invited what its kind gives; who calls it is invited too.

    Raises Refused when the caller may not, the kind belongs to another place, or the chair is not independent.
    """
    facts = {"meeting_kind": kind, "ground": "", "invited": 0}
    with trail.gesture(events.MEETING_CALLED, actor=by.actor(), about=[family], key=key, **facts) as gesture:
        permissions.require_keeper(by, family)
        if Family.objects.filter(pk=family.pk, closed_at__isnull=False).exists():
            raise Refused(refusals.FAMILY_CLOSED)
        caller_id, _agency = access.require_practitioner(by)
        edition = reference.kind(kind, on=timezone.localdate(scheduled_at))
        _refuse_kind_of_another_place(edition, family)
        _refuse_dependent_chair(edition, family, chair)
        meeting_each_other.refuse_together(family, persons)
        about = [member.person for member in children.of(family)]
        conference = Conference.objects.create(
            family=family,
            kind=edition.code,
            kind_dated=edition.dated,
            scheduled_at=scheduled_at,
            minutes_planned=minutes_planned,
            place=place,
            chair=chair,
            minute_taker=minute_taker,
            called_by_id=caller_id,
            shelf=_shelf_of_reason(edition, family, about, chair),
            reason=reason,
        )
        parts = _parts(chair, minute_taker, attendees, caller_id)
        now = timezone.now()
        invitations = [records.invite_practitioner(conference, who, part, now) for who, part in parts]
        invitations += [records.invite_person(conference, person, now) for person in dict.fromkeys(persons)]
        records.lay_out_agenda(conference, edition, about)
        records.admit(conference, edition, invitations)
        timeline.append(gesture, conference, Happening.SCHEDULED, conference)
        gesture.touch(conference, *invitations)
        gesture.set(ground=edition.ground, invited=len(invitations))
        gesture.result = str(conference.pk)
    return conference


def open(*, conference: Conference, by: Viewer, key: str = "") -> Conference:  # noqa: A001 - the field's word
    """Open a planned meeting at its first item."""
    with trail.gesture(events.MEETING_OPENED, actor=by.actor(), about=[conference], key=key) as gesture:
        conference = access.allow(Gesture.OPEN, conference, by).conference
        conference.opened_at = timezone.now()
        conference.save(update_fields=["opened_at"])
        if first := conference.agenda.first():
            _make_current(conference, first)
        timeline.append(gesture, conference, Happening.OPENED, conference)
        gesture.touch(conference)
    return conference


def move_to(*, conference: Conference, item: AgendaItem, by: Viewer, key: str = "") -> AgendaItem:
    """Go to an item of the agenda."""
    with trail.gesture(
        events.AGENDA_MOVED, actor=by.actor(), about=[conference], key=key, item=item.code
    ) as gesture:
        conference = access.allow(Gesture.MOVE_TO, conference, by).conference
        if item.conference_id != conference.pk:
            raise Refused(refusals.ITEM_OF_ANOTHER_MEETING)
        _make_current(conference, item)
        timeline.append(gesture, conference, Happening.AGENDA_MOVED, item)
        gesture.touch(item)
    return item


def close(*, conference: Conference, by: Viewer, key: str = "") -> Conference:
    """Close an open meeting; everybody who is still here leaves with it."""
    with trail.gesture(events.MEETING_CLOSED, actor=by.actor(), about=[conference], key=key) as gesture:
        conference = access.allow(Gesture.CLOSE, conference, by).conference
        now = timezone.now()
        conference.closed_at = now
        conference.save(update_fields=["closed_at"])
        conference.agenda.filter(is_current=True).update(is_current=False)
        CheckIn.objects.filter(invitation__conference=conference, left_at__isnull=True).update(left_at=now)
        timeline.append(gesture, conference, Happening.CLOSED, conference)
        gesture.touch(conference)
    return conference


def sign_off(*, conference: Conference, by: Viewer, key: str = "") -> Conference:
    """Sign the record of a closed meeting; nothing in it changes any more."""
    with trail.gesture(events.RECORD_SIGNED, actor=by.actor(), about=[conference], key=key) as gesture:
        conference = access.allow(Gesture.SIGN_OFF, conference, by).conference
        conference.signed_off_at = timezone.now()
        conference.save(update_fields=["signed_off_at"])
        timeline.append(gesture, conference, Happening.SIGNED_OFF, conference)
        gesture.touch(conference)
    return conference


def _make_current(conference: Conference, item: AgendaItem) -> None:
    conference.agenda.filter(is_current=True).update(is_current=False)
    item.is_current = True
    item.save(update_fields=["is_current"])


def _shelf_of_reason(edition: Kind, family: Family, about: Sequence[Person], chair: Practitioner) -> Shelf:
    return shelves.on(
        family=family,
        subjects=[child.pk for child in about],
        category=Category(edition.decides or Category.PLAN),
        sensitivity=Sensitivity.N,
        agency=chair.agency,
    )


def _refuse_kind_of_another_place(kind: Kind, family: Family) -> None:
    if kind.jurisdiction != family.team.jurisdiction:
        raise Refused(refusals.KIND_OF_ANOTHER_PLACE)


def _refuse_dependent_chair(kind: Kind, family: Family, chair: Practitioner) -> None:
    if not kind.chair_independent:
        return
    lead = people_queries.lead_of(family)
    working = people_queries.live_involvements(family, on=timezone.localdate())
    standing = ChairStanding(
        is_lead=lead is not None and lead.practitioner_id == chair.pk,
        is_involved=working.filter(practitioner=chair).exists(),
        is_in_the_team=people_queries.standing_in(chair.pk, family.team_id, on=family.team.today())
        is not None,
    )
    if tie := tie_of(standing):
        raise Refused(refusals.NOT_INDEPENDENT[tie])


def _parts(
    chair: Practitioner, minute_taker: Practitioner | None, attendees: Sequence[Practitioner], caller_id: UUID
) -> list[tuple[Practitioner, Part]]:
    """Return everybody once, with the part that comes first."""
    parts = {chair: Part.CHAIR}
    if minute_taker:
        parts.setdefault(minute_taker, Part.MINUTE_TAKER)
    caller = Practitioner.objects.select_related("agency").get(pk=caller_id)
    for attendee in (*attendees, caller):
        parts.setdefault(attendee, Part.ATTENDEE)
    return list(parts.items())
