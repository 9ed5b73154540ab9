"""What is for few on each side of the world, told by the product's own actions."""

from datetime import timedelta
from typing import Any

from conference.circles import naming
from conference.circles.actions import restrictions, sources
from conference.meetings.actions import entries
from conference.meetings.models import Entry
from conference.meetings.vocabulary import Reach
from consent.categories import Category, Sensitivity
from tests.isolation.side import TODAY, Side


def tell(side: Side) -> None:
    """Write what is for few: restricted, not shared, sealed, and told by somebody whose identity is protected."""

    def say(key: str, **more: Any) -> Entry:
        return entries.record(
            family=side.family,
            category=Category.PLAN,
            words=side.canary("conference.entry.words", key),
            persons=[side.child.person],
            occurred_on=TODAY() - timedelta(days=5),
            by=side.worker.viewer,
            **more,
        )

    few = say("few")
    circle = restrictions.draw(
        entry=few,
        readers=naming.to_read([side.nurse.practitioner]),
        reason=side.canary("consent.circle.reason"),
        review_on=TODAY() + timedelta(days=9),
        by=side.worker.viewer,
    )
    source = sources.keep(
        entry=few,
        name=side.canary("conference.protected_source.name"),
        contact=side.canary("conference.protected_source.contact"),
        asked=side.canary("conference.protected_source.asked"),
        holders=[side.worker.practitioner],
        by=side.worker.viewer,
    )
    held, sealed = say("held", reach=Reach.AGENCY), say("sealed", sensitivity=Sensitivity.V)
    few.refresh_from_db()
    side.keep(few=few, circle=circle, source=source, held=held, sealed=sealed)
