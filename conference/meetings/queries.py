"""Reads a meeting for one seat: every word through consent's gate, nothing that the viewer may not know of."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from conference.meetings import access, twins
from conference.meetings.access import Seat
from conference.meetings.models import (
    AgendaItem,
    CheckIn,
    ChildDecision,
    Conference,
    Entry,
    Invitation,
    Position,
    Proposal,
    Step,
)
from conference.meetings.rules.attendance import Present, Quorum, quorum
from conference.meetings.rules.kinds import Kind
from consent import gate
from consent.categories import Category, Sensitivity
from consent.gate import Opened, Withheld
from consent.models import Shelf
from consent.purposes import WORK_WITH_FAMILY, Purpose
from consent.scope import Scope
from people import queries as people_queries
from people.models import Family
from people.viewers import Capacity, Viewer

Shown = Opened[Any] | Withheld
# What a line is drawn with.
WITH_LINES = ("agency", "author_practitioner", "holder__agency", "shelf__circle")


def meetings(viewer: Viewer) -> QuerySet[Conference]:
    """Return the meetings at which a viewer has a place, the latest first."""
    found = Conference.objects.filter(access.mine(viewer)).distinct()
    return found.select_related("family", "chair__agency").order_by("-scheduled_at", "id")


def members(seat: Seat) -> list[Shown]:
    """Return the persons of the family, those that the viewer may know of."""
    return _opened(seat, people_queries.members_of(seat.conference.family))


def members_for_work(viewer: Viewer, family: Family) -> list[Shown]:
    """Return the persons of a family whom a practitioner may know of in their daily work."""
    return gate.open(viewer, people_queries.members_of(family), WORK_WITH_FAMILY)


def members_in(scope: Scope, viewer: Viewer, family: Family) -> list[Shown]:
    """Return the persons of a family whom a viewer may know of, for the purpose of a scope."""
    return gate.open(viewer, people_queries.members_of(family), scope.purpose, scope=scope)


def reason(seat: Seat) -> Shown | None:
    """Return why the meeting was called."""
    return next(iter(_opened(seat, [seat.conference])), None)


def family_name(seat: Seat) -> Shown | None:
    """Return the family's name."""
    return next(iter(_opened(seat, [seat.conference.family])), None)


def lines(seat: Seat, only: Iterable[UUID] | None = None) -> list[Shown]:
    """Return the lines of the meeting in their order, or some of them."""
    entries = Entry.objects.filter(conference=seat.conference)
    known = twins.unfolded(gate.known(entries, seat.scope), entries, seat.scope).select_related(*WITH_LINES)
    known = known.exclude(_of_unseen(seat, practitioner="author_practitioner", agency="agency"))
    if only is not None:
        known = known.filter(pk__in=twins.with_originals(only))
    return _opened(seat, known.order_by("recorded_at", "id"))


def words_for_others(seat: Seat, shown: Iterable[Shown]) -> dict[UUID, str]:
    """Return by line in which words others read what these lines say."""
    return twins.under(shown, Entry.objects.filter(conference=seat.conference), seat.scope)


def twin_of(seat: Seat, entry: Entry) -> Entry | None:
    """Return the line that says the same in words for others, if it is of this meeting and the viewer reads it."""
    return gate.visible(Entry.objects.filter(conference=seat.conference, twin_of=entry), seat.scope).first()


def own_entries(seat: Seat) -> QuerySet[Entry]:
    """Return the entries of this meeting that are the viewer's agency's, or the person's, own, unopened."""
    viewer = seat.viewer
    if viewer.capacity is Capacity.PERSON:
        own = Q(author_person_id=viewer.person_id) if viewer.person_id else Q(pk__in=())
    else:
        own = Q(agency_id=viewer.agency_id) if viewer.agency_id else Q(pk__in=())
    entries = Entry.objects.filter(own, conference=seat.conference)
    return gate.visible(entries, seat.scope).order_by("recorded_at", "id")


def agenda(seat: Seat) -> list[AgendaItem]:
    """Return the items of the agenda in their order."""
    return list(seat.conference.agenda.order_by("position"))


def invitations(conference: Conference) -> list[Invitation]:
    """Return everybody who is asked, and who was here though asked no more, with when they were here."""
    was_here = Q(pk__in=CheckIn.objects.filter(invitation__conference=conference).values("invitation_id"))
    found = Invitation.objects.filter(Q(taken_back_at=None) | was_here, conference=conference)
    found = found.select_related("practitioner__agency", "agency")
    return list(found.prefetch_related(Prefetch("check_ins", CheckIn.objects.order_by("at", "id"))))


