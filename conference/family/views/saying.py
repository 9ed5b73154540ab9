"""Agreeing, refusing, narrowing: the notice first, then what is said, then one's own words."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from audit.denials import NotForYou
from conference.family import access, around, queries, speakers
from conference.family.forms import AgreeForm, Offered, SharingForm
from conference.family.notices import Part
from conference.family.presenters import offers
from conference.family.speakers import Speaking
from conference.family.views.asking import Asking, asking, speak
from conference.family.views.permissions import heard, is_over
from consent.actions import voices
from consent.terms import Said
from consent.voices import Spoken


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def agree(request: HttpRequest) -> HttpResponse:
    """Agree that services share."""
    who = asking(request)
    speaking = _speaking(request, who)
    if speaking is None or not speaking.may_speak:
        return _not_here(request, who, speaking)
    form = AgreeForm(request.POST or None, offered=_offered(who, speaking), wording=who.wording)
    if request.method == "POST" and form.is_valid():
        spoken, key = _spoken(who, speaking, form), form.cleaned_data["key"]
        if speak(form, lambda: voices.agree(spoken=spoken, grants=form.granted(), by=who.viewer, key=key)):
            messages.success(request, _("Written down. It holds from now on."))
            return redirect("family:permissions")
    points = speaking.notice.points(Part.AGREE, who.viewer.language)
    return _draw(
        request, who, form, points, heading=who.wording.agree_heading, button=who.wording.agree_button
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def refuse(request: HttpRequest) -> HttpResponse:
    """Refuse that services share."""
    who = asking(request)
    speaking = _speaking(request, who)
    if speaking is None or not speaking.may_speak:
        return _not_here(request, who, speaking)
    form = SharingForm(request.POST or None, offered=_offered(who, speaking), wording=who.wording)
    if request.method == "POST" and form.is_valid():
        spoken, key = _spoken(who, speaking, form), form.cleaned_data["key"]
        if speak(form, lambda: voices.refuse(spoken=spoken, denied=form.denied(), by=who.viewer, key=key)):
            messages.success(
                request, _("Your no is written down. Where sharing rests on agreement, it holds from now on.")
            )
            return redirect("family:permissions")
    points = speaking.notice.points(Part.REFUSE, who.viewer.language)
    return _draw(request, who, form, points, heading=who.wording.refuse_heading, button=_("Say no"))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def narrow(request: HttpRequest, voice_id: UUID) -> HttpResponse:
    """Take some services or kinds of information out of what one agreed."""
    who = asking(request)
    agreed = heard(who, access.own_voice(who.viewer, voice_id))
    if agreed.ended_at is not None:
        return is_over(request)
    if agreed.voice.said != Said.AGREE or not agreed.permits:
        raise NotForYou
    notice = speakers.notice_of(agreed.voice)
    people = around.practitioners(who.viewer, agreed.voice.family)
    offered = offers.to_narrow(agreed, notice.version, who.viewer.language, people)
    form = SharingForm(request.POST or None, offered=offered, wording=who.wording)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        spoken = speakers.again(agreed.voice, language=who.viewer.language, words=typed["words"])
        if speak(
            form,
            lambda: voices.limit(
                spoken=spoken, denied=form.denied(), of=agreed.voice, by=who.viewer, key=typed["key"]
            ),
        ):
            messages.success(request, _("Narrowed. It holds from now on."))
            return redirect("family:permissions")
    points = [who.wording.narrow_before, *notice.points(Part.REFUSE, who.viewer.language)]
    return _draw(request, who, form, points, heading=who.wording.narrow_heading, button=_("Narrow it"))


def _speaking(request: HttpRequest, who: Asking) -> Speaking | None:
    """Return how they may speak in the family that they chose; None while one of several is still to choose."""
    if chosen := request.GET.get("place"):
        return speakers.at(access.place(who.viewer, chosen))
    if not who.places:
        raise NotForYou
    return speakers.at(who.places[0]) if len(who.places) == 1 else None


def _offered(who: Asking, speaking: Speaking) -> Offered:
    services = around.agencies(who.viewer, speaking.family, who.own)
    people = around.practitioners(who.viewer, speaking.family)
    return offers.to_speak(
        speaking, who.shown, who.names, services, people=people, language=who.viewer.language
    )


def _spoken(who: Asking, speaking: Speaking, form: SharingForm) -> Spoken:
    typed = form.cleaned_data
    chosen = set(typed.get("persons", ())) or {str(speaking.place.person_id)}
    return speaking.spoken(
        subjects=[one.record.person for one in who.shown if str(one.record.person_id) in chosen],
        categories=form.chosen,
        notice_version=typed["notice"],
        language=who.viewer.language,
        words=typed["words"],
    )


def _draw(
    request: HttpRequest,
    who: Asking,
    form: SharingForm,
    points: list[Any],
    *,
    heading: Promise | str,
    button: Promise | str,
) -> HttpResponse:
    context = {"say": who.wording, "form": form, "points": points, "heading": heading, "button": button}
    return render(request, "family/say.html", context)


def _not_here(request: HttpRequest, who: Asking, speaking: Speaking | None) -> HttpResponse:
    """Ask in which family; or say kindly that somebody must first talk it through with this young person."""
    if speaking is None:
        return render(request, "family/choose_family.html", {"places": queries.families(who.viewer, who.own)})
    lead = around.lead(who.viewer, speaking.family)
    words = who.wording.ask_lead % {"name": lead.name} if lead else ""
    return render(request, "family/first_talk.html", {"lead": words})
