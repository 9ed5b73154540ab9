"""The page of a family's chronology, and the one that adds a line to it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from audit.trail import Repeated
from conference.chronology import presenters, queries
from conference.chronology.forms import RecordForm
from conference.directory import access
from conference.directory.views.asking import attempt
from conference.emergency.presenters import until_it_ends
from conference.meetings.actions import entries
from conference.meetings.presenters import names
from conference.meetings.views.choices import colleagues
from people import permissions
from people.models import Family, Person
from people.viewers import Viewer


@require_safe
def chronology(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show what agencies and family have written, newest first, a page of fifty at a time."""
    viewer = request.viewer  # type: ignore[attr-defined]
    family, scope = access.reached(viewer, family_id)
    found = queries.page(viewer, family, scope, request.GET.get("before", ""))
    called = names.of_family(viewer, family)
    context = {
        "family": family,
        "months": presenters.months(found, called, family, viewer.language),
        "may_add": _works(viewer, family),
        "older": found.older,
        "is_first": "before" not in request.GET,
    }
    return until_it_ends(render(request, "chronology/chronology.html", context), viewer, family)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Add a line outside any meeting, for the team or for one's own agency for now."""
    viewer = request.viewer  # type: ignore[attr-defined]
    family = access.family(viewer, family_id)
    form = line_form(viewer, family, request.POST or None)
    if request.method == "POST" and form.is_valid() and attempt(form, lambda: _record(form, family, viewer)):
        messages.success(request, _("The line is in the chronology."))
        return redirect("chronology:family", family.pk)
    return draw_adding(request, family, form)


def line_form(viewer: Viewer, family: Family, sent: QueryDict | None) -> RecordForm:
    """Return the form of a line outside any meeting, as it was sent or blank."""
    return RecordForm(
        sent,
        persons=names.of_family(viewer, family).called.values(),
        colleagues=colleagues(viewer),
        language=viewer.language,
    )


def draw_adding(
    request: HttpRequest, family: Family, form: RecordForm, told: object = None, status: int = 200
) -> HttpResponse:
    """Draw the page that adds a line; `told` is who would read it, when that was asked."""
    context = {
        "family": family,
        "form": form,
        "heading": _("Add a line about %(family)s") % {"family": family.reference},
        "told": told,
    }
    return render(request, "chronology/add.html", context, status=status)


def _record(form: RecordForm, family: Family, by: Viewer) -> bool:
    persons = list(Person.objects.filter(pk__in=form.cleaned_data["persons"]))
    try:
        entries.record(family=family, persons=persons, by=by, key=form.cleaned_data["key"], **form.said())
    except Repeated:
        return True
    return True


def _works(viewer: Viewer, family: Family) -> bool:
    return viewer.practitioner_id is not None and permissions.works_with(viewer.practitioner_id, family)
