"""My families, one family, and a new one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from conference.directory import access, proofs, queries
from conference.directory.actions import families
from conference.directory.forms.families import OpenFamilyForm
from conference.directory.presenters import families as drawn
from conference.directory.views.asking import ask, attempt, viewer_of
from conference.emergency.presenters import until_it_ends
from people.models import Family


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """List the families that one works with."""
    page = max(1, int(request.GET["page"])) if request.GET.get("page", "").isdigit() else 1
    lines, more = queries.families(viewer_of(request), page=page)
    context = {"lines": lines, "previous": page - 1, "next": page + 1 if more else 0}
    return render(request, "directory/families.html", context)


@require_safe
def show(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Show one family: its people, who works with it, who leads."""
    viewer = viewer_of(request)
    shown = queries.family(viewer, family_id)
    response = render(request, "directory/family.html", drawn.page(shown, viewer))
    return until_it_ends(response, viewer, shown.family)


@require_http_methods(["GET", "HEAD", "POST"])
def open_family(request: HttpRequest) -> HttpResponse:
    """Open a family; who has not searched is sent to search."""
    viewer = viewer_of(request)
    proof = request.POST.get("proof", "")
    if request.method != "POST" or not proof:
        return redirect("directory:search")
    teams = access.own_teams(viewer)
    if "name" not in request.POST:
        form = OpenFamilyForm(teams=teams, initial={"team": teams.first()})
    else:
        form = OpenFamilyForm(request.POST, teams=teams)
        if form.is_valid():
            opened = attempt(form, lambda: _open(request, form, proof))
            if opened:
                messages.success(request, _("The family is open. Now add its people."))
                return redirect("directory:family", opened.id)
    back = reverse("directory:families")
    heading = _("Open a family")
    return ask(request, form, heading=heading, button=_("Open the family"), back=back, proof=proof)


def _open(request: HttpRequest, form: OpenFamilyForm, proof: str) -> Family:
    viewer = viewer_of(request)
    proofs.require(viewer, proof)
    return families.open(team=form.cleaned_data["team"], name=form.cleaned_data["name"], by=viewer)
