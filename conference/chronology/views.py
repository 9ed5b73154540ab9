"""The page of a family's chronology."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from conference.chronology import presenters, queries
from conference.directory import access
from conference.meetings.presenters import names


@require_safe
def chronology(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show what agencies and family have written, newest first, a page of fifty at a time."""
    viewer = request.viewer  # type: ignore[attr-defined]
    family, scope = access.reached(viewer, family_id)
    found = queries.page(viewer, family, scope, request.GET.get("before", ""))
    called = names.of_family(viewer, family)
    context = {
        "family": family,
        "months": presenters.months(found.shown, called, viewer.language),
        "older": found.older,
        "is_first": "before" not in request.GET,
    }
    return render(request, "chronology/chronology.html", context)
