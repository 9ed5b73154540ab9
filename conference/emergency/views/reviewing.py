"""For privacy officers: what waits for a review, one opening, what they find of it; and stopping one that is open."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from audit.trail import Refused, Repeated
from conference.directory.views.asking import attempt, note, viewer_of
from conference.emergency import access, presenters, queries
from conference.emergency.forms import ReviewForm
from consent.actions import emergencies


@never_cache
@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """List what waits for a review, and what was reviewed lately."""
    viewer = viewer_of(request)
    context = {
        "waiting": presenters.drawn(queries.to_review(viewer), viewer.language),
        "reviewed": presenters.drawn(queries.reviewed(viewer), viewer.language),
    }
    return render(request, "emergency/waiting.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, opening_id: UUID) -> HttpResponse:
    """Show one opening, and take down what the review finds."""
    viewer = viewer_of(request)
    opening = access.reviewed(viewer, opening_id)
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            found = attempt(form, lambda: emergencies.review(opening=opening, by=viewer, **form.found()))
        except Repeated:
            return redirect("emergency:waiting")
        if found:
            messages.success(
                request, _("Written down. Whoever opened it has been told that it was reviewed.")
            )
            return redirect("emergency:waiting")
    shown = presenters.told(viewer, opening)
    return render(request, "emergency/review.html", shown | {"form": None if shown["found"] else form})


@require_POST
def stop(request: HttpRequest, opening_id: UUID) -> HttpResponse:
    """Close what somebody has open whom one watches over."""
    viewer = viewer_of(request)
    opening = access.reviewed(viewer, opening_id)
    try:
        emergencies.close(opening=opening, by=viewer)
        messages.success(request, _("Closed: nothing is open by it any more."))
    except Refused as refusal:
        messages.error(request, note(refusal))
    return redirect("emergency:review", opening.pk)
