"""What comes after: somebody narrows or takes back what they said, or somebody doubts that it was free."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from audit.denials import NotForYou
from audit.references import Reference
from conference.family.presenters import offers as of_the_family
from conference.family.queries import Told
from conference.voices import access, queries
from conference.voices.forms.about import Offered
from conference.voices.forms.following import DoubtForm, NarrowForm, OrderEndedForm, TakeBackForm
from conference.voices.views.asking import Asking, answer, asking
from consent.actions import coercion, voices
from consent.models import Voice
from consent.spoken import Spoken
from consent.terms import Method, Said, SpeaksAs

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@ASKS
def narrow(request: HttpRequest, family_id: UUID, voice_id: UUID) -> HttpResponse:
    """Write down that somebody took some services, people or kinds of information out of what they agreed."""
    who, told = _said(request, family_id, voice_id)
    voice = told.voice
    if voice.said != Said.AGREE or voice.speaks_as == SpeaksAs.COURT or not told.permits:
        raise NotForYou(Reference.to(voice))
    form = NarrowForm(request.POST or None, offered=_to_narrow(who, told))
    return answer(
        request,
        who,
        form,
        lambda: voices.limit(
            spoken=_again(who, voice, **form.how()),
            denied=form.denied(),
            of=voice,
            by=who.viewer,
            key=form.cleaned_data["key"],
        ),
        of=voice,
        heading=_("Write down that somebody narrowed what they agreed"),
        before=_("What is chosen here stops at once. Everything else that was agreed stays as it is."),
        button=_("Write it down"),
        done=_("Narrowed. It holds from now on."),
    )


@never_cache
@ASKS
def take_back(request: HttpRequest, family_id: UUID, voice_id: UUID) -> HttpResponse:
    """Write down that somebody took back what they had said, or that an order ended."""
    who, told = _said(request, family_id, voice_id)
    if told.voice.speaks_as == SpeaksAs.COURT:
        return _end_order(request, who, told.voice)
    form = TakeBackForm(request.POST or None, family=who.family)
    return answer(
        request,
        who,
        form,
        lambda: voices.withdraw(
            voice=told.voice,
            spoken=_again(who, told.voice, **form.how()),
            by=who.viewer,
            key=form.cleaned_data["key"],
        ),
        of=told.voice,
        heading=_("Write down that somebody took it back"),
        before=_(
            "What rested on it stops at once, in open meetings too. What was decided stays in its record."
        ),
        button=_("Write it down"),
        done=_("Written down. It no longer holds."),
    )


@never_cache
@ASKS
def doubt(request: HttpRequest, family_id: UUID, voice_id: UUID) -> HttpResponse:
    """Write down that words were perhaps not free, and decide whether they are relied on."""
    who = asking(request, family_id)
    voice, _scope = access.voice(who.viewer, family_id, voice_id)
    if not who.may_doubt:
        raise NotForYou(Reference.to(voice))
    form = DoubtForm(request.POST or None)
    return answer(
        request,
        who,
        form,
        lambda: coercion.record(
            voice=voice,
            words=form.cleaned_data["words"],
            is_relied_on=form.cleaned_data["relied_on"] == "yes",
            by=who.viewer,
            key=form.cleaned_data["key"],
        ),
        of=voice,
        heading=_("Perhaps it was not free"),
        before=_(
            "Speak with them alone if that is safe. Do not tell them here, or anybody of the family, what you write."
        ),
        button=_("Write it down for the team"),
        done=_("Written down, for the team alone."),
    )


def _end_order(request: HttpRequest, who: Asking, voice: Voice) -> HttpResponse:
    form = OrderEndedForm(request.POST or None)
    return answer(
        request,
        who,
        form,
        lambda: voices.withdraw(
            voice=voice,
            spoken=_again(who, voice, method=Method.LETTER, language=who.viewer.language, order=form.order()),
            by=who.viewer,
            key=form.cleaned_data["key"],
        ),
        of=voice,
        heading=_("Write down that an order ended"),
        before=_("Only by another order that you have seen yourself."),
        button=_("Write it down"),
        done=_("Written down. It no longer holds."),
    )


def _said(request: HttpRequest, family_id: UUID, voice_id: UUID) -> tuple[Asking, Told]:
    """Return who writes, and what was said and still stands; what is over is not there to be changed."""
    who = asking(request, family_id)
    voice, scope = access.voice(who.viewer, family_id, voice_id)
    heard = queries.of_family(who.viewer, who.family, scope)
    told = next((each for each in heard.standing if each.voice.pk == voice.pk), None)
    if told is None or not who.may_write:
        raise NotForYou(Reference.to(voice))
    return who, told


def _again(who: Asking, voice: Voice, **how: object) -> Spoken:
    """Return the same person speaking again of the same persons; a finding of then is not found anew."""
    subjects = [each.person for each in voice.subjects.select_related("person")]
    is_order = voice.speaks_as == SpeaksAs.COURT
    usual = {"notice_version": voice.notice_version, "assessed_by": voice.assessed_by}
    return Spoken(
        family=who.family,
        person=voice.person,
        subjects=subjects,
        speaks_as=SpeaksAs.COURT if is_order else who.capacity_of(voice.person_id, subjects),
        **{**usual, **how},  # type: ignore[arg-type]
    )


def _to_narrow(who: Asking, told: Told) -> Offered:
    offered = of_the_family.to_narrow(told, "", who.viewer.language, queries.practitioners())
    return Offered(
        family=who.family,
        categories=offered.categories,
        services=offered.services,
        practitioners=offered.practitioners,
    )
