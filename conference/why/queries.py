"""Who else would read something: each colleague whom the viewer may know of, judged by their own scope."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from conference.meetings import access
from conference.meetings import queries as meetings
from conference.meetings.access import Seat
from conference.meetings.models import Entry
from consent.categories import Use
from consent.decisions import Decision
from consent.purposes import WORK_WITH_FAMILY, Purpose
from consent.rules import Place
from consent.scope import Scope, decide
from consent.unwritten import Unwritten
from people import queries as people
from people.models import Account, Family, Membership, Practitioner
from people.viewers import Capacity, NoSuchCapacity, Viewer, viewer_of

Judge = Callable[[Scope], Decision]


@dataclass(frozen=True, slots=True)
class Reader:
    """A colleague who would read it, and what lets them."""

    practitioner: Practitioner
    decision: Decision
    basis: tuple[str, ...]


def colleagues(scope: Scope, family: Family, seat: Seat | None = None) -> list[Practitioner]:
    """Return the practitioners around a family of whom the viewer of a scope may know, by name.

    Members of the team that holds the family; those who work with it, where that may be known; those at the meeting.
    """
    today = family.team.today()
    members = people.live(Membership.objects.filter(team=family.team), on=today).select_related(
        "practitioner__agency"
    )
    found = {each.practitioner for each in members}
    working = people.live_involvements(family, on=today).select_related("practitioner__agency")
    found |= {each.practitioner for each in working if each.practitioner and decide(scope, each).may_know}
    if seat:
        found |= {each.practitioner for each in meetings.attending(seat) if each.practitioner}
    return sorted(found, key=lambda each: (each.agency.name, each.name, str(each.pk)))


def readers(
    among: list[Practitioner], family: Family, judge: Judge, seat: Seat | None = None
) -> Iterator[Reader]:
    """Yield those who would read something: in their daily work, or at the meeting of a seat if they have a place.

    Who broke glass is not named: their reviewer knows.
    """
    for practitioner, viewer in _viewers(among):
        judged = (judge(scope) for scope in _ways(viewer, family, seat))
        found = next((each for each in judged if each.permitted and each.rule != Place.BREAK_GLASS), None)
        if found is not None:
            yield Reader(practitioner, found, found.basis)


def scopes(
    among: list[Practitioner], family: Family, purpose: Purpose
) -> Iterator[tuple[Practitioner, Scope]]:
    """Yield the scope of each who can sign in, as if they had just done so."""
    for practitioner, viewer in _viewers(among):
        yield practitioner, Scope.load(viewer, purpose, family_ids=[family.pk])


def _ways(viewer: Viewer, family: Family, seat: Seat | None) -> Iterator[Scope]:
    """Yield in which ways a colleague could come upon it."""
    yield Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[family.pk])
    if seat and access.taking_of(viewer, seat.conference):
        yield Scope.load(viewer, seat.scope.purpose, family_ids=[family.pk])


def _viewers(among: list[Practitioner]) -> Iterator[tuple[Practitioner, Viewer]]:
    accounts = Account.objects.filter(practitioner__in=among, suspended_at__isnull=True)
    by_practitioner = {
        each.practitioner_id: each
        for each in accounts.select_related("practitioner__agency").prefetch_related("appointments")
    }
    for practitioner in among:
        viewer = _viewer(by_practitioner.get(practitioner.pk))
        if viewer is not None:
            yield practitioner, viewer


def of_entry(entry: Entry) -> Judge:
    """Return the question whether somebody may see an entry, with what that rests on."""

    def judge(scope: Scope) -> Decision:
        decision = decide(scope, entry)
        return (
            replace(decision, basis=scope.basis(entry, decision, Use.VIEW))
            if decision.permitted
            else decision
        )

    return judge


def of_unwritten(words: Unwritten) -> Judge:
    """Return the question whether somebody will see words once they are written, with what that rests on."""
    return lambda scope: scope.foresee(words)


def _viewer(account: Account | None) -> Viewer | None:
    if account is None:
        return None
    try:
        return viewer_of(account, capacity=Capacity.PRACTITIONER)
    except NoSuchCapacity:
        return None
