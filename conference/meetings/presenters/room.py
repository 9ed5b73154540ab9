"""The room's page for one seat: what stands at its head, and its parts as fragments."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from conference.meetings import queries
from conference.meetings.access import Seat
from conference.meetings.presenters import fragments
from conference.meetings.presenters.fragments import CHILD_PREFIX, Patch
from conference.meetings.presenters.names import Names
from conference.meetings.rules.happenings import Region
from consent.gate import Opened


@dataclass(frozen=True, slots=True)
class ChildPlace:
    """One child's panel and whom its forms are about."""

    child_id: UUID
    name: str
    html: SafeString

    @property
    def slug(self) -> str:
        """Return the end of this child's form slots."""
        return str(self.child_id)


@dataclass(frozen=True, slots=True)
class Room:
    """Everything at the head of the page, and the parts below as they are now."""

    id: UUID
    title: str
    alias: str
    family_name: str
    reason: str
    reason_withheld: str
    scheduled_at: datetime
    minutes_planned: int
    place: str
    chair: str
    minute_taker: str
    state: str
    lines: SafeString
    regions: dict[str, SafeString]
    children: tuple[ChildPlace, ...]


def for_seat(seat: Seat) -> Room:
    """Open what the seat may read, once, and lay it out."""
    shown = fragments.snapshot(seat)
    conference = seat.conference
    name, why = queries.family_name(seat), queries.reason(seat)
    return Room(
        id=conference.pk,
        title=seat.kind.name.to(seat.viewer.language),
        alias=conference.family.reference,
        family_name=name.words["name"] if isinstance(name, Opened) else "",
        reason=why.words["reason"] if isinstance(why, Opened) else "",
        reason_withheld=str(why.sentence) if why and not isinstance(why, Opened) else "",
        scheduled_at=conference.scheduled_at,
        minutes_planned=conference.minutes_planned,
        place=conference.place,
        chair=conference.chair.name,
        minute_taker=conference.minute_taker.name if conference.minute_taker else "",
        state=seat.state.value,
        lines=format_html_join("", "{}", ((patch.html,) for patch in shown.lines)),
        regions={patch.target: patch.html for patch in shown.regions if patch.target in set(Region)},
        children=tuple(
            _child_place(patch, shown.names)
            for patch in shown.regions
            if patch.target.startswith(CHILD_PREFIX)
        ),
    )


def _child_place(patch: Patch, names: Names) -> ChildPlace:
    child_id = UUID(patch.target.removeprefix(CHILD_PREFIX))
    return ChildPlace(child_id, names.of(child_id), patch.html)
