"""For the second person: the requests that wait for them, and the decision."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from audit.trail import Repeated
from conference.directory.views.asking import attempt, viewer_of
from conference.overrides import access, queries
from conference.overrides.forms import DecideForm
from conference.overrides.presenters import refusals, requests
from consent.actions import overrides


@never_cache
@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """List the requests that wait for the viewer."""
    viewer = viewer_of(request)
    context = {"overrides": requests.in_short(viewer, queries.waiting(viewer))}
    return render(request, "overrides/waiting.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Show one request and take the second person's decision."""
    viewer = viewer_of(request)
    asked = access.to_decide(viewer, request_id)
    form = DecideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            decided = attempt(form, lambda: overrides.decide(request=asked, by=viewer, **form.decided()))
        except Repeated:
            return redirect("overrides:family", asked.family_id)
        if decided:
            messages.success(request, _("Decided. Whoever asked has been told."))
            return redirect("overrides:family", asked.family_id)
    (drawn,) = requests.overrides(viewer, asked.family, [asked])
    context = {
        "override": drawn,
        "refusal": refusals.refusal(viewer, asked.voice),
        "form": form if drawn.stands == requests.WAITING else None,
    }
    return render(request, "overrides/decide.html", context)
