"""Write down what somebody said on paper, by phone or in person; that they were not asked; what a court ordered."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from audit.denials import NotForYou
from audit.references import Reference
from conference.voices.forms.ordering import OrderForm
from conference.voices.forms.recording import AgreeForm, NotAskedForm, RefuseForm, SpokenForm
from conference.voices.views.asking import Asking, answer, asking
from consent.actions import voices
from consent.spoken import Spoken
from consent.terms import Method, SpeaksAs

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@ASKS
def agree(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Write down an agreement, or one with limits."""
    who = _writing(request, family_id)
    offered = who.offered()
    form = AgreeForm(request.POST or None, offered=offered)
    form.offer_speakers(offered.persons, who.assessors(), str(who.viewer.practitioner_id))
    return answer(
        request,
        who,
        form,
        lambda: _agree(who, form),
        heading=_("Write down that somebody agreed"),
        before=_(
            "Write down what they said, as they said it. In what capacity they speak follows from their age,"
            " and from what is known here of parents and guardians."
        ),
        button=_("Write it down"),
        done=_("Written down. It holds from now on. If there is a signed paper, you can add it now."),
    )


@never_cache
@ASKS
def refuse(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Write down a refusal."""
    who = _writing(request, family_id)
    offered = who.offered()
    form = RefuseForm(request.POST or None, offered=offered)
    form.offer_speakers(offered.persons, who.assessors(), str(who.viewer.practitioner_id))
    return answer(
        request,
        who,
        form,
        lambda: voices.refuse(
            spoken=_spoken(who, form, form.about),
            denied=form.denied(),
            by=who.viewer,
            key=form.cleaned_data["key"],
        ),
        heading=_("Write down that somebody said no"),
        before=_(
            "It bites where agreement alone carries the sharing. Where a duty carries it, it is answered in words."
        ),
        button=_("Write it down"),
        done=_("Written down. Where sharing rests on agreement, it holds from now on."),
    )


@never_cache
@ASKS
def not_asked(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Write down that somebody was not asked, and why."""
    who = _writing(request, family_id)
    form = NotAskedForm(request.POST or None, offered=who.offered())
    return answer(
        request,
        who,
        form,
        lambda: _not_asked(who, form.cleaned_data),
        heading=_("Write down that somebody was not asked"),
        before=_("Full members of the team and its lead read this, and nobody of the family."),
        button=_("Write it down"),
        done=_("Written down, for the team alone."),
    )


@never_cache
@ASKS
def order(request: HttpRequest, family_id: UUID) -> HttpResponse:
    """Write down what a court ordered."""
    who = _writing(request, family_id)
    form = OrderForm(request.POST or None, offered=who.offered())
    return answer(
        request,
        who,
        form,
        lambda: _order(who, form),
        heading=_("Write down an order of a court"),
        before=_(
            "Only an order that you have seen yourself, about sharing. It speaks in place of those whom it is about."
        ),
        button=_("Write it down"),
        done=_("Written down. It holds from now on."),
    )


def _writing(request: HttpRequest, family_id: UUID) -> Asking:
    """Return who writes; to somebody who does not work with the family the page is not there."""
    who = asking(request, family_id)
    if not who.may_write:
        raise NotForYou(Reference.to(who.family))
    return who


def _spoken(who: Asking, form: SpokenForm, about: list[UUID]) -> Spoken:
    typed = form.cleaned_data
    return who.spoken(
        typed["speaker"], about, form.how(), assessor=typed["assessor"], assessment=typed["assessment"]
    )


def _agree(who: Asking, form: AgreeForm) -> object:
    said: dict[str, Any] = {
        "spoken": _spoken(who, form, form.about),
        "grants": form.granted(),
        "by": who.viewer,
        "key": form.cleaned_data["key"],
    }
    left_out = form.left_out()
    return voices.limit(denied=left_out, **said) if left_out else voices.agree(**said)


def _not_asked(who: Asking, typed: dict[str, Any]) -> object:
    spoken = Spoken(
        family=who.family,
        person=who.person(typed["speaker"]),
        subjects=[who.person(each) for each in typed["persons"]],
        speaks_as=SpeaksAs.OWN
        if typed["persons"] == [typed["speaker"]]
        else SpeaksAs.PARENTAL_RESPONSIBILITY,
        notice_version="",
        language=who.viewer.language,
        method=Method.NONE,
        reason=typed["reason"],
    )
    return voices.not_asked(spoken=spoken, because=typed["because"], by=who.viewer, key=typed["key"])


def _order(who: Asking, form: OrderForm) -> object:
    typed = form.cleaned_data
    subjects = [who.person(each) for each in typed["persons"]]
    spoken = Spoken(
        family=who.family,
        person=subjects[0],
        subjects=subjects,
        speaks_as=SpeaksAs.COURT,
        notice_version="",
        language=who.viewer.language,
        method=Method.LETTER,
        order=form.order(),
    )
    said: dict[str, Any] = {"spoken": spoken, "by": who.viewer, "key": typed["key"]}
    if typed["said"] == "refuse":
        return voices.refuse(denied=form.denied(), **said)
    return voices.agree(grants=form.granted(), **said)
