"""Finds the shelf on which something belongs, or makes it; called inside a gesture."""

from collections.abc import Iterable
from uuid import UUID

from consent.categories import Category, Sensitivity
from consent.models import Circle, Shelf, ShelfSubject
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
    circle: Circle | None = None,
) -> Shelf:
    """Return the one shelf for this family, these subjects, this kind of information, originator and circle."""
    ids = sorted({_id(subject) for subject in subjects}, key=str)
    shelf, is_new = Shelf.objects.get_or_create(
        family=family,
        category=Category(category).value,
        sensitivity=Sensitivity(sensitivity).value,
        originator_agency_id=None if agency is None else _id(agency),
        originator_person_id=None if person is None else _id(person),
        subjects_key=subjects_key(ids),
        circle=circle,
        circle_key=str(circle.pk) if circle else "",
    )
    if is_new:
        _name_subjects(shelf, ids)
    return shelf


def beside(shelf: Shelf, *, agency: Agency | UUID) -> Shelf:
    """Return the shelf of the same family, subjects and kind on which an agency keeps what is its own."""
    same, is_new = Shelf.objects.get_or_create(
        family_id=shelf.family_id,
        category=shelf.category,
        sensitivity=shelf.sensitivity,
        originator_agency_id=_id(agency),
        originator_person_id=None,
        subjects_key=shelf.subjects_key,
        circle=shelf.circle,
        circle_key=shelf.circle_key,
    )
    if is_new:
        _name_subjects(same, [UUID(each) for each in shelf.subjects_key.split(",") if each])
    return same


def subjects_key(persons: Iterable[UUID | Person]) -> str:
    """Return the text that stands for a set of persons, always in the same order."""
    return ",".join(sorted(str(_id(person)) for person in persons))


def _name_subjects(shelf: Shelf, ids: Iterable[UUID]) -> None:
    ShelfSubject.objects.bulk_create(ShelfSubject(shelf=shelf, person_id=each) for each in ids)
    epochs.bump(epochs.family_key(shelf.family_id))


def _id(named: UUID | Person | Agency) -> UUID:
    return named if isinstance(named, UUID) else named.pk
