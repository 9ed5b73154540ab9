"""Pages of the trail, newest first, by keyset: they never count what they do not show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from audit.disclosure import RECIPIENT
from audit.models import TrailAbout, TrailEvent

PAGE = 50
FAMILY = "people.family"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events: of one kind or all, before a moment, older than a place, about these families only.

    An auditor of some teams gets what is about their families and about no other.
    """

    kind: str = ""
    until: datetime | None = None
    before: str = ""
    within: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Events of one page, newest first; `older` is where the next page begins, empty on the last."""

    events: list[TrailEvent]
    older: str


def newest(wanted: Wanted) -> Page:
    """Return what happened last, whoever did it."""
    return _page(_events(wanted))


def by_actor(pseudonym: str, wanted: Wanted) -> Page:
    """Return what one account did, was refused, and was shown: asked for by itself, or sent to it in a meeting."""
    own = _events(wanted).filter(actor=pseudonym).order_by("-at", "-id")[: PAGE + 1]
    sent = _about(RECIPIENT, pseudonym, wanted).order_by("-at", "-event_id")[: PAGE + 1]
    found = {event.pk: event for event in [*own, *(row.event for row in sent)]}
    return _cut(sorted(found.values(), key=lambda event: (event.at, event.pk), reverse=True)[: PAGE + 1])


def by_target(type_: str, identifier: str, wanted: Wanted) -> Page:
    """Return what was done, seen and refused about one family or one conference."""
    found = _about(type_, identifier, wanted).order_by("-at", "-event_id")[: PAGE + 1]
    return _cut([row.event for row in found])


def one(event_id: str, within: frozenset[str] | None) -> TrailEvent | None:
    """Return one event, if it is for this auditor."""
    return _events(Wanted(within=within)).filter(pk=event_id).first()


def families_of(events: Iterable[TrailEvent]) -> Mapping[UUID, list[str]]:
    """Return by event which families it is about."""
    found: dict[UUID, list[str]] = {}
    rows = TrailAbout.objects.filter(type=FAMILY, event__in=[event.pk for event in events])
    for event_id, target in rows.order_by("target").values_list("event_id", "target"):
        found.setdefault(event_id, []).append(target)
    return found


def _events(wanted: Wanted) -> QuerySet[TrailEvent]:
    rows = TrailEvent.objects.filter(_earlier(wanted, "id"))
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.within is not None:
        rows = rows.filter(*_about_these_alone(wanted.within, "pk"))
    return rows


def _about(type_: str, identifier: str, wanted: Wanted) -> QuerySet[TrailAbout]:
    rows = TrailAbout.objects.filter(type=type_, target=identifier).filter(_earlier(wanted, "event_id"))
    if wanted.kind:
        rows = rows.filter(event__kind=wanted.kind)
    if wanted.within is not None:
        rows = rows.filter(*_about_these_alone(wanted.within, "event_id"))
    return rows.select_related("event")


def _about_these_alone(within: frozenset[str], key: str) -> tuple[Any, Any]:
    about = TrailAbout.objects.filter(event=OuterRef(key), type=FAMILY)
    return Exists(about), ~Exists(about.exclude(target__in=within))


def _earlier(wanted: Wanted, identifier: str) -> Q:
    by_then = Q(at__lt=wanted.until) if wanted.until else Q()
    moment, _, last = wanted.before.partition("_")
    try:
        at, key = datetime.fromisoformat(moment), UUID(last)
    except ValueError:
        return by_then
    if at.tzinfo is None:
        return by_then
    return by_then & (Q(at__lt=at) | Q(**{"at": at, f"{identifier}__lt": key}))


def _page(rows: QuerySet[TrailEvent]) -> Page:
    return _cut(list(rows.order_by("-at", "-id")[: PAGE + 1]))


def _cut(rows: list[TrailEvent]) -> Page:
    shown = rows[:PAGE]
    older = f"{shown[-1].at.isoformat()}_{shown[-1].id}" if len(rows) > PAGE else ""
    return Page(shown, older)
