"""Pages of the trail, newest first, by keyset: they never count what they do not show."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from audit.models import TrailAbout, TrailEvent

PAGE = 50


@dataclass(frozen=True, slots=True)
class Page:
    """Events of one page, newest first; `older` is where the next page begins, empty on the last."""

    events: list[TrailEvent]
    older: str


def by_actor(pseudonym: str, before: str = "") -> Page:
    """Return what one account did, saw and was refused."""
    rows = TrailEvent.objects.filter(actor=pseudonym).filter(_earlier(before, "id"))
    return _page(list(rows.order_by("-at", "-id")[: PAGE + 1]))


def by_target(type_: str, identifier: str, before: str = "") -> Page:
    """Return what was done, seen and refused about one family or one conference."""
    rows = TrailAbout.objects.filter(type=type_, target=identifier).filter(_earlier(before, "event_id"))
    found = rows.select_related("event").order_by("-at", "-event_id")[: PAGE + 1]
    return _page([row.event for row in found])


def newest(before: str = "") -> Page:
    """Return what happened last, whoever did it."""
    rows = TrailEvent.objects.filter(_earlier(before, "id"))
    return _page(list(rows.order_by("-at", "-id")[: PAGE + 1]))


def _earlier(before: str, identifier: str) -> Q:
    if not before:
        return Q()
    moment, _, last = before.partition("_")
    try:
        at, key = datetime.fromisoformat(moment), UUID(last)
    except ValueError:
        return Q()
    return Q(at__lt=at) | Q(**{"at": at, f"{identifier}__lt": key})


def _page(rows: list[TrailEvent]) -> Page:
    shown = rows[:PAGE]
    older = f"{shown[-1].at.isoformat()}_{shown[-1].id}" if len(rows) > PAGE else ""
    return Page(shown, older)
