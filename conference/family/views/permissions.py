"""What one said about sharing, and taking it back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from audit.denials import NotForYou
from audit.references import Reference
from conference.family import access, queries, speakers
from conference.family.forms import WordsForm
from conference.family.notices import Part
from conference.family.presenters import law, voices
from conference.family.queries import Told
from conference.family.views.asking import Asking, asking, speak
from consent.actions import voices as speaking
from consent.models import Voice


@never_cache
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show everything that one said, and what the law lets others share."""
    who = asking(request)
    told = queries.said(who.viewer, who.own)
    context = {
        "say": who.wording,
        "said": voices.sections(told, who.names, who.viewer.language, str(who.wording.decides)),
        "duties": law.duties(queries.lawful(who.viewer, who.own), who.viewer.language),
    }
    return render(request, "family/permissions.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: HttpRequest, voice_id: UUID) -> HttpResponse:
    """Ask whether to take back what one said; then do it at once."""
    who = asking(request)
    voice = access.own_voice(who.viewer, voice_id)
    told = heard(who, voice)
    if told.ended_at is not None:
        return is_over(request)
    notice = speakers.notice_of(voice)
    form = WordsForm(request.POST or None, notice_version=notice.version, wording=who.wording)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        spoken = speakers.again(voice, language=who.viewer.language, words=typed["words"])
        if speak(
            form, lambda: speaking.withdraw(voice=voice, spoken=spoken, by=who.viewer, key=typed["key"])
        ):
            messages.success(request, _("Taken back. It no longer holds."))
            return redirect("family:permissions")
    context = {
        "say": who.wording,
        "form": form,
        "article": voices.draw([told], who.names, who.viewer.language, str(who.wording.decides))[0],
        "points": [each for part in _parts(told) for each in notice.points(part, who.viewer.language)],
    }
    return render(request, "family/take_back.html", context)


def heard(who: Asking, voice: Voice) -> Told:
    """Return what one said, opened; raise NotForYou where its words may not be opened."""
    told = queries.one_said(who.viewer, who.own, voice)
    if told is None:
        raise NotForYou(Reference.to(voice))
    return told


def is_over(request: HttpRequest) -> HttpResponse:
    """Say that there is nothing left to change, and lead back."""
    messages.info(request, _("This has already ended. There is nothing more to do."))
    return redirect("family:permissions")


def _parts(told: Told) -> list[Part]:
    """Return what must be said before it is taken back: of what it permits, of what it bars, or of both."""
    parts = [Part.TAKE_BACK_AGREEMENT] if told.permits or not told.bars else []
    return [*parts, Part.TAKE_BACK_REFUSAL] if told.bars else parts
