"""Writes who holds parental responsibility for whom, and tells who does now; written inside a gesture."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from people import epochs
from people.models import (
    Agency,
    Family,
    HowHeld,
    ParentalResponsibility,
    Person,
    Proof,
    ResponsibilityEnd,
    WhyEnded,
)


def standing() -> QuerySet[ParentalResponsibility]:
    """Return what is written down and has neither ended nor been replaced by a newer row."""
    return ParentalResponsibility.objects.filter(end__isnull=True, replaced_by__isnull=True)


def counting() -> QuerySet[ParentalResponsibility]:
    """Return what may be relied on once it has begun: proof was seen, or a mother needs none."""
    return standing().filter(Q(how=HowHeld.MOTHER) | ~Q(proof=Proof.NOT_SEEN))


def children_of(person_id: UUID, family: Family, *, on: date) -> frozenset[UUID]:
    """Return the children of a family for whom somebody holds it on a day."""
    held = counting().filter(holder_id=person_id, family=family, starts_on__lte=on)
    return frozenset(held.values_list("child_id", flat=True))


def write(
    *,
    family: Family,
    holder: Person | Agency,
    child: Person,
    how: HowHeld,
    proof: Proof,
    seen_on: date | None,
    starts_on: date,
    by: UUID,
    replaces: ParentalResponsibility | None = None,
) -> ParentalResponsibility:
    """Write who holds it for a child; the rule was asked before."""
    epochs.bump(epochs.family_key(family.id))
    return ParentalResponsibility.objects.create(
        family=family,
        holder=holder if isinstance(holder, Person) else None,
        agency=holder if isinstance(holder, Agency) else None,
        child=child,
        how=how,
        proof=proof,
        seen_on=seen_on,
        starts_on=starts_on,
        replaces=replaces,
        recorded_by_id=by,
    )


def end(
    responsibility: ParentalResponsibility, *, ended_on: date, why: WhyEnded, by: UUID
) -> ResponsibilityEnd:
    """Write that it has ended; who relied on it stops at once."""
    epochs.bump(epochs.family_key(responsibility.family_id))
    return ResponsibilityEnd.objects.create(
        responsibility=responsibility, ended_on=ended_on, why=why, recorded_by_id=by
    )
