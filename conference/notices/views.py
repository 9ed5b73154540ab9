"""Your notices: what the program tells you, and the way to each thing."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from conference.directory.views.asking import viewer_of
from conference.notices import leading, queries
from conference.notices.words import SENTENCES
from consent import overriding
from people.actions import notices
from people.viewers import Capacity, in_capacity


@never_cache
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """List one's own notices."""
    viewer = viewer_of(request)
    lines = [
        {"id": each.pk, "says": SENTENCES[each.kind], "at": each.made_at, "is_read": queries.is_read(each)}
        for each in queries.mine(viewer)
    ]
    # A practitioner who also watches over others finds what waits for a review from here.
    watches = in_capacity(viewer, {Capacity.AUDITOR}) is not None
    context = {"lines": lines, "watches": watches, "decides": bool(overriding.waiting_for(viewer))}
    return render(request, "notices/list.html", context)


@require_POST
def look(request: HttpRequest, notice_id: UUID) -> HttpResponse:
    """Note that one has looked, and lead to the thing."""
    viewer = viewer_of(request)
    notice = queries.own(viewer, notice_id)
    if not queries.is_read(notice):
        notices.read(notice=notice, by=viewer)
    return redirect(leading.address_of(notice))
