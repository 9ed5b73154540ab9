"""The only way to what is one's own here: one's place in a family, and what one said about sharing."""

from uuid import UUID

from django.utils import timezone

from audit.denials import NotForYou
from audit.references import Reference
from consent.models import Evidence, Voice
from consent.terms import Said, SpeaksAs
from people.models import FamilyMember
from people.queries import live
from people.viewers import Capacity, Viewer

# What a person can hear again and take back. That they were not asked, and why, is for those who did not ask.
SPOKEN = frozenset({Said.AGREE, Said.LIMIT, Said.REFUSE})


def me(viewer: Viewer) -> UUID:
    """Return the person who asks; raise NotForYou for anybody who does not ask as a person of a family."""
    if viewer.capacity is not Capacity.PERSON or viewer.person_id is None:
        raise NotForYou
    return viewer.person_id


def places(viewer: Viewer) -> list[FamilyMember]:
    """Return the viewer's own places in families today."""
    own = FamilyMember.objects.filter(person_id=me(viewer), until__isnull=True)
    today = live(own, on=timezone.localdate(), start="since", end="until")
    return list(today.select_related("person", "family__team").order_by("since", "id"))


def place(viewer: Viewer, member_id: str) -> FamilyMember:
    """Return one of the viewer's places in families; raise NotForYou for any other."""
    found = next((each for each in places(viewer) if str(each.pk) == member_id), None)
    if found is None:
        raise NotForYou
    return found


def own_voice(viewer: Viewer, voice_id: UUID) -> Voice:
    """Return what the viewer said themselves; raise NotForYou for what is missing, or is somebody else's."""
    found = Voice.objects.select_related("family__team", "person").filter(pk=voice_id).first()
    if found is None:
        raise NotForYou
    families = {each.family_id for each in places(viewer)}
    # What a court ordered about somebody is not what they said.
    if (
        found.speaks_as == SpeaksAs.COURT
        or found.person_id != me(viewer)
        or found.family_id not in families
        or found.said not in SPOKEN
    ):
        raise NotForYou(Reference.to(found))
    return found


def own_evidence(viewer: Viewer, voice_id: UUID, evidence_id: UUID) -> Evidence:
    """Return a file beside something that the viewer said themselves; raise NotForYou for any other."""
    voice = own_voice(viewer, voice_id)
    found = Evidence.objects.filter(voice=voice, pk=evidence_id).first()
    if found is None:
        raise NotForYou
    return found
