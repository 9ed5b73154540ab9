"""Who must not see a family: declare it, of oneself too, and end it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from audit.denials import NotForYou
from audit.references import Reference
from conference.apart import queries
from conference.apart.access import Reached
from conference.apart.forms import EndForm, ExcludeForm
from conference.apart.presenters import exclusions as presenters
from conference.apart.views.asking import done, viewer_of
from conference.directory import access as directory
from conference.directory.views.asking import ask
from consent.actions import exclusions
from consent.permissions import is_full_member
from people.models import Practitioner
from people.viewers import Viewer

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@require_safe
def show(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show who must not see the family, to those who answer for its team; to others, their own way out."""
    reached = _reached(viewer_of(request), family_id)
    may_decide = is_full_member(reached.viewer, reached.family)
    context = {
        "family": reached.family,
        "may_decide": may_decide,
        "out": presenters.out(reached) if may_decide else [],
        "decided": presenters.decided(reached) if may_decide else [],
    }
    return render(request, "apart/exclusions.html", context)


@never_cache
@ASKS
def declare(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Ask who must not see the family; others than oneself only from those who answer for its team."""
    reached = _reached(viewer_of(request), family_id)
    viewer, me = reached.viewer, str(reached.viewer.practitioner_id)
    others = queries.may_be_excluded(reached) if is_full_member(viewer, reached.family) else []
    form = ExcludeForm(request.POST or None, others=others, me=me, language=viewer.language)
    if request.method == "POST" and form.is_valid():
        chosen = Practitioner.objects.get(pk=form.cleaned_data["practitioner"])
        if done(
            form,
            lambda: exclusions.declare(
                practitioner=chosen, family=reached.family, by=viewer, key=form.cleaned_data["key"]
            ),
        ):
            messages.success(request, _("Done. Nothing of this family exists for them any more."))
            # Whoever has just left the family finds it nowhere, this page included.
            return redirect("directory:families") if str(chosen.pk) == me else _back(family_id)
    return ask(
        request,
        form,
        heading=_("Who must not see this family?"),
        before=_(
            "Somebody who is related to the family, or knows them too well, never sees it. It acts at once, "
            "on open pages too. Nobody ends their own exclusion: a colleague must."
        ),
        button=_("Exclude them now"),
        back=reverse("apart:exclusions", args=[family_id]),
    )


@never_cache
@ASKS
def end(request: HttpRequest, family_id: UUID, practitioner_id: UUID) -> HttpResponse:
    """Ask why somebody may see the family after all."""
    reached = _reached(viewer_of(request), family_id)
    out = [one for one in queries.exclusions(reached) if one.practitioner_id == practitioner_id]
    if not out or not is_full_member(reached.viewer, reached.family):
        raise NotForYou(Reference.to(reached.family))
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        if done(
            form,
            lambda: exclusions.end(exclusion=out[0], why=told["why"], by=reached.viewer, key=told["key"]),
        ):
            messages.success(request, _("They may see the family again, as far as anybody like them may."))
            return _back(family_id)
    return ask(
        request,
        form,
        heading=_("May %(name)s see this family after all?") % {"name": out[0].practitioner.name},
        before=_("Be sure that they are not related to it."),
        button=_("End the exclusion"),
        back=reverse("apart:exclusions", args=[family_id]),
    )


def _reached(viewer: Viewer, family_id: UUID) -> Reached:
    return Reached(viewer, *directory.reached(viewer, family_id))


def _back(family_id: UUID) -> HttpResponse:
    return redirect("apart:exclusions", family_id)
