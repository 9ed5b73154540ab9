"""The record of a meeting, to read or to print."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from conference.meetings import access
from conference.meetings.presenters import record as record_of
from conference.meetings.presenters.fragments import in_the_words_of
from conference.meetings.views.asking import viewer_of
from people.viewers import Capacity


@require_GET
def record(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Show the record under its headings."""
    seat = access.seat(viewer_of(request), conference_id)
    with in_the_words_of(seat):
        sections = record_of.for_seat(seat)
        is_family = seat.viewer.capacity is Capacity.PERSON
        context = {
            "sections": sections,
            "conference": seat.conference,
            "title": seat.kind.name.to(seat.viewer.language),
            "state": seat.state.value,
            "base": "family_base.html" if is_family else "base.html",
        }
        return render(request, "meetings/record.html", context)
