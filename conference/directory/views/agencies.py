"""Agencies and teams, for the administrator."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from conference.directory import access, queries
from conference.directory.forms.administering import AgencyForm, MembershipForm, TeamForm
from conference.directory.forms.work import LastDayForm
from conference.directory.presenters.people import agency_lines, team_lines
from conference.directory.views.asking import ask, attempt, viewer_of
from people.actions import agencies, memberships, teams


@require_safe
def show_agencies(request: HttpRequest) -> HttpResponse:
    """List every agency."""
    lines = agency_lines(queries.agencies(), viewer_of(request).language)
    return render(request, "directory/agencies.html", {"lines": lines})


@require_http_methods(["GET", "HEAD", "POST"])
def create_agency(request: HttpRequest) -> HttpResponse:
    """Add an agency."""
    form = AgencyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: agencies.create(**form.cleaned_data, by=viewer_of(request)))
        if made:
            messages.success(request, _("The agency was added."))
            return redirect("directory:agencies")
    back = reverse("directory:agencies")
    return ask(request, form, heading=_("Add an agency"), button=_("Add the agency"), back=back)


@require_safe
def show_teams(request: HttpRequest) -> HttpResponse:
    """List every team."""
    return render(request, "directory/teams.html", {"teams": queries.teams()})


@require_http_methods(["GET", "HEAD", "POST"])
def create_team(request: HttpRequest) -> HttpResponse:
    """Form a team."""
    form = TeamForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        team = attempt(form, lambda: teams.create(**form.cleaned_data, by=viewer_of(request)))
        if team:
            messages.success(request, _("The team was formed."))
            return redirect("directory:team", team.id)
    return ask(
        request, form, heading=_("Form a team"), button=_("Form the team"), back=reverse("directory:teams")
    )


@require_safe
def show_team(request: HttpRequest, team_id: UUID) -> HttpResponse:
    """Show who belongs to a team."""
    viewer = viewer_of(request)
    team = access.team(viewer, team_id)
    lines = team_lines(queries.members_of_team(team), viewer.language)
    return render(request, "directory/team.html", {"team": team, "lines": lines})


@require_http_methods(["GET", "HEAD", "POST"])
def begin_membership(request: HttpRequest, team_id: UUID) -> HttpResponse:
    """Give a practitioner a place in a team."""
    viewer = viewer_of(request)
    team = access.team(viewer, team_id)
    initial = {"starts_on": team.today()}
    form = MembershipForm(request.POST or None, practitioners=queries.practitioners(), initial=initial)
    if request.method == "POST" and form.is_valid():
        begun = attempt(form, lambda: memberships.begin(team=team, by=viewer, **form.cleaned_data))
        if begun:
            messages.success(request, _("They belong to the team."))
            return redirect("directory:team", team.id)
    heading = _("Add somebody to %(team)s") % {"team": team.name}
    back = reverse("directory:team", args=[team.id])
    return ask(request, form, heading=heading, button=_("Add to the team"), back=back)


@require_http_methods(["GET", "HEAD", "POST"])
def end_membership(request: HttpRequest, membership_id: UUID) -> HttpResponse:
    """Give a place in a team its last day."""
    viewer = viewer_of(request)
    membership = access.membership(viewer, membership_id)
    form = LastDayForm(request.POST or None, initial={"last_day": membership.team.today()})
    if request.method == "POST" and form.is_valid():
        ends_on = form.cleaned_data["last_day"]
        if attempt(form, lambda: memberships.end(membership=membership, ends_on=ends_on, by=viewer)):
            messages.success(request, _("The last day is noted."))
            return redirect("directory:team", membership.team_id)
    return ask(
        request,
        form,
        heading=_("Last day of %(name)s in %(team)s")
        % {"name": membership.practitioner.name, "team": membership.team.name},
        title=_("Last day in a team"),
        before=_(
            "The last day counts. A day in the past ends the place at once; a secondment that is over signs "
            "them out everywhere."
        ),
        button=_("Note the last day"),
        back=reverse("directory:team", args=[membership.team_id]),
    )
