"""Who was asked and who is here: invite, answer, check in, leave."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused, Repeated
from conference.meetings import access
from conference.meetings.access import Seat
from conference.meetings.actions import attendance, invitations
from conference.meetings.forms.arranging import AnswerForm, CheckInForm, InviteForm, TakeBackForm
from conference.meetings.models import Invitation
from conference.meetings.presenters import names as names_of
from conference.meetings.rules.happenings import Region
from conference.meetings.rules.parts import RUNS
from conference.meetings.rules.states import Gesture
from conference.meetings.views.asking import viewer_of
from conference.meetings.views.choices import not_to_ask_any_more, own_invitation, present_or_absent
from conference.meetings.views.drawing import FAILED
from conference.meetings.views.gestures import done, send
from conference.meetings.vocabulary import Answer
from people.models import Person, Practitioner


@require_POST
def invite(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Ask one more person, or a guest."""
    seat = access.seat(viewer_of(request), conference_id)
    everybody = names_of.for_seat(seat).called.values()
    form = InviteForm(request.POST, persons=everybody, language=seat.viewer.language, auto_id="invite-%s")

    def act(cleaned: dict[str, Any]) -> object:
        who = {"conference": seat.conference, "by": viewer_of(request), "key": cleaned["key"]}
        if cleaned["guest"].strip():
            return invitations.invite_guest(**who, name=cleaned["guest"].strip())
        return invitations.invite(**who, invited=_invited(cleaned["invited"]))

    return send(request, seat, form, act, slot="invite", at=Region.PEOPLE)


@require_POST
def answer(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Answer one's own invitation."""
    seat = access.seat(viewer_of(request), conference_id)
    own = own_invitation(seat)
    if own is None:
        raise NotForYou
    form = AnswerForm(request.POST, auto_id="answer-%s")

    def act(cleaned: dict[str, Any]) -> object:
        chosen = Answer(cleaned["answer"])
        return invitations.answer(invitation=own, answer=chosen, by=viewer_of(request), key=cleaned["key"])

    return send(request, seat, form, act, slot="answer", at=Region.PEOPLE)


@require_http_methods(["GET", "POST"])
def check_in(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Say who is here; who runs the meeting says it for anybody."""
    return _presence(request, conference_id, is_arriving=True)


@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Say who has left."""
    return _presence(request, conference_id, is_arriving=False)


@require_http_methods(["GET", "POST"])
def take_back(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Say who is asked no more, once what that means was read."""
    seat = access.seat(viewer_of(request), conference_id)
    if not seat.may(Gesture.TAKE_BACK):
        raise NotForYou(Reference.to(seat.conference))
    choices, before = not_to_ask_any_more(seat, names_of.for_seat(seat)), seat.conference.seq
    form = TakeBackForm(request.POST or None, invitations=choices)
    context = {"conference_id": seat.conference.pk, "form": form, "forms": [form]}
    context |= {"is_time": seat.may_now(Gesture.TAKE_BACK)}
    if request.method == "GET":
        return render(request, "meetings/take_back.html", context)
    if form.is_valid():
        asked = Invitation.objects.select_related("conference").get(pk=form.cleaned_data["invitation"])
        try:
            invitations.take_back(invitation=asked, by=viewer_of(request), key=form.cleaned_data["key"])
        except Repeated:
            before = 0
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
    if form.errors:
        return render(request, "meetings/take_back.html", context, status=FAILED)
    return done(request, seat, before, Region.PEOPLE)


def _presence(request: HttpRequest, conference_id: UUID, *, is_arriving: bool) -> HttpResponse:
    seat = access.seat(viewer_of(request), conference_id)
    choices = present_or_absent(seat, names_of.for_seat(seat), here=not is_arriving)
    if request.method == "GET":
        return _ask(request, seat, CheckInForm(invitations=choices), is_arriving=is_arriving)
    form, before = CheckInForm(request.POST, invitations=choices), seat.conference.seq
    if not form.is_valid():
        return _ask(request, seat, form, is_arriving=is_arriving, status=FAILED)
    cleaned = form.cleaned_data
    who = {
        "invitation": Invitation.objects.select_related("conference").get(pk=cleaned["invitation"]),
        "by": viewer_of(request),
        "key": cleaned["key"],
    }
    try:
        if is_arriving:
            attendance.check_in(**who, is_without_device=cleaned["is_without_device"])
        else:
            attendance.leave(**who)
    except Repeated:
        before = 0
    except Refused as refused:
        form.add_error(None, str(refused.sentence))
        return _ask(request, seat, form, is_arriving=is_arriving, status=FAILED)
    return done(request, seat, before, Region.PEOPLE)


def _ask(
    request: HttpRequest, seat: Seat, form: CheckInForm, *, is_arriving: bool, status: int = 200
) -> HttpResponse:
    context = {
        "conference_id": seat.conference.pk,
        "form": form,
        "forms": [form],
        "is_arriving": is_arriving,
        "runs": bool(seat.taking & RUNS),
        "is_open": seat.may_now(Gesture.CHECK_IN),
    }
    return render(request, "meetings/check_in.html", context, status=status)


def _invited(value: str) -> Practitioner | Person:
    kind, _, identifier = value.partition(":")
    return (Practitioner if kind == "practitioner" else Person).objects.get(pk=identifier)
