"""The only way from an id to a refusal or a request to override it: for full members of the family's team."""

from uuid import UUID

from audit.denials import NotForYou
from audit.references import Reference
from conference.directory import access
from consent import overriding
from consent.models import OverrideRequest, Voice
from consent.permissions import is_full_member
from people.models import Family
from people.viewers import Viewer


def family(viewer: Viewer, family_id: UUID) -> Family:
    """Return a family whose permissions the viewer keeps; raise NotForYou for any other."""
    found = access.family(viewer, family_id)
    if not is_full_member(viewer, found):
        raise NotForYou(Reference.to(found))
    return found


def voice(viewer: Viewer, family_id: UUID, voice_id: UUID) -> Voice:
    """Return what somebody of such a family said."""
    family(viewer, family_id)
    voices = Voice.objects.select_related("family__team", "person").filter(family_id=family_id)
    found = voices.filter(pk=voice_id).first()
    if found is None:
        raise NotForYou
    return found


def to_decide(viewer: Viewer, request_id: UUID) -> OverrideRequest:
    """Return a request that the viewer may decide; raise NotForYou for anybody else's."""
    requests = OverrideRequest.objects.select_related(
        "family__team", "voice__person", "asked_by__practitioner__agency", "decision"
    )
    found = requests.filter(pk=request_id).first()
    if found is None:
        raise NotForYou
    family(viewer, found.family_id)
    if overriding.why_not(viewer, found):
        raise NotForYou(Reference.to(found))
    return found
