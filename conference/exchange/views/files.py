"""What goes out and comes in as a file: what leaves and how, and what a file says before it is taken in."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from audit.trail import Refused, Repeated
from conference.directory.views.asking import attempt, viewer_of
from conference.exchange import access, queries
from conference.exchange.forms import FileForm, TakeInForm
from conference.exchange.presenters import rows
from consent.actions import exports, imports
from people.models import Family

FHIR_JSON = "application/fhir+json"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def export(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Say what leaves and what does not; then let it leave as a file."""
    viewer = viewer_of(request)
    family = access.family(viewer, family_id)
    if request.method == "POST":
        try:
            made = exports.make(family=family, by=viewer)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("exchange:export", family_id)
        response = HttpResponse(made.document, content_type=f"{FHIR_JSON}; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="permissions-{made.record.pk}.json"'
        return response
    context = {"family": family, "may_leave": queries.may_leave(viewer, family)}
    return render(request, "exchange/export.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_in(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Ask for a file, show in plain words what it would write, and take it in when that is confirmed."""
    viewer = viewer_of(request)
    family = access.family(viewer, family_id)
    if "document" in request.POST:
        return _confirmed(request, family)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if form.is_bound and form.is_valid():
        return _preview(request, family, form.cleaned_data["file"], None)
    return render(request, "exchange/import.html", {"family": family, "form": form})


def _confirmed(request: HttpRequest, family: Family) -> HttpResponse:
    viewer, form = viewer_of(request), TakeInForm(request.POST)
    document = request.POST["document"].encode()
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("notice_version", "language", "key")}
        try:
            taken = attempt(
                form, lambda: imports.take_in(family=family, document=document, by=viewer, **told)
            )
        except Repeated:
            return redirect("directory:family", family.pk)
        if taken is not None:
            count = len(taken)
            message = ngettext("Taken in: %(count)s statement.", "Taken in: %(count)s statements.", count)
            messages.success(request, message % {"count": count})
            return redirect("directory:family", family.pk)
    return _preview(request, family, document, form)


def _preview(request: HttpRequest, family: Family, document: bytes, form: TakeInForm | None) -> HttpResponse:
    viewer, now = viewer_of(request), timezone.now()
    understanding = queries.understood(viewer, family, document, now)
    if understanding.problems:
        context = {"family": family, "form": FileForm(), "problems": understanding.problems}
        return render(request, "exchange/import.html", context)
    notices = {each.statement.notice for each in understanding.statements}
    typed = {
        "document": document.decode(),
        "notice_version": notices.pop() if len(notices) == 1 else "",
        "language": viewer.language,
    }
    context = {
        "family": family,
        "form": form or TakeInForm(initial=typed),
        "said": rows.preview(understanding.statements, queries.persons(viewer, family), viewer, now),
    }
    return render(request, "exchange/preview.html", context)
