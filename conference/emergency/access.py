"""The only way from an id to an emergency opening: by who opened it, who leads, or a privacy officer who reviews."""

from uuid import UUID

from audit.denials import NotForYou
from audit.references import Reference
from consent import emergencies, reviewers
from consent.models import BreakGlass
from consent.purposes import WORK_WITH_FAMILY
from consent.rules import Place
from consent.scope import Scope, decide
from people.viewers import Viewer


def own(viewer: Viewer, opening_id: UUID) -> BreakGlass:
    """Return what the viewer opened themselves; nothing more once they are kept away from the family."""
    found = _opening(opening_id)
    mine = found.practitioner_id == viewer.practitioner_id
    if not (mine and emergencies.openable(viewer, [found.family])):
        raise NotForYou(Reference.to(found))
    return found


def answered_for(viewer: Viewer, opening_id: UUID) -> BreakGlass:
    """Return an opening of one's own, or one in a family whose work one leads."""
    found = _opening(opening_id)
    scope = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[found.family_id])
    decision = decide(scope, found)
    if decision.permitted and decision.rule == Place.REVIEW:
        return found
    return own(viewer, opening_id)


def reviewed(viewer: Viewer, opening_id: UUID) -> BreakGlass:
    """Return an opening for a privacy officer who watches over whoever opened, and who is somebody else."""
    found = _opening(opening_id)
    if not reviewers.may_review(viewer, found):
        raise NotForYou(Reference.to(found))
    return found


def _opening(opening_id: UUID) -> BreakGlass:
    openings = BreakGlass.objects.select_related(
        "family__team", "practitioner__agency", "practitioner__account", "end", "review", "shelf"
    )
    found = openings.filter(pk=opening_id).first()
    if found is None:
        raise NotForYou
    return found
