"""What a seat may choose from in the forms of a meeting."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from conference.meetings import access, queries
from conference.meetings.access import Seat
from conference.meetings.models import Invitation
from conference.meetings.presenters import panels
from conference.meetings.presenters.names import Called, Names
from conference.meetings.rules.parts import RUNNING, RUNS
from conference.meetings.rules.states import Gesture
from consent.categories import CATEGORY_NAMES, Category
from people.models import Kinship, KinshipRelation, Practitioner
from people.viewers import Viewer


def own_invitation(seat: Seat) -> Invitation | None:
    """Return the viewer's own invitation."""
    asked = queries.invitations(seat.conference)
    return next((one for one in asked if not one.taken_back_at and access.is_own(seat.viewer, one)), None)


def colleagues(viewer: Viewer) -> list[Practitioner]:
    """Return who else works for the viewer's agency, by name."""
    if viewer.agency_id is None or viewer.practitioner_id is None:
        return []
    others = Practitioner.objects.filter(agency_id=viewer.agency_id).exclude(pk=viewer.practitioner_id)
    return list(others.order_by("name", "id"))


def own_children(seat: Seat, everybody: Iterable[Called]) -> list[Called]:
    """Return the person themselves and their children: for another adult nobody else speaks."""
    me = seat.viewer.person_id
    if me is None:
        return []
    children = Kinship.objects.filter(person_id=me, relation=KinshipRelation.PARENT)
    speaks_for = {me, *children.values_list("relative_id", flat=True)}
    return [one for one in everybody if one.person_id in speaks_for]


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A line that the viewer may change, named without opening it."""

    id: UUID
    category: str
    recorded_at: datetime


def own_lines(seat: Seat) -> list[OwnLine]:
    """Return the lines of the viewer's agency, or the person's own, while they may still be changed."""
    if not seat.may_now(Gesture.AMEND):
        return []
    entries = queries.own_entries(seat)
    return [OwnLine(one.pk, str(CATEGORY_NAMES[Category(one.category)]), one.recorded_at) for one in entries]


def present_or_absent(seat: Seat, names: Names, *, here: bool) -> list[tuple[str, str]]:
    """Return the invited who are here, or not here yet, as choices; only oneself unless one runs the meeting."""
    shown = {one.invitation_id: one for one in panels.people(seat, names)}
    runs = bool(seat.taking & RUNS)
    return [
        (str(asked.pk), shown[asked.pk].name)
        for asked in queries.invitations(seat.conference)
        if asked.pk in shown
        and not asked.taken_back_at
        and shown[asked.pk].is_here is here
        and (runs or access.is_own(seat.viewer, asked))
    ]


def not_to_ask_any_more(seat: Seat, names: Names) -> list[tuple[str, str]]:
    """Return those whose invitation can be taken back: everybody but who runs the meeting."""
    shown = {one.invitation_id: one for one in panels.people(seat, names)}
    return [
        (str(asked.pk), ", ".join(filter(None, (shown[asked.pk].name, shown[asked.pk].agency))))
        for asked in queries.invitations(seat.conference)
        if asked.pk in shown and not asked.taken_back_at and asked.part not in RUNNING
    ]


def step_owners(seat: Seat, names: Names) -> list[tuple[str, str]]:
    """Return the invited as owners of a step: `practitioner:<id>` or `person:<id>`."""
    shown = {one.invitation_id: one for one in panels.people(seat, names)}
    found = []
    for asked in queries.invitations(seat.conference):
        if asked.taken_back_at:
            continue
        value = _owner(asked.practitioner_id, asked.person_id)
        if value and (one := shown.get(asked.pk)):
            found.append((value, ", ".join(filter(None, (one.name, one.agency or one.role)))))
    return found


def _owner(practitioner_id: UUID | None, person_id: UUID | None) -> str:
    if practitioner_id:
        return f"practitioner:{practitioner_id}"
    return f"person:{person_id}" if person_id else ""
