"""Renders the parts of a room for one seat: the same bytes for the page and for the wire, with nothing of "me".

A fragment is a whole element whose id is its target. It holds no token, no form and no control.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.safestring import SafeString

from conference.meetings import queries
from conference.meetings.access import Seat
from conference.meetings.models import ChildDecision, Entry, Position, Proposal, TimelineRow
from conference.meetings.presenters import lines as lines_of
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters import outcomes, panels
from conference.meetings.presenters.lines import Line
from conference.meetings.presenters.names import Names
from conference.meetings.rules.happenings import REDRAWS, Happening, Region

CHILD_PREFIX = f"{Region.CHILD}-"
_ABOUT_A_CHILD = {model.audit_type: model for model in (ChildDecision, Position, Proposal)}


@dataclass(frozen=True, slots=True)
class Patch:
    """One element as it is now; `order` sorts lines and is empty for regions."""

    target: str
    html: SafeString
    order: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a seat's page shows now, and how it calls the persons of the family."""

    lines: tuple[Patch, ...]
    regions: tuple[Patch, ...]
    names: Names


def snapshot(seat: Seat) -> Snapshot:
    """Render everything."""
    with in_the_words_of(seat):
        names = names_of.for_seat(seat)
        regions = (_region(target, seat, names) for target in targets(seat, names))
        return Snapshot(_lines(seat, names), tuple(patch for patch in regions if patch), names)


def patches(rows: Iterable[TimelineRow], seat: Seat) -> list[Patch]:
    """Render what rows of the timeline changed; what the seat may not know of gives nothing."""
    entries, regions = _changed(rows)
    with in_the_words_of(seat):
        names = names_of.for_seat(seat)
        found = list(_lines(seat, names, entries)) if entries else []
        redrawn = (_region(target, seat, names) for target in regions)
        return found + [patch for patch in redrawn if patch]


def lines(seat: Seat, only: Iterable[UUID] | None = None) -> tuple[Patch, ...]:
    """Render the lines in their order, or some of them."""
    with in_the_words_of(seat):
        return _lines(seat, names_of.for_seat(seat), only)


def line(entry: Entry, seat: Seat) -> Patch | None:
    """Render one line, or nothing when the seat may not know of it."""
    return next(iter(lines(seat, [entry.pk])), None)


def regions(seat: Seat) -> tuple[Patch, ...]:
    """Render everything beside the lines."""
    with in_the_words_of(seat):
        names = names_of.for_seat(seat)
        return tuple(patch for target in targets(seat, names) if (patch := _region(target, seat, names)))


def region(name: str, seat: Seat) -> str | None:
    """Render one region by its target, such as `agenda` or `child-<uuid>`."""
    with in_the_words_of(seat):
        patch = _region(name, seat, names_of.for_seat(seat))
    return patch.html if patch else None


def targets(seat: Seat, names: Names) -> list[str]:
    """Return the regions of this seat's page."""
    fixed = [str(one) for one in (Region.HEAD, Region.STATE, Region.AGENDA, Region.PEOPLE, Region.STEPS)]
    if not seat.kind.decides_per_child:
        return fixed
    return fixed + [f"{CHILD_PREFIX}{child.person_id}" for child in names.children()]


@contextmanager
def in_the_words_of(seat: Seat) -> Iterator[None]:
    """Speak the viewer's language, and tell the time of the place where the team works."""
    zone = ZoneInfo(seat.conference.family.team.time_zone)
    with translation.override(seat.viewer.language), timezone.override(zone):
        yield


def _lines(seat: Seat, names: Names, only: Iterable[UUID] | None = None) -> tuple[Patch, ...]:
    return tuple(_line(one) for one in lines_of.for_seat(seat, names, only))


def _line(one: Line) -> Patch:
    return Patch(one.target, render_to_string("meetings/fragments/line.html", {"line": one}), one.order)


def _region(target: str, seat: Seat, names: Names) -> Patch | None:
    name, is_child, child = target.partition("-")
    if is_child:
        called = names.called.get(UUID(child))
        if called is None or not called.is_child or not seat.kind.decides_per_child:
            return None
        context: dict[str, object] = {"panel": outcomes.child(seat, names, called)}
    else:
        context = _CONTEXTS[Region(name)](seat, names)
    html = render_to_string(f"meetings/fragments/{name}.html", {"target": target, "seat": seat, **context})
    return Patch(target, html)


def _state(seat: Seat, names: Names) -> dict[str, object]:
    missing = (
        panels.missing_from(queries.quorum_of(seat.conference, seat.kind)) if seat.state == "open" else []
    )
    return {"conference": seat.conference, "state": seat.state, "missing": missing}


_CONTEXTS: Mapping[Region, Callable[[Seat, Names], dict[str, object]]] = {
    Region.AGENDA: lambda seat, names: {"items": panels.agenda(seat, names)},
    Region.HEAD: lambda seat, _names: {"head": panels.head(seat)},
    Region.PEOPLE: lambda seat, names: {"people": panels.people(seat, names)},
    Region.STATE: _state,
    Region.STEPS: lambda seat, names: {"steps": outcomes.steps(seat, names)},
}


def _changed(rows: Iterable[TimelineRow]) -> tuple[list[UUID], list[str]]:
    """Return the lines and the regions that rows changed, each once, in order."""
    entries: dict[UUID, None] = {}
    regions: dict[str, None] = {}
    for row in rows:
        redraw = REDRAWS[Happening(row.kind)]
        if redraw.line:
            entries[UUID(row.reference_id)] = None
        for one in redraw.regions:
            regions[_child_target(row) if one is Region.CHILD else str(one)] = None
    return list(entries), list(regions)


def _child_target(row: TimelineRow) -> str:
    found = _ABOUT_A_CHILD[row.reference_type].objects.filter(pk=row.reference_id)
    return f"{CHILD_PREFIX}{found.values_list('child_id', flat=True).get()}"
