"""The only way from an id to what somebody of a family said, and to a file beside it."""

from uuid import UUID

from audit.denials import NotForYou
from audit.references import Reference
from conference.directory import access as families
from consent.models import Evidence, Voice
from consent.scope import Scope, decide
from consent.terms import Said
from people.models import Family
from people.viewers import Viewer

HEARD = frozenset({Said.AGREE, Said.LIMIT, Said.REFUSE})


def family(viewer: Viewer, family_id: UUID) -> tuple[Family, Scope]:
    """Return a family that the viewer may know of, and the scope that said so."""
    return families.reached(viewer, family_id)


def voice(viewer: Viewer, family_id: UUID, voice_id: UUID) -> tuple[Voice, Scope]:
    """Return something that was agreed, limited or refused and that the viewer may read."""
    _, scope = family(viewer, family_id)
    ready = Voice.objects.select_related("family__team", "person", "assessed_by")
    found = ready.filter(pk=voice_id, family_id=family_id, said__in=HEARD).first()
    if found is None or not decide(scope, found).permitted:
        raise NotForYou(Reference.to(found) if found else None)
    return found, scope


def evidence(viewer: Viewer, family_id: UUID, voice_id: UUID, evidence_id: UUID) -> tuple[Evidence, Scope]:
    """Return a file beside something that was said and that the viewer may read."""
    beside, scope = voice(viewer, family_id, voice_id)
    found = Evidence.objects.filter(pk=evidence_id, voice=beside).first()
    if found is None or not decide(scope, found).permitted:
        raise NotForYou(Reference.to(found) if found else None)
    return found, scope
