"""The room of one meeting: see it, open it, go through it, close it, sign its record."""

from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_POST

from conference.meetings import access
from conference.meetings.actions import conferences
from conference.meetings.forms.arranging import MoveForm
from conference.meetings.forms.fields import KeyedForm
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters import panels
from conference.meetings.rules.happenings import Region
from conference.meetings.views.asking import viewer_of
from conference.meetings.views.drawing import draw
from conference.meetings.views.gestures import Act, send


@require_GET
def conference(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Show the room."""
    return draw(request, access.seat(viewer_of(request), conference_id))


@require_POST
def open_conference(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Open the meeting."""
    return _move_on(request, conference_id, "open", conferences.open)


@require_POST
def close_conference(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Close the meeting."""
    return _move_on(request, conference_id, "close", conferences.close)


@require_POST
def sign_off(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Sign the record."""
    return _move_on(request, conference_id, "sign_off", conferences.sign_off)


@require_POST
def move_to(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Go to an item of the agenda."""
    seat = access.seat(viewer_of(request), conference_id)
    items = [(str(item.id), item.title) for item in panels.agenda(seat, names_of.for_seat(seat))]
    form = MoveForm(request.POST, items=items, auto_id="move-%s")

    def act(cleaned: dict[str, Any]) -> object:
        item = seat.conference.agenda.get(pk=cleaned["item"])
        return conferences.move_to(
            conference=seat.conference, item=item, by=viewer_of(request), key=cleaned["key"]
        )

    return send(request, seat, form, act, slot="move", at=Region.AGENDA)


def _move_on(request: HttpRequest, conference_id: UUID, slot: str, action: Any) -> HttpResponse:
    seat = access.seat(viewer_of(request), conference_id)
    form: Form = KeyedForm(request.POST, auto_id=f"{slot}-%s")
    act: Act = lambda cleaned: action(conference=seat.conference, by=viewer_of(request), key=cleaned["key"])  # noqa: E731
    return send(request, seat, form, act, slot=slot, at=Region.STATE)
