"""The only way from an id to a line, its circle and its readers; missing and forbidden look the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused
from conference.circles import refusals
from conference.circles.models import ProtectedSource
from conference.circles.rules import who_may
from conference.circles.rules.who_may import Deed, Stand
from conference.meetings.models import Entry
from consent.models import Circle, CircleReader
from consent.purposes import WORK_WITH_FAMILY, Purpose
from consent.scope import Scope, decide
from consent.terms import CircleKind
from people import queries
from people.models import AgencyKind, Family, Practitioner
from people.permissions import MAY_OPEN_A_FAMILY
from people.viewers import Capacity, Viewer

# Who decides about the readers of a circle, once it is drawn.
DRAWS: Mapping[CircleKind, Deed] = {
    CircleKind.PRIVILEGED: Deed.MARK_ADVICE,
    CircleKind.RESTRICTED: Deed.RESTRICT,
}
LINES = Entry.objects.select_related(
    "family__team", "conference", "agency", "author_practitioner", "holder__agency", "shelf__circle"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A line that the viewer may read, the scope that says so, and how they stand to it."""

    entry: Entry
    viewer: Viewer
    scope: Scope
    stand: Stand

    def may(self, deed: Deed) -> bool:
        """Say whether the viewer may decide this about the line."""
        return who_may.may(deed, self.stand)


@dataclass(frozen=True, slots=True)
class Over:
    """A circle about whose readers the viewer decides: around a line, or around who is behind one."""

    circle: Circle
    found: Found
    source: ProtectedSource | None = None


def line(viewer: Viewer, family_id: UUID, entry_id: UUID) -> Found:
    """Return a line of a family that the viewer may read, for their daily work or in the meeting that it belongs to."""
    entry = LINES.filter(family_id=family_id, pk=entry_id).first()
    if entry is None:
        raise NotForYou
    if found := reading(viewer, entry):
        return found
    raise NotForYou(Reference.to(entry))


def decided(viewer: Viewer, family_id: UUID, entry_id: UUID, deed: Deed) -> Found:
    """Return a line about which the viewer may decide this."""
    found = line(viewer, family_id, entry_id)
    if not found.may(deed):
        raise NotForYou(Reference.to(found.entry))
    return found


def reading(viewer: Viewer, entry: Entry) -> Found | None:
    """Return how a practitioner stands to a line that they may read; None when they may not."""
    purposes = [WORK_WITH_FAMILY]
    if entry.conference_id:
        purposes.append(Purpose.conference(entry.conference_id))
    for purpose in purposes:
        scope = Scope.load(viewer, purpose, family_ids=[entry.family_id])
        if viewer.capacity is Capacity.PRACTITIONER and decide(scope, entry).permitted:
            return Found(entry, viewer, scope, stands(viewer, entry.family)(entry))
    return None


def require(deed: Deed, entry: Entry, by: Viewer) -> Found:
    """Return the line as it is now, locked; refuse whoever may not decide this about it."""
    now = locked(entry)
    found = reading(by, now)
    if found is None or not found.may(deed):
        raise Refused(refusals.NOT_YOURS[deed])
    return found


def locked(entry: Entry) -> Entry:
    """Return a line as it is now, locked until the gesture ends."""
    return LINES.select_for_update(of=("self",)).get(pk=entry.pk)


def require_over(circle: Circle, by: Viewer) -> Over:
    """Return what is inside a circle that is still drawn; refuse whoever may not decide about its readers."""
    found = None if hasattr(circle, "end") else over(by, circle)
    if found is None:
        raise Refused(refusals.NO_CIRCLE)
    return found


def circle(viewer: Viewer, family_id: UUID, circle_id: UUID) -> Over:
    """Return a circle that is still drawn and about whose readers the viewer decides."""
    drawn = Circle.objects.select_related("family__team").filter(family_id=family_id, pk=circle_id, end=None)
    found = over(viewer, drawn[0]) if drawn else None
    if found is None:
        raise NotForYou(Reference.to(drawn[0]) if drawn else None)
    return found


def over(viewer: Viewer, drawn: Circle) -> Over | None:
    """Return what is inside a circle, for those who decide about its readers: of a protected identity, its holders."""
    kind = CircleKind(drawn.kind)
    source = ProtectedSource.objects.filter(shelf__circle=drawn).first()
    entry = LINES.filter(Q(pk=source.entry_id) if source else Q(shelf__circle=drawn)).first()
    if kind not in DRAWS or entry is None or (found := reading(viewer, entry)) is None:
        return None
    if source is not None:
        holds = found.may(Deed.KEEP_SOURCE) and decide(found.scope, source).permitted
        return Over(drawn, found, source) if holds else None
    return Over(drawn, found) if found.may(DRAWS[kind]) else None


def reader(drawn: Circle, reader_id: UUID) -> CircleReader:
    """Return the place inside a circle, that the viewer has reached, of whoever is named by this identifier."""
    found = CircleReader.objects.filter(circle=drawn, actor=str(reader_id), end=None).first()
    if found is None:
        raise NotForYou
    return found


def stands(viewer: Viewer, family: Family) -> Callable[[Entry], Stand]:
    """Return what says how a viewer stands to each line of a family that they may read."""
    me, team = viewer.practitioner_id, family.team
    standing = queries.standing_in(me, team.pk, on=team.today()) if me else None
    is_lawyer = me is not None and Practitioner.objects.filter(pk=me, is_legal_adviser=True).exists()
    return lambda entry: Stand(
        may_read=True,
        of_originator=entry.agency_id is not None and entry.agency_id == viewer.agency_id,
        is_full_member=standing in MAY_OPEN_A_FAMILY,
        is_legal=is_lawyer or viewer.agency_kind == AgencyKind.LEGAL_CLINIC,
    )