def attending(seat: Seat) -> list[Invitation]:
    """Return everybody who was asked; of somebody who protects one of them, the others of the family see nothing."""
    asked = invitations(seat.conference)
    if seat.viewer.capacity is not Capacity.PERSON:
        return asked
    hidden = _protecting_others(seat) | seat.unseen.practitioners
    return [
        one
        for one in asked
        if one.practitioner_id not in hidden
        and (one.practitioner_id or one.agency_id not in seat.unseen.agencies)
    ]


def _of_unseen(seat: Seat, *, practitioner: str, agency: str) -> Q:
    """Return the condition for what somebody wrote, or holds, of whom the viewer must not learn."""
    hidden = Q(**{f"{practitioner}__in": seat.unseen.practitioners})
    return hidden | Q(**{f"{agency}__in": seat.unseen.agencies})


def _protecting_others(seat: Seat) -> set[UUID | None]:
    """Return who works with the family on something delicate that is not about this person."""
    working = people_queries.live_involvements(seat.conference.family, on=timezone.localdate())
    shelves = Shelf.objects.in_bulk([one.shelf_id for one in working if one.shelf_id])
    return {
        one.practitioner_id
        for one in working
        if (shelf := shelves.get(one.shelf_id or 0))
        and (shelf.category == Category.DOMESTIC_ABUSE or shelf.sensitivity > Sensitivity.N)
        and str(seat.viewer.person_id) not in shelf.subjects_key
    }


def guests(seat: Seat, asked: Iterable[Invitation]) -> list[Shown]:
    """Return the guests among the invited, by name where the viewer may read it."""
    return _opened(seat, [invitation for invitation in asked if invitation.shelf_id])


def proposals(seat: Seat, child_id: UUID | None = None) -> list[Shown]:
    """Return what was proposed about each child, or about one."""
    put = Proposal.objects.exclude(_of_unseen(seat, practitioner="by", agency="by__agency"))
    return _about_children(seat, put.select_related("by__agency"), child_id)


def positions(seat: Seat, child_id: UUID | None = None) -> list[Shown]:
    """Return each agency's position about each child, or about one."""
    taken = Position.objects.exclude(_of_unseen(seat, practitioner="practitioner", agency="agency"))
    return _about_children(seat, taken.select_related("agency", "practitioner"), child_id)


def decisions(seat: Seat, child_id: UUID | None = None) -> list[Shown]:
    """Return the decision about each child, or about one."""
    return _about_children(seat, ChildDecision.objects.all(), child_id)


def steps(seat: Seat) -> list[Shown]:
    """Return the agreed steps by the day on which they are due."""
    found = Step.objects.filter(conference=seat.conference)
    found = found.exclude(
        _of_unseen(seat, practitioner="owner_practitioner", agency="owner_practitioner__agency")
    )
    return _opened(
        seat, found.select_related("owner_practitioner__agency", "shelf").order_by("by_when", "agreed_at")
    )


def previous(seat: Seat) -> list[Shown]:
    """Return what was decided about the children at earlier meetings of this family."""
    earlier = ChildDecision.objects.filter(
        family_id=seat.conference.family_id, conference__scheduled_at__lt=seat.conference.scheduled_at
    ).exclude(conference=seat.conference)
    return _opened(seat, earlier.select_related("conference").order_by("decided_at", "id"))


def quorum_of(conference: Conference, kind: Kind) -> Quorum:
    """Compare who is here, or was here when the meeting closed, with the kind's attendance rule."""
    until: datetime | None = conference.closed_at
    present = CheckIn.objects.filter(
        invitation__conference=conference, invitation__practitioner__isnull=False
    )
    present = present.filter(left_at=until) if until else present.filter(left_at__isnull=True)
    rows = present.select_related("invitation__practitioner__agency")
    here = [row.invitation.practitioner for row in rows if row.invitation.practitioner]
    # The chair and the minute-taker run the meeting; they count for no agency.
    running = {conference.chair_id, conference.minute_taker_id}
    working = people_queries.live_involvements(conference.family, on=timezone.localdate())
    knowing = set(working.values_list("agency_id", flat=True))
    return quorum(
        kind.attendance,
        [
            Present(
                agency=str(who.agency_id),
                agency_kind=who.agency.kind,
                is_social_worker=who.is_social_worker,
                knows_the_child=who.agency_id in knowing,
            )
            for who in here
            if who.pk not in running
        ],
    )


def _about_children(seat: Seat, found: QuerySet, child_id: UUID | None) -> list[Shown]:  # type: ignore[type-arg]
    found = found.filter(conference=seat.conference)
    if child_id is not None:
        found = found.filter(child_id=child_id)
    return _opened(seat, found)


def _opened(seat: Seat, records: Iterable[Any]) -> list[Shown]:
    """Open for the seat; a person of the family is never told that something was withheld."""
    shown = gate.open(seat.viewer, records, Purpose.conference(seat.conference.pk), scope=seat.scope)
    if seat.viewer.capacity is Capacity.PERSON:
        return [one for one in shown if isinstance(one, Opened)]
    return shown
