"""Finds the shelf on which something belongs, or makes it; called inside a gesture."""

from collections.abc import Iterable
from uuid import UUID

from consent.categories import Category, Sensitivity
from consent.models import Shelf, ShelfSubject
from people import epochs
from people.models import Agency, Family, Person


def on(
    *,
    family: Family,
    subjects: Iterable[UUID | Person],
    category: Category,
    sensitivity: Sensitivity,
    agency: Agency | UUID | None = None,
    person: Person | UUID | None = None,
) -> Shelf:
    """Return the one shelf for this family, these subjects, this kind of information and this originator."""
    ids = sorted({_id(subject) for subject in subjects}, key=str)
    shelf, is_new = Shelf.objects.get_or_create(
        family=family,
        category=Category(category).value,
        sensitivity=Sensitivity(sensitivity).value,
        originator_agency_id=None if agency is None else _id(agency),
        originator_person_id=None if person is None else _id(person),
        subjects_key=subjects_key(ids),
    )
    if is_new:
        ShelfSubject.objects.bulk_create(ShelfSubject(shelf=shelf, person_id=each) for each in ids)
        epochs.bump(epochs.family_key(family.pk))
    return shelf


def subjects_key(persons: Iterable[UUID | Person]) -> str:
    """Return the text that stands for a set of persons, always in the same order."""
    return ",".join(sorted(str(_id(person)) for person in persons))


def _id(named: UUID | Person | Agency) -> UUID:
    return named if isinstance(named, UUID) else named.pk
