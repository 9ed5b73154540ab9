"""The long poll, and the word that a page is here or has left."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from conference.live import cursors, polling, presence, sessions, turns
from conference.live.connections import Connection
from conference.live.patience import PatientResponse
from conference.meetings import access
from people.viewers import Viewer


@require_GET
@never_cache
def poll(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Answer what the page lacks: without a cursor everything, at once; with one, as soon as there is something."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    access.seat(viewer, conference_id)
    cursor = cursors.unseal(request.GET.get("cursor", ""), viewer=viewer.pseudonym)
    if cursor is None or cursor.conference != conference_id:
        return HttpResponse(_everything(viewer, conference_id), content_type="application/json")
    who_now = partial(sessions.who, request.session.session_key or "", get_language() or "")
    page = Connection(viewer, conference_id, who_now=who_now, cursor=cursor, is_polling=True)
    name = request.GET.get("page", "")[:64]
    return PatientResponse(polling.answer([]), later=partial(polling.wait, page, name))


@require_POST
def be_present(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Note that the page is open, or that it was closed (`state` is `left`)."""
    seat = access.seat(request.viewer, conference_id)  # type: ignore[attr-defined]
    if request.POST.get("state") == "left":
        presence.leave(conference_id, seat.viewer.session)
    else:
        presence.renew([(conference_id, seat.viewer)])
    return HttpResponse(status=204)


def _everything(viewer: Viewer, conference_id: UUID) -> bytes:
    """Take a turn for this page alone, here and now."""
    page = Connection(viewer, conference_id, who_now=lambda: viewer)
    turn = turns.take(conference_id, None, [page], {})
    if denied := turn.seating.expelled.get(page):
        raise denied
    for delivery in turn.deliveries:
        page.deliver(delivery.references(turn.seq))
    return polling.answer(page.take())
