"""The third filter's pages: name somebody to the table, say whether one knows them, step back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from audit.denials import NotForYou
from audit.references import Reference
from conference.directory.views.asking import ask, viewer_of
from conference.filters import access
from conference.filters.actions import identifiers
from conference.filters.actions.identifiers import Named
from conference.filters.forms.fields import agency_choices
from conference.filters.forms.naming import RecogniseForm, ShareForm
from conference.filters.lawful import Because
from conference.filters.rules.states import Gesture
from conference.filters.views.sending import asked, succeeded
from conference.meetings.forms.fields import KeyedForm
from consent import grounds
from consent.actions import exclusions
from people.models import Practitioner, Team


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Name somebody to agencies at the table."""
    viewer = viewer_of(request)
    place = access.place_for(viewer, situation_id, Gesture.SHARE_IDENTIFIERS)
    own = place.situation.agency_id
    seats = [each.agency for each in place.situation.seats.all() if each.agency_id != own]
    form = ShareForm(
        request.POST or None,
        agencies=agency_choices(seats, viewer.language),
        grounds=_grounds(place.situation.team, viewer.language),
        initial={"agencies": [str(each.pk) for each in seats]},
    )

    def act(told: dict[str, Any]) -> object:
        born = told["birth_date"]
        return identifiers.share(
            situation=place.situation,
            named=Named(
                name=told["name"], birth_date=born.isoformat() if born else "", address=told["address"]
            ),
            because=Because(ground=told["ground"], tests=form.tests(), telling=form.telling()),
            agencies=[agency for agency in seats if str(agency.pk) in told["agencies"]],
            by=viewer,
            key=told["key"],
        )

    return asked(
        request,
        form,
        act,
        situation_id,
        heading=_("Name them to the table"),
        before=_(
            "Only what it takes to know whether an agency works with them. If they agree, ask them instead: "
            "who agrees needs no table."
        ),
        button=_("Name them"),
        done=_("The agencies that you chose can see who it is."),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def recognise(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Say whether one's agency knows them."""
    viewer = viewer_of(request)
    place = access.place_for(viewer, situation_id, Gesture.RECOGNISE)

    def act(told: dict[str, Any]) -> object:
        return identifiers.recognise(
            situation=place.situation, knows=told["knows"], by=viewer, key=told["key"]
        )

    return asked(
        request,
        RecogniseForm(request.POST or None),
        act,
        situation_id,
        heading=_("Does your agency know them?"),
        before=_("The others to whom they were named see your answer. Say no more than this."),
        button=_("Answer"),
        done=_("Your agency has answered."),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def step_back(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Keep out of a situation, because one is related to whom it is about."""
    viewer = viewer_of(request)
    place = access.place(viewer, situation_id)
    if not place.may_step_back:
        raise NotForYou(Reference.to(place.situation))
    form = KeyedForm(request.POST or None)

    def act(told: dict[str, Any]) -> object:
        me = Practitioner.objects.get(pk=place.me)
        return exclusions.declare(practitioner=me, family=place.situation.family, by=viewer, key=told["key"])

    if request.method == "POST" and form.is_valid() and succeeded(form, act):
        messages.success(request, _("You are kept out of it from now on."))
        return redirect("filters:table")
    return ask(
        request,
        form,
        heading=_("Are you related to them?"),
        before=_(
            "Then you should not learn more. You will see nothing of this situation, nor of the family’s record "
            "if one follows. Tell your agency, so that somebody else takes your place."
        ),
        button=_("Keep me out"),
        back=reverse("filters:situation", args=[situation_id]),
    )


def _grounds(team: Team, language: str) -> list[tuple[str, str]]:
    here = grounds.in_place(team.jurisdiction, team.today())
    return [(each.code, each.name.in_language(language)) for each in here if not each.carried_by_consent]
