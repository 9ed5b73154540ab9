"""A file that shows what one said: opened for whoever said it, one at a time."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from audit.denials import NotForYou
from audit.references import Reference
from conference.family import access, files
from conference.family.views.asking import asking
from consent import gate
from consent.purposes import OWN_RECORD


@never_cache
@require_safe
def show(request: HttpRequest, voice_id: UUID, evidence_id: UUID) -> HttpResponse:
    """Give a file beside something that one said."""
    who = asking(request)
    found = access.own_evidence(who.viewer, voice_id, evidence_id)
    content = gate.open_file(who.viewer, found, OWN_RECORD, scope=who.own)
    if content is None:
        raise NotForYou(Reference.to(found))
    return files.download(found, content)
