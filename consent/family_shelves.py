"""The shelves of one family, laid out once for every scope: shelves never change, only new ones come."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from consent.categories import Category
from consent.laid_out import LaidOut
from consent.models import Shelf
from consent.prepared import Among, Prepared
from consent.tables import Tables
from consent.terms import CircleKind

# Number, family, category, sensitivity, subjects, the agency or the person who said it, the circle.
Row = tuple[int, UUID, str, int, str, UUID | None, UUID | None, UUID | None]


class ShelfPlace(NamedTuple):
    """Whose shelf it is, and what a decision looks at: kind, subjects as bits, who said it, and the circle around."""

    family_id: UUID
    category: str
    sensitivity: int
    subjects: int
    originator: UUID | None
    circle: UUID | None = None


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
    """The shelves of one family, with the verdicts on them.

    Those without a circle by kind and subjects; those with one in `encircled`; all by who said it and by number.
    """

    __slots__ = ("bits", "by_kind", "by_originator", "encircled", "places", "tables")

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.tables = Tables()
        self.places: dict[int, ShelfPlace] = {}
        self.by_kind: dict[tuple[str, int], dict[int, list[int]]] = {}
        self.by_originator: dict[UUID, list[int]] = {}
        subjects = Subjects()
        self.encircled: list[int] = []
        for shelf_id, family_id, category, sensitivity, key, agency_id, person_id, circle in rows:
            about, originator = subjects.of(key.split(",") if key else ()), agency_id or person_id
            self.places[shelf_id] = ShelfPlace(family_id, category, sensitivity, about, originator, circle)
            if circle is None:
                self.by_kind.setdefault((category, sensitivity), {}).setdefault(about, []).append(shelf_id)
            else:
                self.encircled.append(shelf_id)
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
    "circle_id",
)

SHELVES = Prepared(
    lambda: Shelf.objects.filter(Among("family_id", "families", of="uuid")).values_list(*_COLUMNS)
)
NAMES = Prepared(
    lambda: Shelf.objects.filter(
        Q(category=Category.IDENTITY.value, circle=None) | Q(circle__kind=CircleKind.REVIEWED.value),
        Among("family_id", "families", of="uuid"),
    ).values_list(*_COLUMNS)
)


def of_names(families: Collection[UUID]) -> dict[UUID, FamilyShelves]:
    """Return the shelves of names and addresses, and of what is reviewed: all that an auditor comes near."""
    return _lay_out(families, NAMES)


def _lay_out(families: Collection[UUID], question: Prepared) -> dict[UUID, FamilyShelves]:
    rows: dict[UUID, list[Row]] = {each: [] for each in families}
    for row in question.ask(families=families):
        rows[row[1]].append(row)
    return {family_id: FamilyShelves(each) for family_id, each in rows.items()}


LAID_OUT = LaidOut(lambda families: _lay_out(families, SHELVES))
of = LAID_OUT.of
