"""The shelves of one family, laid out once for every scope: shelves never change, only new ones come."""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from threading import Lock
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from consent.categories import Category
from consent.models import Shelf
from consent.prepared import Among, Prepared

MOST = 2000


class ShelfPlace(NamedTuple):
    """Whose shelf it is, and what a decision looks at: kind, subjects as bits, and who said what stands on it."""

    family_id: UUID
    category: str
    sensitivity: int
    subjects: int
    originator: UUID | None


class Subjects:
    """Numbers persons as bits, in the order in which they are met, after those that are numbered already."""

    __slots__ = ("_base", "_more")

    def __init__(self, base: Mapping[str, int] | None = None) -> None:
        self._base = {} if base is None else base
        self._more: dict[str, int] = {}

    def of(self, persons: Iterable[object]) -> int:
        """Return the bits of these persons."""
        mask = 0
        for person in map(str, persons):
            bit = self._base.get(person) or self._more.get(person)
            if bit is None:
                bit = self._more[person] = 1 << (len(self._base) + len(self._more))
            mask |= bit
        return mask

    def numbered(self) -> dict[str, int]:
        """Return every person's bit."""
        return {**self._base, **self._more}


class FamilyShelves:
    """The shelves of one family: by kind and subjects, by who said it, and by number."""

    __slots__ = ("bits", "by_kind", "by_originator", "places")

    def __init__(
        self, rows: Iterable[tuple[int, UUID, str, int, str, UUID | None, UUID | None]] = ()
    ) -> None:
        self.places: dict[int, ShelfPlace] = {}
        self.by_kind: dict[tuple[str, int], dict[int, list[int]]] = {}
        self.by_originator: dict[UUID, list[int]] = {}
        subjects = Subjects()
        for shelf_id, family_id, category, sensitivity, key, agency_id, person_id in rows:
            about, originator = subjects.of(key.split(",") if key else ()), agency_id or person_id
            self.places[shelf_id] = ShelfPlace(family_id, category, sensitivity, about, originator)
            self.by_kind.setdefault((category, sensitivity), {}).setdefault(about, []).append(shelf_id)
            if originator is not None:
                self.by_originator.setdefault(originator, []).append(shelf_id)
        self.bits = subjects.numbered()


_COLUMNS = (
    "id",
    "family_id",
    "category",
    "sensitivity",
    "subjects_key",
    "originator_agency_id",
    "originator_person_id",
)
SHELVES = Prepared(
    lambda: Shelf.objects.filter(Among("family_id", "families", of="uuid")).values_list(*_COLUMNS)
)
NAMES = Prepared(
    lambda: Shelf.objects.filter(
        Among("family_id", "families", of="uuid"), category=Category.IDENTITY.value
    ).values_list(*_COLUMNS)
)

_laid_out: OrderedDict[UUID, tuple[int, FamilyShelves]] = OrderedDict()
_lock = Lock()


def of(epochs: Mapping[UUID, int]) -> dict[UUID, FamilyShelves]:
    """Return the shelves of these families, each with its epoch as read before; one question at most."""
    with _lock:
        known = {
            each: _laid_out[each][1]
            for each in epochs
            if each in _laid_out and _laid_out[each][0] == epochs[each]
        }
    missing = epochs.keys() - known.keys()
    if missing:
        read = _lay_out(missing, SHELVES)
        known |= read
        # What an open transaction has read may never be committed: nobody else is given it.
        if not connection.in_atomic_block:
            _keep({each: (epochs[each], shelves) for each, shelves in read.items()})
    return known


def of_names(families: Collection[UUID]) -> dict[UUID, FamilyShelves]:
    """Return the shelves of names and addresses alone: all that an auditor comes near, in many families."""
    return _lay_out(families, NAMES)


def forget_all() -> None:
    """Let go of every family: what a process that has just started knows."""
    with _lock:
        _laid_out.clear()


def _lay_out(families: Collection[UUID], question: Prepared) -> dict[UUID, FamilyShelves]:
    rows: dict[UUID, list[tuple[int, UUID, str, int, str, UUID | None, UUID | None]]] = {
        each: [] for each in families
    }
    for row in question.ask(families=families):
        rows[row[1]].append(row)
    return {family_id: FamilyShelves(each) for family_id, each in rows.items()}


def _keep(read: Mapping[UUID, tuple[int, FamilyShelves]]) -> None:
    with _lock:
        _laid_out.update(read)
        for family_id in read:
            _laid_out.move_to_end(family_id)
        while len(_laid_out) > MOST:
            _laid_out.popitem(last=False)
