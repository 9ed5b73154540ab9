"""Who is kept apart in a family: see it, begin it, end it; the last two ask twice."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from conference.apart import access
from conference.apart.actions import kept_apart
from conference.apart.forms import BeginForm, EndApartForm, SureForm
from conference.apart.presenters import families, meaning
from conference.apart.views.asking import done, viewer_of
from conference.meetings.presenters.names import Called
from people.models import Person

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@require_safe
def show(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show who is kept apart, whose work is protected, and the meetings that concern them."""
    reached = access.family(viewer_of(request), family_id)
    return render(request, "apart/family.html", families.page(reached))


@never_cache
@ASKS
def begin(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Ask who is protected from whom and why; then say what it means and ask whether they are sure."""
    reached = access.deciding(viewer_of(request), family_id)
    called = families.names(reached).called
    form = BeginForm(request.POST or None, persons=called.values())
    context = {"family": reached.family, "form": form}
    if request.method != "POST" or not form.is_valid():
        return render(request, "apart/begin.html", context)
    protected, kept_from = (called[UUID(form.cleaned_data[each])] for each in ("protected", "kept_from"))
    sure = SureForm(request.POST if "typed" in request.POST else None, alias=reached.family.reference)
    if sure.is_valid():
        if done(form, lambda: _begin(reached, form, protected, kept_from)):
            messages.success(request, _("They are kept apart from now on."))
            return redirect("apart:family", family_id)
        return render(request, "apart/begin.html", context)
    context |= {
        "sure": sure,
        "forms": [sure],
        "names": {"protected": protected.name, "kept_from": kept_from.name},
        "meaning": meaning.of_beginning(protected.name, kept_from.name),
    }
    return render(request, "apart/sure.html", context)


@never_cache
@ASKS
def end(request: HttpRequest, family_id: UUID, kept_id: UUID) -> HttpResponse:
    """Say what ending it means, and ask why and whether they are sure."""
    reached, kept = access.kept_apart(viewer_of(request), family_id, kept_id)
    called = families.names(reached)
    protected, kept_from = called.of(kept.protected_id), called.of(kept.kept_from_id)
    form = EndApartForm(request.POST or None, alias=reached.family.reference)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        if done(form, lambda: kept_apart.end(kept=kept, why=told["why"], by=reached.viewer, key=told["key"])):
            messages.success(request, _("They are not kept apart any more."))
            return redirect("apart:family", family_id)
    context = {
        "family": reached.family,
        "form": form,
        "names": {"protected": protected, "kept_from": kept_from},
        "meaning": meaning.of_ending(protected, kept_from),
    }
    return render(request, "apart/end.html", context)


def _begin(reached: access.Reached, form: BeginForm, protected: Called, kept_from: Called) -> object:
    persons = Person.objects.in_bulk([protected.person_id, kept_from.person_id])
    return kept_apart.begin(
        family=reached.family,
        protected=persons[protected.person_id],
        kept_from=persons[kept_from.person_id],
        words=form.cleaned_data["words"],
        by=reached.viewer,
        key=form.cleaned_data["key"],
    )
