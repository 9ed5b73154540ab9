"""What the people package knows, asked without opening a word."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import F, Model, Q, QuerySet

from people import tokens
from people.models import (
    Account,
    Address,
    Family,
    FamilyMember,
    Involvement,
    LeadHandover,
    LeadTenure,
    Membership,
    Person,
    PersonIndex,
    SamePersonAs,
    StatutoryPeriod,
)
from people.rules import memberships

AnyModel = TypeVar("AnyModel", bound=Model)


def live(
    queryset: QuerySet[AnyModel], *, on: date, start: str = "starts_on", end: str = "ends_on"
) -> QuerySet[AnyModel]:
    """Keep what is live on a day; the first and the last day count."""
    return queryset.filter(
        Q(**{f"{start}__lte": on}), Q(**{f"{end}__isnull": True}) | Q(**{f"{end}__gte": on})
    )


def standing_in(practitioner_id: UUID, team_id: UUID, *, on: date) -> str | None:
    """Return a practitioner's standing in a team on a day."""
    return memberships.standing(
        Membership.objects.filter(practitioner_id=practitioner_id, team_id=team_id), on
    )


def live_memberships(practitioner_id: UUID, *, on: date) -> QuerySet[Membership]:
    """Return the places that a practitioner has in teams on a day."""
    return live(Membership.objects.filter(practitioner_id=practitioner_id), on=on)


def live_involvements(family: Family, *, on: date) -> QuerySet[Involvement]:
    """Return who works with a family on a day."""
    involvements = Involvement.objects.filter(family=family).select_related("agency", "practitioner__agency")
    return live(involvements, on=on, start="since", end="until")


def families_near(practitioner_id: UUID, agency_id: UUID, *, on: date) -> QuerySet[Family]:
    """Return the families that a practitioner might know: of their teams, or that they or their agency work with."""
    teams = live_memberships(practitioner_id, on=on).values("team_id")
    working = live(Involvement.objects.filter(agency_id=agency_id), on=on, start="since", end="until").filter(
        Q(practitioner_id=practitioner_id) | Q(practitioner__isnull=True)
    )
    near = Q(team_id__in=teams) | Q(id__in=working.values("family_id"))
    return Family.objects.filter(near, closed_at__isnull=True).select_related("team").order_by("reference")


def members_of(family: Family) -> QuerySet[FamilyMember]:
    """Return the persons who belong to a family now."""
    return (
        FamilyMember.objects.filter(family=family, until__isnull=True)
        .select_related("person")
        .order_by("since", "id")
    )


def addresses_of(family: Family, *, on: date) -> QuerySet[Address]:
    """Return where a family's homes are on a day, and those that it is about to move to; who may know is not asked."""
    begun = _not_replaced(Address.objects.filter(family=family))
    return begun.exclude(end__until__lt=on).exclude(end__until__lt=F("since")).order_by("since", "id")


def at_the_same_address(token: str) -> QuerySet[Address]:
    """Return what stands written, of any family, past or present, under one token; corrected rows stand no more.

    Nothing is opened for it, and nothing says that the asker may know of what is found: the caller asks that.
    """
    found = _not_replaced(Address.objects.filter(token=token)) if token else Address.objects.none()
    return (
        found.select_related("family", "end")
        .prefetch_related("residents")
        .order_by("family_id", "since", "id")
    )


def lead_of(family: Family) -> LeadTenure | None:
    """Return who leads the work with a family now."""
    return (
        LeadTenure.objects.filter(family=family, ended_at__isnull=True)
        .select_related("practitioner__agency")
        .first()
    )


def open_handover(family: Family) -> LeadHandover | None:
    """Return the offer of the lead that waits for an answer."""
    offers = LeadHandover.objects.filter(family=family, answered_at__isnull=True)
    return offers.select_related("from_practitioner", "to_practitioner__agency").first()


def open_period_kinds(family: Family, *, on: date) -> set[str]:
    """Return the kinds of statutory periods that are open for any child of a family on a day."""
    return set(live(StatutoryPeriod.objects.filter(family=family), on=on).values_list("kind", flat=True))


def same_persons(person_id: UUID) -> set[UUID]:
    """Return every record that was said to be this person, directly or through another."""
    found, looked_at = {person_id}, set[UUID]()
    while waiting := found - looked_at:
        pairs = SamePersonAs.objects.filter(Q(person_id__in=waiting) | Q(same_as_id__in=waiting))
        looked_at |= waiting
        for pair in pairs.values_list("person_id", "same_as_id"):
            found.update(pair)
    return found


@dataclass(frozen=True, slots=True)
class Found:
    """A person's place in a family that a search led to, and by which ways."""

    member: FamilyMember
    ways: frozenset[str]


def found_by(terms: tokens.Terms) -> list[Found]:
    """Return the places in families of every person whom the terms lead to, the surest first.

    The caller shows only those that the viewer may know of.
    """
    ways: dict[UUID, set[str]] = {}
    wanted = tokens.of(terms)
    rows = PersonIndex.objects.filter(token__in={token for _, token in wanted})
    for person_id, kind, token in rows.values_list("person_id", "kind", "token"):
        if (kind, token) in wanted:
            ways.setdefault(person_id, set()).add(kind)
    # One question whether anybody is found or not: who must stay unknown is found here too.
    persons = PersonIndex.objects.filter(token__in={token for _, token in wanted}).values("person_id")
    members = FamilyMember.objects.filter(person_id__in=persons, until__isnull=True).select_related(
        "person", "family"
    )
    return sorted(
        (Found(member, frozenset(ways[member.person_id])) for member in members if member.person_id in ways),
        key=lambda found: (tokens.surest(found.ways), str(found.member.id)),
    )


def _not_replaced(addresses: QuerySet[Address]) -> QuerySet[Address]:
    return addresses.filter(replaced_by__isnull=True)


def practitioners_who_may_lead(family: Family, *, on: date) -> set[UUID]:
    """Return the practitioners of the family's team and those who work with the family."""
    team = live(Membership.objects.filter(team_id=family.team_id).exclude(standing="visiting"), on=on)
    working: Iterable[UUID | None] = live_involvements(family, on=on).values_list(
        "practitioner_id", flat=True
    )
    return {*team.values_list("practitioner_id", flat=True), *(each for each in working if each)}


def account_of(person: Person) -> Account | None:
    """Return the way in that a person of a family has, or None."""
    return Account.objects.filter(person=person).first()
