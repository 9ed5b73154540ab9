"""What is sent from the room: one form, one action, then the room again; or JSON for the page's own script."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

from audit.trail import Refused, Repeated
from conference.meetings import drafts, timeline
from conference.meetings.access import Seat
from conference.meetings.presenters import fragments
from conference.meetings.presenters.fragments import Patch
from conference.meetings.views.drawing import FAILED, Failing, draw

Act = Callable[[dict[str, Any]], object]


def send(request: HttpRequest, seat: Seat, form: Form, act: Act, *, slot: str, at: str = "") -> HttpResponse:
    """Do what a form asks, once; a refusal draws the room again with every word kept."""
    before = seat.conference.seq
    if not form.is_valid():
        return _failed(request, seat, form, slot)
    try:
        act(form.cleaned_data)
    except Repeated:
        before = 0
    except Refused as refused:
        form.add_error(None, str(refused.sentence))
        return _failed(request, seat, form, slot)
    drafts.discard(seat, slot=slot)
    return done(request, seat, before, at)


def done(request: HttpRequest, seat: Seat, before: int, at: str = "") -> HttpResponse:
    """Lead back to the room, or answer the page's own script with what has changed since `before`."""
    if not wants_json(request):
        return see_other(f"{reverse('meetings:conference', args=[seat.conference.pk])}{at and f'#{at}'}")
    now = seat.again()
    if before:
        changed = fragments.patches(timeline.since(seat.conference.pk, before), now)
    else:
        shown = fragments.snapshot(now)
        changed = [*shown.lines, *shown.regions]
    return JsonResponse({"done": True, "patches": [_as_json(patch) for patch in changed]})


def wants_json(request: HttpRequest) -> bool:
    """Say whether the page's own script is asking."""
    return request.headers.get("Accept", "").startswith("application/json")


def see_other(address: str) -> HttpResponseRedirect:
    """Redirect so that a reload sends nothing again."""
    response = HttpResponseRedirect(address)
    response.status_code = 303
    return response


def child_slot(kind: str, child_id: UUID) -> str:
    """Return the slot of a form about one child."""
    return f"{kind}-{child_id}"


def _failed(request: HttpRequest, seat: Seat, form: Form, slot: str) -> HttpResponse:
    if wants_json(request):
        refused = " ".join(map(str, form.non_field_errors()))
        answer = {"refused": refused} if refused else {"errors": form.errors.get_json_data()}
        return JsonResponse(answer, status=FAILED)
    return draw(request, seat.again(), Failing(slot, form, FAILED))


def _as_json(patch: Patch) -> dict[str, str]:
    return {"target": patch.target, "html": patch.html, "order": patch.order}
