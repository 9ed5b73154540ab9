"""A protected identity as its holders read it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from conference.circles.models import ProtectedSource
from consent.gate import Opened


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Who made a referral, how to reach them, what they asked for; who kept it, and in which circle."""

    circle_id: UUID | None
    name: str
    contact: str
    asked: str
    kept_at: datetime
    kept_by: str


def of(opened: Opened[ProtectedSource], language: str) -> SourceLine:
    """Return one that was opened; who kept it is loaded."""
    source = opened.record
    who = source.kept_by
    return SourceLine(
        circle_id=source.shelf.circle_id,
        name=opened.words["name"],
        contact=opened.words["contact"],
        asked=opened.words["asked"],
        kept_at=source.kept_at,
        kept_by=f"{who.name}, {who.job_title_in(language)}",
    )
