"""About one child: propose, take a position, decide; and agree a step of the plan."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from audit.denials import NotForYou
from conference.meetings import access
from conference.meetings.access import Seat
from conference.meetings.actions import decisions, positions, proposals, steps
from conference.meetings.forms.deciding import DecisionForm, PositionForm, ProposalForm, StepForm
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters.fragments import CHILD_PREFIX
from conference.meetings.rules.happenings import Region
from conference.meetings.views.asking import viewer_of
from conference.meetings.views.choices import step_owners
from conference.meetings.views.gestures import child_slot, send
from conference.meetings.vocabulary import Harm, Stance
from people.models import Person, Practitioner


@require_POST
def propose(request: HttpRequest, conference_id: UUID, child_id: UUID) -> HttpResponse:
    """Put a proposal about a child."""

    def act(about: dict[str, Any], cleaned: dict[str, Any]) -> object:
        harms = [Harm(harm) for harm in cleaned["harms"]]
        return proposals.put(**about, threshold_met=cleaned["threshold_met"], harms=harms)

    return _about(request, conference_id, child_id, kind="proposal", form_class=ProposalForm, act=act)


@require_POST
def take_position(request: HttpRequest, conference_id: UUID, child_id: UUID) -> HttpResponse:
    """Take one's agency's position."""

    def act(about: dict[str, Any], cleaned: dict[str, Any]) -> object:
        return positions.take(**about, stance=Stance(cleaned["stance"]), reason=cleaned["reason"])

    return _about(request, conference_id, child_id, kind="position", form_class=PositionForm, act=act)


@require_POST
def decide(request: HttpRequest, conference_id: UUID, child_id: UUID) -> HttpResponse:
    """Take the decision."""

    def act(about: dict[str, Any], cleaned: dict[str, Any]) -> object:
        return decisions.take(
            **about, contingency=cleaned["contingency"], quorum_waiver=cleaned["quorum_waiver"]
        )

    return _about(request, conference_id, child_id, kind="decision", form_class=DecisionForm, act=act)


@require_POST
def agree_step(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Agree a step of the plan."""
    seat = access.seat(viewer_of(request), conference_id)
    names = names_of.for_seat(seat)
    form = StepForm(
        request.POST, persons=names.called.values(), owners=step_owners(seat, names), auto_id="step-%s"
    )

    def act(cleaned: dict[str, Any]) -> object:
        return steps.agree(
            conference=seat.conference,
            what_must_change=cleaned["what_must_change"],
            what=cleaned["what"],
            how_we_will_know=cleaned["how_we_will_know"],
            owner=_owner(cleaned["owner"]),
            by_when=cleaned["by_when"],
            persons=list(Person.objects.filter(pk__in=cleaned["persons"])),
            by=viewer_of(request),
            key=cleaned["key"],
        )

    return send(request, seat, form, act, slot="step", at=Region.STEPS)


def _about(
    request: HttpRequest,
    conference_id: UUID,
    child_id: UUID,
    *,
    kind: str,
    form_class: type[Form],
    act: Callable[[dict[str, Any], dict[str, Any]], object],
) -> HttpResponse:
    """Send a form about one child of whom the seat may know."""
    seat: Seat = access.seat(viewer_of(request), conference_id)
    called = names_of.for_seat(seat).called.get(child_id)
    if called is None or not called.is_child:
        raise NotForYou
    slot = child_slot(kind, child_id)
    child = Person.objects.get(pk=child_id)
    form = form_class(request.POST, auto_id=f"{slot}-%s")

    def for_child(cleaned: dict[str, Any]) -> object:
        about = {
            "conference": seat.conference,
            "child": child,
            "by": viewer_of(request),
            "key": cleaned["key"],
        }
        return act(about, cleaned)

    return send(request, seat, form, for_child, slot=slot, at=f"{CHILD_PREFIX}{child_id}")


def _owner(value: str) -> Practitioner | Person:
    kind, _, identifier = value.partition(":")
    if kind == "practitioner":
        return Practitioner.objects.get(pk=identifier)
    return Person.objects.get(pk=identifier)
