"""The provisions of one family that have not been ended, laid out once for every scope by whom they name."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from consent import childhoods
from consent.categories import Category, Use
from consent.laid_out import LaidOut
from consent.lapses import Part, what_is_left
from consent.models import KeptApart, Provision
from consent.prepared import Among, Prepared
from consent.purposes import PurposeCode
from consent.terms import FOR_A_CHILD


class Row(NamedTuple):
    """What is read of a provision and of the authority under which it stands."""

    id: int
    family_id: UUID
    effect: str
    is_statutory: bool
    actor_kind: str
    actor: str
    categories: frozenset[Category]
    ceiling: int
    purposes: frozenset[PurposeCode]
    uses: frozenset[Use]
    subjects_key: str
    starts_at: datetime
    ends_at: datetime | None
    data_from: date | None
    data_until: date | None
    voice_id: UUID | None
    voice__person_id: UUID | None
    statute: str
    authority_id: UUID | None
    authority__ground: str | None
    authority__ground_dated: date | None
    authority__overrides_id: UUID | None
    authority__carried_by_consent: bool | None
    authority__conference_id: str | None
    authority__starts_at: datetime | None
    authority__ends_at: datetime | None
    voice__speaks_as: str | None

    @property
    def conference_id(self) -> str:
        """The conference that gives it; empty for what holds outside any."""
        return self.authority__conference_id or ""


# How a provision names somebody: the kind of actor, and which one.
Name = tuple[str, str]


class FamilyProvisions:
    """The provisions of one family by whom they name; also those that have not begun, or whose time is over.

    `yields` holds, by who is kept apart from somebody, those whose agreements a refusal of theirs does not touch.
    """

    __slots__ = ("_by_name", "yields")

    def __init__(self, rows: Iterable[Row] = (), pairs: Iterable[tuple[UUID, UUID]] = ()) -> None:
        self.yields: dict[UUID, frozenset[UUID]] = {}
        for kept_from, protected in pairs:
            self.yields[kept_from] = self.yields.get(kept_from, frozenset()) | {protected}
        self._by_name: dict[Name, list[Row]] = {}
        for row in rows:
            self._by_name.setdefault((row.actor_kind, row.actor), []).append(row)

    def naming(self, names: Iterable[Name]) -> list[Row]:
        """Return the provisions that mean somebody by any of these names, in the order in which they were made."""
        rows = [row for name in names if name in self._by_name for row in self._by_name[name]]
        rows.sort(key=_by_id)
        return rows

    def all(self) -> list[Row]:
        """Return every provision, in the order in which they were made."""
        return sorted((row for rows in self._by_name.values() for row in rows), key=_by_id)


def _by_id(row: Row) -> int:
    return row.id


NOT_ENDED = Prepared(
    lambda: Provision.objects.filter(
        Among("family_id", "families", of="uuid"), end=None, authority__end=None
    ).values_list(*Row._fields)
)

APART = Prepared(
    lambda: KeptApart.objects.filter(Among("family_id", "families", of="uuid"), end=None).values_list(
        "family_id", "kept_from_id", "protected_id"
    )
)


def _lay_out(families: Collection[UUID]) -> dict[UUID, FamilyProvisions]:
    rows: dict[UUID, list[Row]] = {each: [] for each in families}
    pairs: dict[UUID, list[tuple[UUID, UUID]]] = {each: [] for each in families}
    said = [Row._make(each) for each in NOT_ENDED.ask(families=families)]
    for row in _without_what_lapses(said, families):
        rows[row.family_id].append(row)
    # Asked also where nobody refused anything: what is asked must not tell of what a viewer may not know.
    for family_id, kept_from, protected in APART.ask(families=families):
        pairs[family_id].append((kept_from, protected))
    return {family_id: FamilyProvisions(each, pairs[family_id]) for family_id, each in rows.items()}


def _without_what_lapses(rows: list[Row], families: Collection[UUID]) -> Iterator[Row]:
    """Yield the rows, those said for children cut to what is left of them and to the day on which that ends.

    The parts of a row keep its number. What tells one moment's rows from another's stays true: of a row's parts, those
    that end earlier are gone first.
    """
    children: dict[UUID, set[UUID]] = {each: set() for each in families}
    for row in rows:
        children[row.family_id] |= _spoken_for(row)
    known = childhoods.of(children)
    for row in rows:
        if not _spoken_for(row):
            yield row
            continue
        said = Part(_subjects(row), row.categories, row.ends_at)
        for part in what_is_left(said, row.voice__person_id, known[row.family_id]):
            key = ",".join(sorted(map(str, part.subjects)))
            yield row._replace(subjects_key=key, categories=part.categories, ends_at=part.ends_at)


def _spoken_for(row: Row) -> frozenset[UUID]:
    """Return the children for whom a parent or a guardian said what a row rests on."""
    if row.voice__speaks_as not in FOR_A_CHILD or not row.subjects_key:
        return frozenset()
    return _subjects(row) - {row.voice__person_id}


def _subjects(row: Row) -> frozenset[UUID]:
    return frozenset(map(UUID, row.subjects_key.split(",")))


LAID_OUT = LaidOut(_lay_out)
of = LAID_OUT.of
