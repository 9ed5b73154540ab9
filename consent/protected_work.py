"""Whose work with a family one person of it must not learn of; and plain writers, called inside a gesture."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from django.utils import timezone

from consent.models import KeptApart, ProtectedWork, ProtectedWorkEnd, Shelf
from people import epochs, queries
from people.models import Family, Involvement, Person


class Unseen(NamedTuple):
    """The practitioners and agencies of whom nothing may show to one person: not a name, not a line, not a step."""

    practitioners: frozenset[UUID] = frozenset()
    agencies: frozenset[UUID] = frozenset()


NOBODY = Unseen()


def unseen_by(person_id: UUID, family: Family) -> Unseen:
    """Return who works only with those from whom this person is kept apart, or was protected from this person."""
    apart = _kept_apart(person_id, family)
    marked = set(
        ProtectedWork.objects.filter(family=family, kept_from_id=person_id, end=None).values_list(
            "involvement_id", flat=True
        )
    )
    if not apart and not marked:
        return NOBODY
    working = list(queries.live_involvements(family, on=timezone.localdate()))
    about = _subjects(working)
    protected = [one for one in working if one.pk in marked]
    hidden = [*protected, *(one for one in working if about[one.pk] and about[one.pk] <= apart)]
    shown = [one for one in working if one not in hidden]
    # Whoever is marked is not seen, whatever else they do here; others only where nothing else of theirs is seen.
    people = {one.practitioner_id for one in hidden} - {one.practitioner_id for one in shown}
    people |= {one.practitioner_id for one in protected}
    agencies = {one.agency_id for one in hidden} - {one.agency_id for one in shown}
    return Unseen(frozenset(each for each in people if each), frozenset(agencies))


def write(involvement: Involvement, kept_from: Person, *, by_account: UUID) -> ProtectedWork:
    """Write that a person must not learn of an involvement."""
    epochs.bump(epochs.family_key(involvement.family_id))
    return ProtectedWork.objects.create(
        family_id=involvement.family_id,
        involvement=involvement,
        kept_from=kept_from,
        recorded_by_id=by_account,
    )


def end(marked: ProtectedWork, *, why: str, by_account: UUID) -> ProtectedWorkEnd:
    """Write that the person may learn of it. `why` is a code."""
    epochs.bump(epochs.family_key(marked.family_id))
    return ProtectedWorkEnd.objects.create(protected_work=marked, why=why, ended_by_id=by_account)


def _kept_apart(person_id: UUID, family: Family) -> frozenset[str]:
    live = KeptApart.objects.filter(family=family, kept_from_id=person_id, end=None)
    return frozenset(str(each) for each in live.values_list("protected_id", flat=True))


def _subjects(working: Iterable[Involvement]) -> Mapping[UUID, frozenset[str]]:
    found = Shelf.objects.in_bulk([one.shelf_id for one in working if one.shelf_id])
    keys = {one.pk: found[one.shelf_id].subjects_key if one.shelf_id in found else "" for one in working}
    return {each: frozenset(filter(None, key.split(","))) for each, key in keys.items()}
