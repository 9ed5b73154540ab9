"""A line in words for more people, and who is behind a line and never named in it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from audit.trail import Refused, Repeated
from conference.circles import access, queries
from conference.circles.access import Found
from conference.circles.actions import entries, sources
from conference.circles.forms import SourceForm, TwinForm
from conference.circles.presenters import sources as drawn
from conference.circles.rules.who_may import Deed
from conference.circles.views.asking import answer, viewer_of
from conference.meetings.views.choices import colleagues
from consent.categories import Sensitivity

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@ASKS
def write_twin(request: HttpRequest, family_id: UUID, entry_id: UUID) -> HttpResponse:
    """Say a line again in words for more people."""
    found = access.decided(viewer_of(request), family_id, entry_id, Deed.WRITE_TWIN)
    form = TwinForm(request.POST or None)
    return answer(
        request,
        form,
        lambda: entries.write_twin(
            entry=found.entry,
            words=form.cleaned_data["words"],
            sensitivity=Sensitivity(form.cleaned_data["sensitivity"]),
            by=found.viewer,
            key=form.cleaned_data["key"],
        ),
        heading=_("Say this in words for more people"),
        before=_(
            "Others read these words as a line like any other. Whoever reads the first line sees both as one. "
            "Leave out what must stay with few."
        ),
        button=_("Add these words"),
        back=_back(found),
        done=_("Others read these words now."),
    )


@ASKS
def referrer(request: HttpRequest, family_id: UUID, entry_id: UUID) -> HttpResponse:
    """Show the protected identities behind a line that the viewer holds, and keep one."""
    viewer = viewer_of(request)
    found = access.decided(viewer, family_id, entry_id, Deed.KEEP_SOURCE)
    form = SourceForm(request.POST or None, colleagues=colleagues(viewer), language=viewer.language)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        words = {name: said[name] for name in ("name", "contact", "asked", "key")}
        try:
            sources.keep(entry=found.entry, holders=form.named(viewer.practitioner_id), by=viewer, **words)
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        except Repeated:
            return redirect(request.path)
        else:
            return redirect(request.path)
    kept = [drawn.of(one, viewer.language) for one in queries.sources_of(found)]
    context = {
        "family": found.entry.family,
        "entry_id": entry_id,
        "kept": kept,
        "form": form,
        "forms": [form],
    }
    return render(request, "circles/referrer.html", context)


def _back(found: Found) -> str:
    return reverse("circles:line", args=[found.entry.family_id, found.entry.pk])
