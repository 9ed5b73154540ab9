"""The areas' counts, for the administrator."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from conference.directory import access as directory
from conference.directory import queries as directory_queries
from conference.directory.views.asking import viewer_of
from conference.filters import counting
from conference.filters.actions import areas
from conference.filters.forms.counting import AreaForm
from conference.filters.presenters import counts
from conference.filters.views.sending import succeeded


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """List the areas of every team, with their counts."""
    lines = counts.by_team()
    teams = [(team, lines.get(team.pk, [])) for team in directory_queries.teams()]
    return render(request, "filters/areas.html", {"teams": teams})


@require_http_methods(["GET", "HEAD", "POST"])
def count(request: HttpRequest, team_id: UUID) -> HttpResponse:
    """Write the counts of one area of a team."""
    viewer = viewer_of(request)
    team = directory.team(viewer, team_id)
    area = request.GET.get("area", "")
    standing = AreaForm.initial_of(counting.latest(team, area)) if area else {}
    form = AreaForm(request.POST or None, initial={"area": area, **standing})

    def act(told: dict[str, Any]) -> object:
        return areas.count(
            team=team,
            area=told["area"],
            counts=form.counts(),
            counted_on=told["counted_on"],
            source=told["source"],
            by=viewer,
            key=told["key"],
        )

    if request.method == "POST" and form.is_valid() and succeeded(form, act):
        messages.success(request, _("The counts of the area are noted."))
        return redirect("filters:areas")
    return render(request, "filters/area.html", {"form": form, "team": team})
