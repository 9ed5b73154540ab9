"""What was opened in an emergency: what is open now, what waits for a review, and why, in words."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from consent import emergencies, gate, reviewers
from consent.gate import Opened
from consent.models import BreakGlass
from consent.purposes import AUDIT_REVIEW, WORK_WITH_FAMILY, Purpose
from consent.scope import Scope
from people.models import Team
from people.viewers import Capacity, Viewer

# A review that was made is looked back at for a while.
LOOKED_BACK_AT = 50


def open_now(viewer: Viewer) -> list[BreakGlass]:
    """Return everything that the viewer has open now, of families that are still open to them."""
    mine = list(emergencies.open_now(viewer))
    if not mine:
        return []
    still = {family.pk for family in emergencies.openable(viewer, {each.family for each in mine})}
    return [each for each in mine if each.family_id in still]


def to_review(viewer: Viewer) -> list[BreakGlass]:
    """Return what waits for a review by this viewer, the longest waiting first."""
    return list(_watched(viewer).filter(review__isnull=True).order_by("opened_at", "id"))


def reviewed(viewer: Viewer) -> list[BreakGlass]:
    """Return what was reviewed lately, of whom this viewer watches over."""
    done = _watched(viewer).filter(review__isnull=False)
    return list(done.order_by("-review__at", "-id")[:LOOKED_BACK_AT])


def words(viewer: Viewer, opening: BreakGlass) -> tuple[str, str]:
    """Return why it was opened, and what the review says, as far as the viewer may read it."""
    purpose: Purpose = AUDIT_REVIEW if viewer.capacity is Capacity.AUDITOR else WORK_WITH_FAMILY
    scope = Scope.load(viewer, purpose, family_ids=[opening.family_id])
    review = getattr(opening, "review", None)
    records = [opening, *([review] if review else [])]
    shown: dict[UUID, str] = {
        each.record.id: each.words["words"]
        for each in gate.open(viewer, records, purpose, scope=scope)
        if isinstance(each, Opened)
    }
    return shown.get(opening.pk, ""), shown.get(review.pk, "") if review else ""


def is_live(opening: BreakGlass) -> bool:
    """Say whether it is open now."""
    return not hasattr(opening, "end") and opening.until > timezone.now()


def jurisdictions() -> list[str]:
    """Return under whose law the teams of this deployment work."""
    return sorted(set(Team.objects.values_list("jurisdiction", flat=True)))


def _watched(viewer: Viewer) -> QuerySet[BreakGlass]:
    watched = reviewers.watched_by(viewer)
    return watched.select_related(
        "family__team", "practitioner__agency", "practitioner__account", "end", "review"
    )
