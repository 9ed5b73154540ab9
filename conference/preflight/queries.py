"""Who of those who were asked would see which lines: decided by each one's own scope, without opening a word.

Only lines of which the chair may know are looked at: no count tells more than that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from conference.meetings import queries
from conference.meetings.access import Seat
from conference.meetings.models import Entry, Invitation
from conference.meetings.vocabulary import Answer
from consent.categories import Category, Sensitivity, Use
from consent.purposes import Purpose
from consent.scope import Scope, decide
from people.models import Account
from people.viewers import Capacity, NoSuchCapacity, viewer_of


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who was asked, what they would see, and what they would see in words for a wider circle.

    `is_known` is False for whoever has no account here: such a person counts as the most restricted.
    """

    invitation: Invitation
    sees: frozenset[UUID]
    would_see: frozenset[UUID]
    is_known: bool


@dataclass(frozen=True, slots=True)
class Ahead:
    """The lines written for a meeting that the chair may know of, and everybody who was asked."""

    lines: Mapping[UUID, Entry]
    asked: list[Asked]


def ahead(seat: Seat) -> Ahead:
    """Look ahead to a meeting as it will be when it begins, or as it is when it has begun."""
    lines = [
        line
        for line in Entry.objects.filter(conference=seat.conference).select_related("shelf")
        if decide(seat.scope, line).may_know
    ]
    begins = max(timezone.now(), seat.conference.scheduled_at)
    coming = [one for one in queries.attending(seat) if one.answer != Answer.APOLOGIES]
    accounts = _accounts(coming)
    return Ahead(
        {line.pk: line for line in lines},
        [_asked(seat, one, accounts.get(_who(one)), lines, begins) for one in coming],
    )


def _accounts(coming: Iterable[Invitation]) -> dict[UUID | None, Account]:
    found = Account.objects.filter(suspended_at__isnull=True).select_related("practitioner__agency")
    found = found.prefetch_related("appointments")
    practitioners = found.filter(
        practitioner_id__in=[one.practitioner_id for one in coming if one.practitioner_id]
    )
    persons = found.filter(person_id__in=[one.person_id for one in coming if one.person_id])
    by_practitioner: dict[UUID | None, Account] = {each.practitioner_id: each for each in practitioners}
    return by_practitioner | {each.person_id: each for each in persons}


def _who(invitation: Invitation) -> UUID | None:
    return invitation.practitioner_id or invitation.person_id


def _asked(
    seat: Seat, invitation: Invitation, account: Account | None, lines: list[Entry], begins: datetime
) -> Asked:
    scope = _scope(seat, invitation, account, begins) if account else None
    if scope is None:
        return Asked(invitation, frozenset(), frozenset(), is_known=False)
    sees = frozenset(line.pk for line in lines if decide(scope, line).permitted)
    would = frozenset(line.pk for line in lines if _would_see(scope, line))
    return Asked(invitation, sees, sees | would, is_known=True)


def _scope(seat: Seat, invitation: Invitation, account: Account, begins: datetime) -> Scope | None:
    capacity = Capacity.PERSON if invitation.person_id else Capacity.PRACTITIONER
    try:
        viewer: Any = viewer_of(account, capacity=capacity, signed_in_at=begins)
    except NoSuchCapacity:
        return None
    purpose, family = Purpose.conference(seat.conference.pk), seat.conference.family_id
    return Scope.load(replace(viewer, session=""), purpose, now=begins, family_ids=[family])


def _would_see(scope: Scope, line: Entry) -> bool:
    """Say whether the same thing would be seen if it were told in words that are not delicate."""
    if line.sensitivity == Sensitivity.N or line.shelf.circle_id:
        return False
    about = frozenset(UUID(each) for each in line.shelf.subjects_key.split(",") if each)
    verdict = scope.judge(
        family_id=line.family_id,
        person_ids=about,
        category=Category(line.category),
        sensitivity=Sensitivity.N,
        use=Use.VIEW,
        is_own=False,
    )
    return verdict.on(line.occurred_on).permitted
