"""What a family refused, and asking to go past it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Repeated
from conference.directory.views.asking import attempt, viewer_of
from conference.overrides import access, queries
from conference.overrides.forms import AskForm
from conference.overrides.presenters import refusals, requests
from consent.actions import overrides


@never_cache
@require_safe
def family(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show what was refused in a family, and every request to go past it with its end and its review."""
    viewer = viewer_of(request)
    found = access.family(viewer, family_id)
    context = {
        "family": found,
        "refusals": refusals.refusals(viewer, found),
        "overrides": requests.overrides(viewer, found, queries.requests(found)),
    }
    return render(request, "overrides/family.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, family_id: UUID, voice_id: UUID) -> HttpResponse:
    """Ask that a refusal be overridden, for somebody, on another ground."""
    viewer = viewer_of(request)
    voice = access.voice(viewer, family_id, voice_id)
    refusal = refusals.refusal(viewer, voice)
    if refusal is None or not refusal.may_be_asked:
        raise NotForYou(Reference.to(voice))
    offered = refusals.choices(viewer, voice)
    form = AskForm(request.POST or None, team=voice.family.team, offered=offered)
    if request.method == "POST" and form.is_valid():
        try:
            made = attempt(form, lambda: overrides.ask(voice=voice, by=viewer, **form.asked()))
        except Repeated:
            return redirect("overrides:family", family_id)
        if made:
            messages.success(request, _("Asked. Nothing is opened until a second person agrees."))
            return redirect("overrides:family", family_id)
    return render(request, "overrides/ask.html", {"family": voice.family, "refusal": refusal, "form": form})
