"""Draws the room's page: its parts, and the forms that this seat may fill in now."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from conference.live.presenters import page_for
from conference.meetings import drafts
from conference.meetings.access import Seat
from conference.meetings.forms.arranging import AnswerForm, InviteForm, MoveForm
from conference.meetings.forms.contributing import ContributeForm, SayForm
from conference.meetings.forms.deciding import DecisionForm, PositionForm, ProposalForm, StepForm
from conference.meetings.forms.fields import KeyedForm
from conference.meetings.models import Conference, Invitation
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters import panels, room
from conference.meetings.presenters.names import Names
from conference.meetings.rules.states import Gesture
from conference.meetings.views.choices import (
    colleagues,
    own_children,
    own_invitation,
    own_lines,
    step_owners,
)
from people.viewers import Capacity

FAILED = 422
_KEPT = {"contribute", "say", "step", "invite", "answer", "proposal", "position", "decision"}


@dataclass(slots=True)
class Failing:
    """A form that was sent and is not done: its slot, itself with the words in it, and the status."""

    slot: str = ""
    form: Form | None = None
    status: int = 200


@dataclass(slots=True)
class ChildForms:
    """The forms about one child that this seat may fill in now."""

    proposal: Form | None = None
    position: Form | None = None
    decision: Form | None = None


@dataclass(slots=True)
class RoomForms:
    """The forms of the page. A failing one stands in its place with what was typed."""

    contribute: Form | None = None
    say: Form | None = None
    step: Form | None = None
    invite: Form | None = None
    move: Form | None = None
    answer: Form | None = None
    turn: Form = field(default_factory=lambda: KeyedForm(auto_id=None))
    children: dict[UUID, ChildForms] = field(default_factory=dict)


def draw(request: HttpRequest, seat: Seat, failing: Failing | None = None, **more: object) -> HttpResponse:
    """Draw the room for a seat, in the shape of a practitioner's or of a family's page; `more` is what else is said."""
    failing = failing or Failing()
    is_family = seat.viewer.capacity is Capacity.PERSON
    drawn = room.for_seat(seat)
    own = own_invitation(seat)
    context = {
        "room": drawn,
        "forms": [failing.form] if failing.form else [],
        "form": failing.form,
        "fill": _forms(seat, failing, own),
        "children": [],
        "own": own,
        "own_lines": own_lines(seat),
        "live": page_for(seat),
        "is_here": own is not None and own.check_ins.filter(left_at__isnull=True).exists(),
        "may": {gesture.value: seat.may_now(gesture) for gesture in Gesture},
        **more,
    }
    fill: RoomForms = context["fill"]  # type: ignore[assignment]
    context["children"] = [(child, fill.children.get(child.child_id)) for child in drawn.children]
    template = "meetings/conference_family.html" if is_family else "meetings/conference.html"
    return render(request, template, context, status=failing.status)


def _forms(seat: Seat, failing: Failing, own: Invitation | None) -> RoomForms:
    """Make every form that this seat may fill in now, with the drafts in them."""
    names = names_of.for_seat(seat)
    forms = RoomForms()
    slots = dict(_blank(seat, names, own))
    kept = drafts.of(seat)
    made = {
        slot: form_class(auto_id=f"{slot}-%s", initial=kept.get(slot), **options)
        for slot, (form_class, options) in slots.items()
    }
    # A form that is no longer open to this seat still stands, so that what was typed into it is not lost.
    if failing.form and failing.slot.partition("-")[0] in _KEPT:
        made[failing.slot] = failing.form
    for slot, form in made.items():
        kind, _, child = slot.partition("-")
        if kept_field := drafts.FIELDS.get(kind):
            form.fields[kept_field].widget.attrs["data-draft"] = slot
        setattr(forms.children.setdefault(UUID(child), ChildForms()) if child else forms, kind, form)
    return forms


def _blank(
    seat: Seat, names: Names, own: Invitation | None
) -> Iterator[tuple[str, tuple[type[Form], dict[str, Any]]]]:
    """Yield each form that this seat may fill in now, by its slot."""
    everybody = list(names.called.values())
    if seat.may_now(Gesture.CONTRIBUTE):
        if seat.viewer.capacity is Capacity.PERSON:
            yield "say", (SayForm, {"persons": own_children(seat, everybody)})
        else:
            staff = {"colleagues": colleagues(seat.viewer), "language": seat.viewer.language}
            yield "contribute", (ContributeForm, {"persons": everybody, **staff})
    if seat.may_now(Gesture.AGREE_STEP):
        yield "step", (StepForm, {"persons": everybody, "owners": step_owners(seat, names)})
    if seat.may_now(Gesture.INVITE):
        yield "invite", (InviteForm, {"persons": everybody, "language": seat.viewer.language})
    if seat.may_now(Gesture.MOVE_TO):
        items = [
            (str(item.id), f"{item.title} – {item.child}" if item.child else item.title)
            for item in panels.agenda(seat, names)
        ]
        yield "move", (MoveForm, {"items": items})
    if own is not None and seat.may_now(Gesture.ANSWER):
        yield "answer", (AnswerForm, {})
    yield from _about_children(seat, names)


def _about_children(seat: Seat, names: Names) -> Iterator[tuple[str, tuple[type[Form], dict[str, Any]]]]:
    if not seat.kind.decides_per_child:
        return
    conference: Conference = seat.conference
    proposed = set(conference.proposals.values_list("child_id", flat=True))
    decided = set(conference.decisions.values_list("child_id", flat=True))
    for child in names.children():
        if child.person_id in decided:
            continue
        if seat.may_now(Gesture.PROPOSE):
            yield f"proposal-{child.person_id}", (ProposalForm, {})
        if seat.may_now(Gesture.TAKE_POSITION) and child.person_id in proposed:
            yield f"position-{child.person_id}", (PositionForm, {})
        if seat.may_now(Gesture.DECIDE) and child.person_id in proposed:
            yield f"decision-{child.person_id}", (DecisionForm, {})
