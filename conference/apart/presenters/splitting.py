"""What helps to hold a meeting in two: who must not meet, and a form filled in as for the first of them."""

from typing import Any
from uuid import UUID

from conference.apart import queries as apart_queries
from conference.apart.access import Reached
from conference.apart.presenters.families import Pair
from conference.apart.presenters.families import pairs as kept_apart
from conference.meetings import access, queries
from conference.meetings.models import Invitation
from conference.meetings.vocabulary import Answer, Part
from consent.gate import Opened
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from people.models import Family
from people.viewers import Viewer


def pairs(viewer: Viewer, family: Family) -> list[Pair]:
    """Return who must not meet, as far as the viewer may know of it in their daily work."""
    return kept_apart(_at_work(viewer, family))


def as_called_before(viewer: Viewer, family: Family, conference_id: str) -> dict[str, Any]:
    """Return what a form for the other half of a meeting begins with; nothing, where the viewer has no place there."""
    identifier = _id(conference_id)
    seat = access.seat_or_none(viewer, identifier) if identifier else None
    if seat is None or seat.conference.family_id != family.pk:
        return {}
    meeting, why = seat.conference, queries.reason(seat)
    asked = Invitation.objects.filter(conference=meeting, taken_back_at=None)
    coming = {each.person_id for each in asked.exclude(answer=Answer.APOLOGIES) if each.person_id}
    known = [
        (each.row.protected_id, each.row.kept_from_id)
        for each in apart_queries.kept_apart(_at_work(viewer, family))
    ]
    others = {str(other) for pair in known for other in pair if set(pair) & coming and other not in coming}
    attendees = asked.filter(practitioner__isnull=False, part=Part.ATTENDEE)
    return {
        "kind": meeting.kind,
        "reason": why.words["reason"] if isinstance(why, Opened) else "",
        "minutes_planned": meeting.minutes_planned,
        "place": meeting.place,
        "chair": str(meeting.chair_id),
        "minute_taker": str(meeting.minute_taker_id or ""),
        "attendees": [str(each) for each in attendees.values_list("practitioner_id", flat=True)],
        "persons": sorted(others),
    }


def _at_work(viewer: Viewer, family: Family) -> Reached:
    return Reached(viewer, family, Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[family.pk]))


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
