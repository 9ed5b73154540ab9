"""The only way to a family here, and to what one wrote down; missing and forbidden look the same."""

from collections.abc import Iterable
from uuid import UUID

from audit.denials import NotForYou
from audit.references import Reference
from conference.directory import access
from conference.family.queries import Told
from consent import permissions
from consent.models import Voice
from people import queries
from people.models import Family, Standing
from people.viewers import Viewer


def family(viewer: Viewer, family_id: UUID) -> Family:
    """Return a family whose permissions the viewer may move; raise NotForYou for any other."""
    found = access.family(viewer, family_id)
    if not permissions.is_full_member(viewer, found):
        raise NotForYou(Reference.to(found))
    return found


def on_paper(viewer: Viewer, family_id: UUID) -> Family:
    """Return a family of which the viewer may hand over copies; a part-time member passes on by relay alone."""
    found = access.family(viewer, family_id)
    if may_copy(viewer, found):
        return found
    raise NotForYou(Reference.to(found))


def may_copy(viewer: Viewer, family: Family) -> bool:
    """Say whether the viewer may take words out of a family's record on paper."""
    if viewer.practitioner_id is None:
        return False
    standing = queries.standing_in(viewer.practitioner_id, family.team_id, on=family.team.today())
    return standing != Standing.PART_TIME


def one_recorded(told: Iterable[Told], voice_id: UUID) -> Told:
    """Return one of the things that somebody wrote down and may read; raise NotForYou for any other."""
    found = next((each for each in told if each.voice.pk == voice_id), None)
    if found is None:
        there = Voice.objects.filter(pk=voice_id).first()
        raise NotForYou(Reference.to(there) if there else None)
    return found
