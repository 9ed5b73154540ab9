"""Files that show what was said: kept beside it, and opened one at a time."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from audit.denials import NotForYou
from audit.references import Reference
from conference.family import files
from conference.voices import access
from conference.voices.forms.following import FileForm
from conference.voices.views.asking import answer, asking
from consent import gate
from consent.actions import evidence
from consent.purposes import WORK_WITH_FAMILY


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: HttpRequest, family_id: UUID, voice_id: UUID) -> HttpResponse:
    """Keep a file beside what was said."""
    who = asking(request, family_id)
    voice, _scope = access.voice(who.viewer, family_id, voice_id)
    if not who.may_write:
        raise NotForYou(Reference.to(voice))
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    return answer(
        request,
        who,
        form,
        lambda: evidence.keep(
            voice=voice,
            content=form.cleaned_data["file"],
            by=who.viewer,
            key=form.cleaned_data["key"],
        ),
        of=voice,
        heading=_("Add the paper that shows it"),
        before=_(
            "It is sealed with a key of its own. Whoever opens it is recorded before a single byte leaves."
        ),
        button=_("Seal it"),
        done=_("The file is sealed beside what was said."),
        is_file=True,
    )


@never_cache
@require_safe
def show(request: HttpRequest, family_id: UUID, voice_id: UUID, evidence_id: UUID) -> HttpResponse:
    """Give a file to somebody who may read what it stands beside."""
    who = asking(request, family_id)
    found, scope = access.evidence(who.viewer, family_id, voice_id, evidence_id)
    content = gate.open_file(who.viewer, found, WORK_WITH_FAMILY, scope=scope)
    if content is None:
        raise NotForYou(Reference.to(found))
    return files.download(found, content)
