"""The room's page for one seat, out of the fragments that the wire carries too."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from conference.meetings.access import Seat
from conference.meetings.presenters import fragments
from conference.meetings.presenters.fragments import CHILD_PREFIX, Patch
from conference.meetings.presenters.names import Names
from conference.meetings.rules.happenings import Region
from people.viewers import Capacity


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
    """The parts of the page as they are now; `family_id` leads those who work here to the family's own pages."""

    id: UUID
    family_id: UUID | None
    state: str
    lines: SafeString
    regions: dict[str, SafeString]
    children: tuple[ChildPlace, ...]


def for_seat(seat: Seat) -> Room:
    """Open what the seat may read, once, and lay it out."""
    shown = fragments.snapshot(seat)
    return Room(
        id=seat.conference.pk,
        family_id=None if seat.viewer.capacity is Capacity.PERSON else seat.conference.family_id,
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
