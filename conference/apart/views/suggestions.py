"""The exclusions that the program suggests: what waits for a decision, and deciding it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from audit.denials import NotForYou
from conference.apart import queries
from conference.apart.forms import DecideForm
from conference.apart.presenters import exclusions as presenters
from conference.apart.views.asking import done, viewer_of
from consent.actions import suggestions
from consent.models import ExclusionSuggestion
from people.viewers import Viewer


@never_cache
@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """Show what waits for the viewer, with its clock."""
    context = {"waiting": presenters.waiting(viewer_of(request))}
    return render(request, "apart/waiting.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, suggestion_id: UUID) -> HttpResponse:
    """Ask whether a suggestion is right, and how they know."""
    viewer = viewer_of(request)
    suggestion = _open(viewer, suggestion_id)
    form = DecideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        act = suggestions.confirm if told["outcome"] == "confirm" else suggestions.reject
        if done(form, lambda: act(suggestion=suggestion, reason=told["reason"], by=viewer, key=told["key"])):
            messages.success(request, _("Decided. It is on record, with your reason."))
            return redirect("apart:waiting")
    context = {"one": presenters.one(suggestion, viewer.language), "form": form}
    return render(request, "apart/decide.html", context)


def _open(viewer: Viewer, suggestion_id: UUID) -> ExclusionSuggestion:
    """Return a suggestion that waits for the viewer's decision; raise NotForYou for any other."""
    found = next((one for one in queries.waiting(viewer) if one.pk == suggestion_id), None)
    if found is None:
        raise NotForYou
    return found
