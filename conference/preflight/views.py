"""The page before the meeting."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from conference.meetings.presenters.fragments import in_the_words_of
from conference.preflight import access, presenters


@require_safe
def preflight(request: HttpRequest, conference_id: UUID) -> HttpResponse:
    """Show who will see what, and what the room could be shown."""
    seat = access.looking_ahead(request.viewer, conference_id)  # type: ignore[attr-defined]
    with in_the_words_of(seat):
        return render(
            request,
            "preflight/preflight.html",
            {"conference": seat.conference, "ahead": presenters.of(seat)},
        )
