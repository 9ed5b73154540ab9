"""The only way from an id to a meeting: a seat, which says who is asking, as what, and what they may see."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Q

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused
from conference.meetings import reference, refusals
from conference.meetings.models import Conference, Entry, Invitation
from conference.meetings.rules.kinds import Kind
from conference.meetings.rules.parts import RUNS, WHO_MAY, Taking
from conference.meetings.rules.states import Gesture, State, is_time_for, state_of
from conference.meetings.vocabulary import Part
from consent import protected_work
from consent.categories import Category, Sensitivity, Use
from consent.decisions import Decision
from consent.permissions import is_excluded
from consent.protected_work import NOBODY, Unseen
from consent.purposes import WORK_WITH_FAMILY, Purpose
from consent.scope import Scope, decide
from people import permissions, queries
from people.models import Family
from people.viewers import Capacity, Viewer


@dataclass(frozen=True, slots=True)
class Seat:
    """One viewer at one meeting: as what they take part, and what they may see there."""

    conference: Conference
    viewer: Viewer
    scope: Scope
    kind: Kind
    taking: frozenset[Taking]
    unseen: Unseen = NOBODY

    @property
    def sight(self) -> Hashable:
        """Return everything that what they see depends on: two equal sights get the same bytes."""
        viewer = self.viewer
        who = (viewer.capacity, viewer.person_id, viewer.language)
        return (self.conference.pk, *who, self.scope.sight, *map(tuple, map(sorted, self.unseen)))

    @property
    def state(self) -> State:
        """Return where the meeting stands."""
        return state_of(self.conference)

    def may(self, gesture: Gesture) -> bool:
        """Say whether they may make a gesture, were it the time for it."""
        return bool(self.taking & WHO_MAY[gesture])

    def may_now(self, gesture: Gesture) -> bool:
        """Say whether they may make a gesture now."""
        return self.may(gesture) and is_time_for(gesture, self.state)

    def again(self) -> Self:
        """Return the same viewer's seat as it is now; raise NotForYou when it is lost."""
        return type(self)(*_seated(self.viewer, self.conference.pk))


def seat(viewer: Viewer, conference_id: UUID | str) -> Seat:
    """Return a viewer's seat at a meeting; raise NotForYou when there is none, or no such meeting."""
    return Seat(*_seated(viewer, conference_id))


def reference_to(conference_id: UUID) -> Reference | None:
    """Return how the trail points at a meeting, if there is one: for the record of who asked for it in vain."""
    found = Conference.objects.filter(pk=conference_id).first()
    return Reference.to(found) if found else None


def seat_or_none(viewer: Viewer, conference_id: UUID) -> Seat | None:
    """Return a viewer's seat, or None: for lists, where a meeting that is lost is simply not there."""
    try:
        return seat(viewer, conference_id)
    except NotForYou:
        return None


def mine(viewer: Viewer) -> Q:
    """Return the condition for meetings at which a viewer has a place."""
    if viewer.capacity is Capacity.PERSON:
        return Q(invitations__person_id=viewer.person_id, invitations__taken_back_at=None)
    if viewer.capacity is not Capacity.PRACTITIONER or viewer.practitioner_id is None:
        return Q(pk__in=())
    me = viewer.practitioner_id
    asked = Q(invitations__practitioner_id=me, invitations__taken_back_at=None)
    return Q(chair_id=me) | Q(minute_taker_id=me) | Q(called_by_id=me) | asked


def taking_of(viewer: Viewer, conference: Conference) -> frozenset[Taking]:
    """Return how a viewer takes part; empty when they do not."""
    invitations = Invitation.objects.filter(conference=conference, taken_back_at=None)
    if viewer.capacity is Capacity.PERSON and viewer.person_id:
        invited = invitations.filter(person_id=viewer.person_id).exists()
        return frozenset({Taking.FAMILY}) if invited else frozenset()
    me = viewer.practitioner_id
    if viewer.capacity is not Capacity.PRACTITIONER or me is None:
        return frozenset()
    named = {
        Taking.CHAIR: conference.chair_id,
        Taking.MINUTE_TAKER: conference.minute_taker_id,
        Taking.CALLER: conference.called_by_id,
    }
    found = {taking for taking, practitioner_id in named.items() if practitioner_id == me}
    parts = invitations.filter(practitioner_id=me).values_list("part", flat=True)
    return frozenset(found | {Taking.ATTENDEE for part in parts if part == Part.ATTENDEE})


