"""The second filter's pages: describe, widen, let the table hear, decide."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.directory.views.asking import viewer_of
from conference.filters import access, counting, seating
from conference.filters.access import Place
from conference.filters.actions import descriptions, discussions
from conference.filters.forms.fields import YES, agency_choices, practitioner_choices
from conference.filters.forms.telling import AcceptFewForm, DescribeForm, WeighForm, too_few
from conference.filters.presenters.lines import widened
from conference.filters.rules.factors import RiskFactor
from conference.filters.rules.states import Gesture
from conference.filters.telling import Told
from conference.filters.views.sending import asked
from conference.filters.vocabulary import About
from conference.meetings.forms.fields import KeyedForm
from people.models import Agency, Practitioner


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Describe a situation to the table without a name."""
    viewer = viewer_of(request)
    place = access.place_for(viewer, situation_id, Gesture.BRING)
    form = _describing(request, place)

    def act(told: dict[str, Any]) -> object:
        return descriptions.bring(
            situation=place.situation,
            told=_told(told),
            chair=Practitioner.objects.select_related("agency").get(pk=told["chair"]),
            agencies=Agency.objects.filter(pk__in=told["agencies"]),
            ask_chair=form.asks_chair,
            by=viewer,
            key=told["key"],
        )

    return asked(
        request,
        form,
        act,
        situation_id,
        heading=_("Describe it without a name"),
        before=_(
            "The table hears kinds and a band of ages, and must not be able to guess who it is. "
            "Names come later, only if the table finds the risk acute."
        ),
        button=_("Bring it to the table"),
        done=_("The description is recorded."),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def widen(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Tell it in the next wider band."""
    viewer = viewer_of(request)
    place = access.place_for(viewer, situation_id, Gesture.WIDEN)

    def act(told: dict[str, Any]) -> object:
        return descriptions.widen(situation=place.situation, by=viewer, key=told["key"])

    return asked(
        request,
        KeyedForm(request.POST or None),
        act,
        situation_id,
        heading=_("Widen the band of ages"),
        before=widened(place.situation),
        button=_("Widen it"),
        done=_("The band is wider now."),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def accept_few(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Let the table hear what few people fit."""
    viewer = viewer_of(request)
    place = access.place_for(viewer, situation_id, Gesture.ACCEPT_FEW)

    def act(told: dict[str, Any]) -> object:
        return descriptions.accept_few(
            situation=place.situation, reason=told["words"], by=viewer, key=told["key"]
        )

    return asked(
        request,
        AcceptFewForm(request.POST or None),
        act,
        situation_id,
        heading=_("Let the table hear it as it is"),
        before=too_few(access.band_of(place.situation.description).fits),
        button=_("Let the table hear it"),
        done=_("The table can hear it now."),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def weigh(request: HttpRequest, situation_id: UUID) -> HttpResponse:
    """Record what the table decides."""
    viewer = viewer_of(request)
    place = access.place_for(viewer, situation_id, Gesture.WEIGH)
    seats = [each.agency for each in place.situation.seats.all()]
    form = WeighForm(request.POST or None, agencies=agency_choices(seats, viewer.language))

    def act(told: dict[str, Any]) -> object:
        return discussions.weigh(
            situation=place.situation,
            is_acute=told["acute"] == YES,
            reason=told["words"],
            needed=[agency for agency in seats if str(agency.pk) in told["needed"]],
            by=viewer,
            key=told["key"],
        )

    return asked(
        request,
        form,
        act,
        situation_id,
        heading=_("What does the table decide?"),
        button=_("Record the decision"),
        done=_("The decision of the table is recorded."),
    )


def _describing(request: HttpRequest, place: Place) -> DescribeForm:
    situation, language = place.situation, place.viewer.language
    others = [each for each in seating.agencies(situation.team) if each.pk != situation.agency_id]
    return DescribeForm(
        request.POST or None,
        areas=[(each, each) for each in counting.areas(situation.team)],
        chairs=practitioner_choices(seating.chairs(situation), language),
        agencies=agency_choices(others, language),
        counts=partial(counting.latest, situation.team),
        initial={
            "factors": sorted(situation.factors),
            "agencies": [str(each.pk) for each in others],
            "sex": "",
        },
    )


def _told(typed: dict[str, Any]) -> Told:
    return Told(
        about=About(typed["about"]),
        area=typed["area"],
        band=typed["band"],
        sex=typed["sex"],
        factors=[RiskFactor(each) for each in typed["factors"]],
        words=typed["words"],
        names_nobody=typed["names_nobody"],
    )
