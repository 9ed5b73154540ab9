"""Pages of a family's chronology, newest first; they never count what the reader may not know of."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from conference.meetings import twins
from conference.meetings.models import Entry
from conference.meetings.queries import WITH_LINES
from consent import gate
from consent.gate import Opened, Withheld
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from people.models import Family
from people.viewers import Viewer

PAGE = 50
Shown = Opened[Any] | Withheld


@dataclass(frozen=True, slots=True)
class Page:
    """Lines of one page; `older` is where the next one begins, empty on the last; by line, what others read."""

    scope: Scope
    shown: list[Shown]
    older: str
    others_read: dict[UUID, str]


def page(viewer: Viewer, family: Family, scope: Scope, before: str = "") -> Page:
    """Return what the viewer may see or know of, from the place that `before` names."""
    entries = Entry.objects.filter(family=family)
    known = twins.unfolded(gate.known(entries, scope), entries, scope).filter(_earlier(before))
    rows = list(known.select_related(*WITH_LINES).order_by("-occurred_on", "-id")[: PAGE + 1])
    older = f"{rows[PAGE - 1].occurred_on.isoformat()}_{rows[PAGE - 1].pk}" if len(rows) > PAGE else ""
    shown = gate.open(viewer, rows[:PAGE], WORK_WITH_FAMILY, scope=scope)
    return Page(scope, shown, older, twins.under(shown, entries, scope))


def _earlier(before: str) -> Q:
    day, _, last = before.partition("_")
    try:
        occurred_on, identifier = date.fromisoformat(day), UUID(last)
    except ValueError:
        return Q()
    return Q(occurred_on__lt=occurred_on) | Q(occurred_on=occurred_on, id__lt=identifier)
