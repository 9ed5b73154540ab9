"""Pages of the trail, newest first, by keyset: they never count what they do not show."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from audit.disclosure import RECIPIENT
from audit.models import TrailAbout, TrailEvent
from audit.opener import Limits

PAGE = 50
NO_LIMITS = Limits()
FAMILY = "people.family"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events: of one kind or all, before a moment, older than a place, within an auditor's limits."""

    kind: str = ""
    until: datetime | None = None
    before: str = ""
    limits: Limits = NO_LIMITS


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


def one(event_id: str, limits: Limits) -> TrailEvent | None:
    """Return one event, if it is for this auditor."""
    return _events(Wanted(limits=limits)).filter(pk=event_id).first()


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
    return rows.filter(*_inside(wanted.limits, "pk", "body"))


def _about(type_: str, identifier: str, wanted: Wanted) -> QuerySet[TrailAbout]:
    rows = TrailAbout.objects.filter(type=type_, target=identifier).filter(_earlier(wanted, "event_id"))
    if wanted.kind:
        rows = rows.filter(event__kind=wanted.kind)
    return rows.filter(*_inside(wanted.limits, "event_id", "event__body")).select_related("event")


def _inside(limits: Limits, key: str, body: str) -> Iterator[Any]:
    """Yield the conditions for what an auditor gets: of some families, what is about them and about no other."""
    about = TrailAbout.objects.filter(event=OuterRef(key), type=FAMILY)
    if limits.within is not None:
        yield Exists(about)
        yield ~Exists(about.exclude(target__in=limits.within))
    if limits.without:
        yield ~Exists(about.filter(target__in=limits.without))
    # The whole event: one that is shown in part would say by its fingerprint that something is missing.
    for code in sorted(limits.unknown):
        yield ~Q(**{f"{body}__contains": f'"{code}"'})


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
