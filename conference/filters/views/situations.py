"""The situations of one's tables, one situation, screening a new one, and its end."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from audit.trail import Refused, Repeated
from conference.directory.views.asking import ask, viewer_of
from conference.filters import access, queries, seating
from conference.filters.actions import chairs, situations
from conference.filters.forms.fields import YES, practitioner_choices
from conference.filters.forms.screening import ChairForm, CloseForm, ScreenForm
from conference.filters.presenters import lines, onward
from conference.filters.presenters import situations as presenters
from conference.filters.rules.factors import RiskFactor
from conference.filters.rules.states import Gesture
from conference.filters.views.sending import asked
from conference.filters.vocabulary import Because
from people.models import Practitioner


@never_cache
@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """List the situations that may be known at each of the viewer's tables."""
    found = queries.tables(viewer_of(request))
    tables = [(team, [lines.row(each) for each in inside]) for team, inside in found]
    return render(request, "filters/table.html", {"tables": tables})


@never_cache
@require_safe
def situation(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Show what the viewer may read of one situation, filter by filter."""
    place = access.place(viewer_of(request), situation_id)
    context = {"page": presenters.page(place, queries.reading(place)), "onward": onward.of(place)}
    return render(request, "filters/situation.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def screen(request: HttpRequest) -> HttpResponse:
    """Screen a situation: bring it to the table, or not."""
    viewer = viewer_of(request)
    teams = {str(team.pk): team for team in access.tables(viewer)}
    form = ScreenForm(request.POST or None, teams=[(key, team.name) for key, team in teams.items()])
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = situations.screen(
                team=teams[told["team"]],
                factors=[RiskFactor(each) for each in told["factors"]],
                tried=told["tried"],
                remit=told["remit"],
                is_brought=told["brought"] == YES,
                by=viewer,
                key=told["key"],
            )
        except Repeated as repeated:
            return redirect("filters:situation", repeated.result)
        except Refused as refused:
            form.add_error(None, str(refused.sentence))
        else:
            messages.success(request, _("The screening is recorded."))
            return redirect("filters:situation", made.pk)
    return ask(
        request,
        form,
        heading=_("Screen a situation"),
        before=_(
            "First your own agency looks alone. Nobody else reads this, and no name is needed here: write none."
        ),
        button=_("Record the decision"),
        back=reverse("filters:table"),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def name_chair(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Name another chair."""
    viewer = viewer_of(request)
    place = access.place_for(viewer, situation_id, Gesture.NAME_CHAIR)
    may_chair = seating.chairs(place.situation)
    form = ChairForm(request.POST or None, chairs=practitioner_choices(may_chair, viewer.language))

    def act(told: dict[str, Any]) -> object:
        chair = Practitioner.objects.select_related("agency").get(pk=told["chair"])
        return chairs.name(situation=place.situation, chair=chair, by=viewer, key=told["key"])

    return asked(
        request,
        form,
        act,
        situation_id,
        heading=_("Name another chair"),
        button=_("Name them"),
        done=_("Somebody else chairs now."),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Close a situation."""
    viewer = viewer_of(request)
    place = access.place_for(viewer, situation_id, Gesture.CLOSE)

    def act(told: dict[str, Any]) -> object:
        because = Because(told["because"])
        return situations.close(situation=place.situation, because=because, by=viewer, key=told["key"])

    return asked(
        request,
        CloseForm(request.POST or None),
        act,
        situation_id,
        heading=_("Close the situation"),
        before=_("What the table was given ends at once. It cannot be opened again."),
        button=_("Close it"),
        done=_("The situation is closed."),
    )
