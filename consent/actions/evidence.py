"""Keep a file beside a voice: a signed form, a letter, each sealed with a key of its own."""

from audit import trail
from audit.trail import Refused
from audit.vault.fields import Sealed
from consent import events, permissions, refusals
from consent.evidence import MOST_PER_VOICE, FileKind, recognise
from consent.models import Evidence, Voice
from people.viewers import Viewer


def keep(*, voice: Voice, content: bytes, by: Viewer, key: str = "") -> Evidence:
    """Seal a PDF, JPEG or PNG file of at most 4 MB where the voice stands; what it is, its content says."""
    found = recognise(content)
    kind = found.value if isinstance(found, FileKind) else ""
    with trail.gesture(
        events.EVIDENCE_KEPT,
        actor=by.actor(),
        about=[voice.family],
        key=key,
        kind=kind,
        size=len(content),
    ) as gesture:
        permissions.require_voice(by, voice.family, voice.person_id)
        if not isinstance(found, FileKind):
            raise Refused(refusals.NO_EVIDENCE[found])
        if Evidence.objects.filter(voice=voice).count() >= MOST_PER_VOICE:
            raise Refused(refusals.TOO_MANY_FILES)
        kept = Evidence.objects.create(
            voice=voice,
            shelf_id=voice.shelf_id,
            kind=kind,
            size=len(content),
            content=Sealed.unsaved(content),
            kept_by_id=by.account_id,
        )
        gesture.touch(voice, kept)
        gesture.result = str(kept.pk)
    return kept
