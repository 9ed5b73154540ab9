"""Say who holds parental responsibility for a child, that proof of it was seen, and that it has ended."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.directory import access, queries
from conference.directory.forms.responsibilities import EndResponsibilityForm, ProofForm, ResponsibilityForm
from conference.directory.presenters.families import choices
from conference.directory.presenters.responsibilities import holder_of
from conference.directory.views.asking import ask, attempt, viewer_of
from people.actions import responsibilities
from people.models import Agency, ParentalResponsibility, Person, Relation
from people.viewers import Viewer


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Write down who is responsible for a child, and what of it was seen."""
    viewer = viewer_of(request)
    family = access.family(viewer, family_id)
    seen, authorities = queries.persons_to_choose(viewer, family), queries.statutory_bodies()
    form = ResponsibilityForm(
        request.POST or None,
        children=choices([each for each in seen if each.record.relation == Relation.CHILD]),
        holders=[*choices(seen), *((str(each.id), each.name_in(viewer.language)) for each in authorities)],
        place=family.team.jurisdiction,
        initial={"starts_on": family.team.today()},
    )
    if request.method == "POST" and form.is_valid():
        holders: dict[str, Person | Agency] = {str(each.id): each for each in authorities}
        holders |= {str(each.record.id): each.record.person for each in seen}
        told = form.cleaned_data
        who: dict[str, Any] = {name: holders[told.pop(name)] for name in ("holder", "child")}
        if attempt(form, lambda: responsibilities.record(family=family, by=viewer, **who, **told)):
            messages.success(request, _("Noted."))
            return redirect("directory:family", family.id)
    back = reverse("directory:family", args=[family.id])
    heading = _("Who is responsible for a child of %(family)s?") % {"family": family.reference}
    return ask(request, form, heading=heading, button=_("Note"), back=back)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def prove(request: HttpRequest, family_id: UUID, responsibility_id: UUID) -> HttpResponse:
    """Write down that proof of what was told has now been seen."""
    viewer = viewer_of(request)
    held = access.responsibility(viewer, family_id, responsibility_id)
    form = ProofForm(request.POST or None, initial={"seen_on": held.family.team.today()})
    if request.method == "POST" and form.is_valid():
        who = {"holder": held.holder or held.agency, "child": held.child, "how": held.how}
        told: dict[str, Any] = who | form.cleaned_data
        if attempt(form, lambda: responsibilities.record(family=held.family, by=viewer, **told)):
            messages.success(request, _("Noted."))
            return redirect("directory:family", family_id)
    return ask(
        request,
        form,
        heading=_("Proof that %(holder)s is responsible for %(child)s") % _names(viewer, held),
        title=_("Proof that somebody is responsible for a child"),
        button=_("Note the proof"),
        back=reverse("directory:family", args=[family_id]),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, family_id: UUID, responsibility_id: UUID) -> HttpResponse:
    """Write down that somebody is no longer responsible for a child."""
    viewer = viewer_of(request)
    held = access.responsibility(viewer, family_id, responsibility_id)
    form = EndResponsibilityForm(request.POST or None, initial={"ended_on": held.family.team.today()})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        if attempt(form, lambda: responsibilities.end(responsibility=held, by=viewer, **told)):
            messages.success(request, _("Noted: it has ended, and opens nothing from now on."))
            return redirect("directory:family", family_id)
    return ask(
        request,
        form,
        heading=_("%(holder)s is no longer responsible for %(child)s") % _names(viewer, held),
        title=_("Somebody is no longer responsible for a child"),
        before=_(
            "From this moment they read nothing of this child here and cannot speak for the child. "
            "What they said before stays as it was said."
        ),
        button=_("Note that it has ended"),
        back=reverse("directory:family", args=[family_id]),
    )


def _names(viewer: Viewer, held: ParentalResponsibility) -> dict[str, str]:
    seen = queries.persons_to_choose(viewer, held.family)
    called = {each.record.person_id: name for each in seen for _place, name in choices([each])}
    return {"holder": holder_of(held, called, viewer.language), "child": called[held.child_id]}
