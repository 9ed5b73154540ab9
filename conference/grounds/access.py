"""The only way from an id to a ground that was taken up; missing and forbidden look the same."""

from uuid import UUID

from audit.denials import NotForYou
from audit.references import Reference
from conference.directory import access as families
from consent.models import Authority
from consent.scope import Scope, decide
from people.models import Family
from people.viewers import Viewer


def family(viewer: Viewer, family_id: UUID) -> tuple[Family, Scope]:
    """Return a family that the viewer may know of, and the scope that said so."""
    return families.reached(viewer, family_id)


def duty(viewer: Viewer, family_id: UUID, authority_id: UUID) -> Authority:
    """Return a duty that was taken up for a family, when the viewer may see why."""
    _, scope = family(viewer, family_id)
    duties = Authority.objects.select_related("family__team", "end", "telling")
    found = duties.filter(pk=authority_id, family_id=family_id, carried_by_consent=False).first()
    if found is None or not decide(scope, found).permitted:
        raise NotForYou(Reference.to(found) if found else None)
    return found
