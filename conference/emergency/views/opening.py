"""Opening in an emergency, and closing again."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from audit.trail import Refused, Repeated
from conference.directory import access as directory
from conference.directory import queries as families
from conference.directory.presenters.names import called
from conference.directory.views.asking import note, viewer_of
from conference.emergency import access, presenters
from conference.emergency.forms import AskedForm, HereForm, SeekingForm
from consent.actions import emergencies
from consent.models import BreakGlass
from people.models import Family
from people.proving import Proof, prove_again
from people.viewers import Viewer

SOUGHT = ("given_name", "family_name", "year", "official_number")


@never_cache
@sensitive_post_parameters("proof")
@require_http_methods(["GET", "HEAD", "POST"])
def seek(request: HttpRequest) -> HttpResponse:
    """Open a family that one does not come near; what was searched for comes along from the page of the search."""
    viewer = viewer_of(request)
    is_sent = "key" in request.POST
    brought = {name: request.POST.get(name, "") for name in SOUGHT}
    form = SeekingForm(request.POST) if is_sent else SeekingForm(initial=brought)
    if is_sent and form.is_valid():
        opened = _attempt(viewer, form, lambda: _seek_and_open(viewer, form))
        if opened is not None:
            return _opened(request, opened)
    return _ask(request, form, {})


@never_cache
@sensitive_post_parameters("proof")
@require_http_methods(["GET", "HEAD", "POST"])
def open_here(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Open more of a family that one reaches in part."""
    viewer = viewer_of(request)
    family = directory.family(viewer, family_id)
    choices = [
        (str(each.record.person_id), called(each.words, is_unborn=each.record.person.is_unborn))
        for each in families.persons_to_choose(viewer, family)
    ]
    form = HereForm(request.POST or None, persons=choices)
    if request.method == "POST" and form.is_valid():
        opened = _attempt(viewer, form, lambda: _open(viewer, form, [family], form.subjects()))
        if opened is not None:
            return _opened(request, opened)
    return _ask(request, form, {"family": family})


@never_cache
@require_safe
def show(request: HttpRequest, opening_id: UUID) -> HttpResponse:
    """Show an opening to who opened it, or leads the work with the family."""
    viewer = viewer_of(request)
    opening = access.answered_for(viewer, opening_id)
    is_own = opening.practitioner_id == viewer.practitioner_id
    return render(request, "emergency/opening.html", presenters.told(viewer, opening) | {"is_own": is_own})


@never_cache
@require_safe
def left(request: HttpRequest, opening_id: UUID) -> HttpResponse:
    """Tell a page for how many seconds what its reader opened is open still."""
    opening = access.own(viewer_of(request), opening_id)
    return JsonResponse({"seconds_left": presenters.seconds_left(opening)})


@require_POST
def close(request: HttpRequest, opening_id: UUID) -> HttpResponse:
    """Close what one opened, before its time."""
    viewer = viewer_of(request)
    opening = access.own(viewer, opening_id)
    try:
        emergencies.close(opening=opening, by=viewer)
        messages.success(request, _("Closed. Thank you for closing it as soon as you could."))
    except Refused as refusal:
        messages.error(request, note(refusal))
    return redirect("emergency:seek")


def _attempt(viewer: Viewer, form: AskedForm, act: Callable[[], list[BreakGlass]]) -> list[BreakGlass] | None:
    """Ask for proof, then act, once; a wrong proof or a refusal keeps every word in the form."""
    proof = prove_again(viewer, form.cleaned_data["proof"])
    if proof is Proof.MUST_WAIT:
        form.add_error("proof", _("There were several tries. Wait a little, then try again."))
    elif proof is Proof.WRONG:
        form.add_error("proof", _("This is not right, or this code was used before. Try again."))
    else:
        return _act(form, act)
    return None


def _act(form: forms.Form, act: Callable[[], list[BreakGlass]]) -> list[BreakGlass] | None:
    try:
        return act()
    except Repeated as repeated:
        return list(BreakGlass.objects.filter(pk__in=repeated.result.split()))
    except Refused as refusal:
        form.add_error(None, str(refusal.sentence))
        return None


def _seek_and_open(viewer: Viewer, form: SeekingForm) -> list[BreakGlass]:
    found = emergencies.seek(wanted=form.wanted(), by=viewer)
    return _open(viewer, form, found.families, form.subjects(found.persons))


def _open(viewer: Viewer, form: AskedForm, found: list[Family], subjects: Any) -> list[BreakGlass]:
    return emergencies.open(families=found, subjects=subjects, by=viewer, **form.asked())


def _opened(request: HttpRequest, openings: list[BreakGlass]) -> HttpResponse:
    """Lead to the family that was opened; where a person has two homes, to both."""
    messages.success(request, _("Open. Those who must know have been told."))
    if len(openings) == 1:
        return redirect("directory:family", openings[0].family_id)
    return redirect("emergency:seek")


def _ask(request: HttpRequest, form: AskedForm, more: dict[str, Any]) -> HttpResponse:
    # A demonstration signs people in by a click: nobody there knows a password of their own.
    password = settings.DEMONSTRATION_PASSWORD if settings.DEMONSTRATION else ""
    context = {"form": form, "numbers": presenters.numbers(), "everybodys_password": password, **more}
    return render(request, "emergency/ask.html", context)