def allow(gesture: Gesture, conference: Conference, by: Viewer) -> Seat:
    """Return the seat of who acts, on the meeting locked as it is now; refuse whoever may not, or not now."""
    try:
        found = Seat(*_seated(by, conference.pk, locked=True))
    except NotForYou:
        raise Refused(refusals.NO_PLACE) from None
    if not found.may(gesture):
        raise Refused(refusals.NOT_YOUR_PART)
    if not is_time_for(gesture, found.state):
        raise Refused(refusals.NOT_NOW[found.state])
    return found


def require_practitioner(by: Viewer) -> tuple[UUID, UUID]:
    """Return the practitioner and the agency that act; refuse anybody who acts as something else."""
    if by.practitioner_id is None or by.agency_id is None:
        raise Refused(refusals.NOT_A_PRACTITIONER)
    return by.practitioner_id, by.agency_id


def require_belonging(by: Viewer, family: Family) -> None:
    """Refuse whoever neither works with a family nor is a member of it."""
    if by.capacity is Capacity.PERSON:
        members = queries.members_of(family)
        belongs = by.person_id is not None and members.filter(person_id=by.person_id).exists()
    else:
        works = by.practitioner_id is not None and permissions.works_with(by.practitioner_id, family)
        belongs = works and not is_excluded(by, family)
    if not belongs:
        raise Refused(refusals.DOES_NOT_WORK_HERE)


def may_work_with(viewer: Viewer, family: Family) -> bool:
    """Say whether consent's order lets a viewer near a family for their daily work."""
    return _is_let_in(Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[family.pk]), family.pk).permitted


def require_self_or_runner(found: Seat, invitation: Invitation) -> None:
    """Refuse to act for an invited person unless one is that person, or runs the meeting."""
    if invitation.conference_id != found.conference.pk or invitation.taken_back_at:
        raise Refused(refusals.NO_PLACE)
    if not (found.taking & RUNS or is_own(found.viewer, invitation)):
        raise Refused(refusals.FOR_SOMEBODY_ELSE)


def is_own(viewer: Viewer, invitation: Invitation) -> bool:
    """Say whether an invitation is the viewer's own, in the capacity in which they act."""
    if viewer.capacity is Capacity.PERSON:
        return invitation.person_id is not None and invitation.person_id == viewer.person_id
    return invitation.practitioner_id is not None and invitation.practitioner_id == viewer.practitioner_id


def own_line(found: Seat, entry_id: UUID) -> Entry:
    """Return a line of this meeting that is the viewer's agency's, or the person's, own; else NotForYou."""
    entry = Entry.objects.select_related("family").filter(pk=entry_id, conference=found.conference).first()
    if entry is None:
        raise NotForYou
    if not is_own_line(found.viewer, entry) or not decide(found.scope, entry).permitted:
        raise NotForYou(Reference.to(entry))
    return entry


def is_own_line(viewer: Viewer, entry: Entry) -> bool:
    """Say whether a line is the viewer's agency's, or the person's, own."""
    if viewer.capacity is Capacity.PERSON:
        return entry.author_person_id is not None and entry.author_person_id == viewer.person_id
    return entry.agency_id is not None and entry.agency_id == viewer.agency_id


def _is_let_in(scope: Scope, family_id: UUID) -> Decision:
    """Say whether consent's order lets the viewer near this family: whoever it does may read their own words."""
    own = scope.judge(
        family_id=family_id,
        person_ids=frozenset(),
        category=Category.IDENTITY,
        sensitivity=Sensitivity.N,
        use=Use.VIEW,
    )
    return own.on(None)


def _seated(
    viewer: Viewer, conference_id: UUID | str, *, locked: bool = False
) -> tuple[Conference, Viewer, Scope, Kind, frozenset[Taking], Unseen]:
    meetings = Conference.objects.select_related("family__team", "chair__agency", "minute_taker__agency")
    if locked:
        meetings = meetings.select_for_update(of=("self",))
    try:
        conference = meetings.filter(pk=conference_id).first()
    except ValidationError:
        conference = None
    if conference is None:
        raise NotForYou
    taking = taking_of(viewer, conference)
    scope = Scope.load(viewer, Purpose.conference(conference.pk), family_ids=[conference.family_id])
    let_in = _is_let_in(scope, conference.family_id)
    if not taking or not let_in.permitted:
        raise NotForYou(Reference.to(conference), rule="" if let_in.permitted else let_in.rule)
    kind = reference.edition(conference.kind, conference.kind_dated)
    # As a person of the family one learns nothing of those who protect somebody from one.
    me = viewer.person_id if viewer.capacity is Capacity.PERSON else None
    unseen = protected_work.unseen_by(me, conference.family) if me else NOBODY
    return conference, viewer, scope, kind, taking, unseen
