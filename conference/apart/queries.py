"""Who is kept apart, whose work is protected, which meetings that concerns, and who must not see the family."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from conference.apart.access import Reached
from conference.meetings import access as meetings
from conference.meetings.models import Conference, Invitation
from conference.meetings.rules.states import Gesture
from conference.meetings.vocabulary import Answer
from consent import gate, permissions
from consent.gate import Opened, decide
from consent.models import Exclusion, ExclusionSuggestion, KeptApart, ProtectedWork, SuggestionDecision
from people import queries as people
from people.models import (
    Appointment,
    AppointmentRole,
    Involvement,
    LeadTenure,
    Membership,
    Practitioner,
    Standing,
)
from people.viewers import Capacity, Viewer


@dataclass(frozen=True, slots=True)
class Kept:
    """Two who are kept apart, and why as far as the viewer may read it."""

    row: KeptApart
    words: str


@dataclass(frozen=True, slots=True)
class Work:
    """An involvement that the viewer sees, from whom it is protected, and whether they may change that."""

    involvement: Involvement
    marks: list[ProtectedWork]
    may_protect: bool


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting to come, or open, to which somebody who is kept apart was asked."""

    conference: Conference
    together: list[tuple[UUID, UUID]] = field(default_factory=list)
    left_out: list[UUID] = field(default_factory=list)
    may_take_back: bool = False


def kept_apart(reached: Reached) -> list[Kept]:
    """Return who is kept apart now: all of it for those who decide, else what the viewer may know of."""
    rows = KeptApart.objects.filter(family=reached.family, end=None).order_by("since", "recorded_at", "id")
    known = {
        one.record.pk if isinstance(one, Opened) else one.record_id: one
        for one in gate.open(reached.viewer, rows, reached.scope.purpose, scope=reached.scope)
    }
    return [
        Kept(row, one.words["words"] if isinstance(one := known.get(row.pk), Opened) else "")
        for row in rows
        if row.pk in known or reached.may_decide
    ]


def work(reached: Reached) -> list[Work]:
    """Return the work with the family that the viewer sees, with what they may know of its protection."""
    working = people.live_involvements(reached.family, on=reached.family.team.today())
    seen = [one for one in working.order_by("since", "id") if decide(reached.scope, one).permitted]
    marks: dict[UUID, list[ProtectedWork]] = {}
    for mark in ProtectedWork.objects.filter(involvement__in=seen, end=None).order_by("recorded_at", "id"):
        marks.setdefault(mark.involvement_id, []).append(mark)
    found = [Work(one, marks.get(one.pk, []), reached.may_protect(one)) for one in seen]
    return [one for one in found if one.may_protect]


def held(reached: Reached, rows: list[Kept]) -> list[Held]:
    """Return the meetings of the family at which the viewer has a place and that concern those who are kept apart."""
    pairs = [(one.row.protected_id, one.row.kept_from_id) for one in rows]
    if not pairs:
        return []
    coming = Conference.objects.filter(family=reached.family, closed_at=None).order_by("scheduled_at", "id")
    asked = _asked(coming)
    return [
        Held(one, together, left_out, may_take_back=bool(together) and seat.may_now(Gesture.TAKE_BACK))
        for one in coming
        if (of := asked.get(one.pk, set())) and (seat := meetings.seat_or_none(reached.viewer, one.pk))
        for together in [[pair for pair in pairs if set(pair) <= of]]
        for left_out in [[other for pair in pairs for other in pair if other not in of and set(pair) & of]]
        if together or left_out
    ]


def _asked(coming: QuerySet[Conference]) -> Mapping[UUID, set[UUID]]:
    asked: dict[UUID, set[UUID]] = {}
    rows = Invitation.objects.filter(conference__in=coming, person__isnull=False, taken_back_at=None)
    for row in rows.exclude(answer=Answer.APOLOGIES):
        if row.person_id:
            asked.setdefault(row.conference_id, set()).add(row.person_id)
    return asked


def exclusions(reached: Reached) -> list[Exclusion]:
    """Return who must not see the family now, by name."""
    rows = Exclusion.objects.filter(family=reached.family, end=None).select_related("practitioner__agency")
    return list(rows.order_by("practitioner__name", "id"))


def may_be_excluded(reached: Reached) -> list[Practitioner]:
    """Return the members of the team and those whom the viewer may know to work with the family, by name."""
    today = reached.family.team.today()
    team = people.live(Membership.objects.filter(team=reached.family.team), on=today)
    working = people.live_involvements(reached.family, on=today)
    ids = {one.practitioner_id for one in working if decide(reached.scope, one).permitted}
    found = Practitioner.objects.filter(Q(pk__in=ids) | Q(pk__in=team.values("practitioner_id")))
    out = Exclusion.objects.filter(family=reached.family, end=None).values("practitioner_id")
    return list(found.exclude(pk__in=out).select_related("agency").order_by("name", "id"))


def decided(reached: Reached) -> list[tuple[SuggestionDecision, str]]:
    """Return what was decided about suggestions, the latest first, with the reason; nothing about the viewer."""
    rows = SuggestionDecision.objects.filter(family=reached.family).exclude(
        suggestion__practitioner_id__in=[reached.viewer.practitioner_id]
    )
    rows = rows.select_related("suggestion__practitioner__agency").order_by("-at", "id")
    shown = gate.open(reached.viewer, rows, reached.scope.purpose, scope=reached.scope)
    return [(one.record, one.words["reason"]) for one in shown if isinstance(one, Opened)]


def waiting(viewer: Viewer) -> list[ExclusionSuggestion]:
    """Return the suggestions that wait for the viewer's decision, the most pressing first."""
    rows = ExclusionSuggestion.objects.filter(_of_teams(viewer), decision=None, family__closed_at=None)
    rows = rows.select_related("practitioner__agency", "family__team").order_by("decide_by", "id")
    return [one for one in rows if permissions.may_decide_about(viewer, one.family, one.practitioner_id)]


def _of_teams(viewer: Viewer) -> Q:
    """Return the condition for families of which the viewer may decide anything at all."""
    today = timezone.localdate()
    if viewer.capacity is Capacity.AUDITOR:
        offices = Appointment.objects.filter(
            account_id=viewer.account_id, role=AppointmentRole.PRIVACY_OFFICER
        )
        teams = set(people.live(offices, on=today).values_list("team_id", flat=True))
        return Q() if None in teams else Q(family__team__in=teams)
    core = people.live(Membership.objects.filter(standing=Standing.CORE), on=today)
    mine = core.filter(practitioner_id__in=[viewer.practitioner_id]).values("team_id")
    leads = LeadTenure.objects.filter(practitioner_id__in=[viewer.practitioner_id], ended_at=None)
    return Q(family__team__in=mine) | Q(family__in=leads.values("family_id"))
