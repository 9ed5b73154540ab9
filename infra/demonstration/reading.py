"""Read the demonstration's TOML into its shapes, and refuse any row that points at nothing."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any

from infra.demonstration import (
    shapes,
    shapes_of_apart,
    shapes_of_circles,
    shapes_of_conferences,
    shapes_of_decisions,
    shapes_of_emergencies,
    shapes_of_families,
    shapes_of_filters,
    shapes_of_sharing,
)

HERE = Path(__file__).parent
SHAPES: Mapping[str, type] = {
    "advice": shapes_of_circles.Advice,
    "agency": shapes.Agency,
    "area": shapes_of_filters.Area,
    "authority": shapes_of_sharing.Authority,
    "brought": shapes_of_circles.Brought,
    "conference": shapes_of_conferences.Conference,
    "emergency": shapes_of_emergencies.Emergency,
    "dispute": shapes_of_decisions.Dispute,
    "entry": shapes.Entry,
    "exclusion": shapes.Exclusion,
    "family": shapes_of_families.Family,
    "household": shapes_of_families.Household,
    "involvement": shapes.Involvement,
    "kept_apart": shapes_of_families.KeptApart,
    "kinship": shapes_of_families.Kinship,
    "lead": shapes.Lead,
    "membership": shapes.Membership,
    "office": shapes_of_emergencies.Office,
    "override_request": shapes_of_emergencies.OverrideRequest,
    "person": shapes_of_families.Person,
    "practitioner": shapes.Practitioner,
    "practitioner_home": shapes_of_apart.PractitionerHome,
    "protected_source": shapes_of_circles.ProtectedSource,
    "relay": shapes_of_decisions.Relay,
    "relay_template": shapes_of_decisions.RelayTemplate,
    "responsibility": shapes_of_families.Responsibility,
    "situation": shapes_of_filters.Situation,
    "restriction": shapes_of_circles.Restriction,
    "sharing_decision": shapes_of_decisions.SharingDecision,
    "statutory_period": shapes_of_families.StatutoryPeriod,
    "team": shapes.Team,
    "twin": shapes_of_circles.Twin,
    "visit": shapes.Visit,
    "voice": shapes_of_sharing.Voice,
}


class Unreadable(ValueError):
    """The content is wrong; the message names the file, the row and the word."""


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Every row by table, in the order of the files' names and of the rows in them."""

    tables: Mapping[str, tuple[Any, ...]]

    def all(self, table: str) -> tuple[Any, ...]:
        """Return the rows of one table."""
        return self.tables[table]

    def entries_of(self, conference: str) -> tuple[shapes.Entry, ...]:
        """Return the entries contributed to one conference ("" for those outside any)."""
        return tuple(entry for entry in self.all("entry") if entry.conference == conference)


def read(folder: Path = HERE) -> Demonstration:
    """Return the whole content of `folder`; raise Unreadable where a row is not what its shape says."""
    found: dict[str, list[tuple[str, Any]]] = {table: [] for table in SHAPES}
    for path in sorted(folder.glob("*.toml")):
        for table, raw_rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if table not in SHAPES:
                raise Unreadable(f"{path.name}: no table is called {table}")
            for number, raw in enumerate(raw_rows, start=1):
                where = f"{path.name}: {table} {raw.get('key', number)}"
                found[table].append((where, _shaped(SHAPES[table], raw, where)))
    keys = {table: _keys(rows) for table, rows in found.items()}
    for where, row in (pair for rows in found.values() for pair in rows):
        _check(row, keys, where)
    return Demonstration({table: tuple(row for _, row in rows) for table, rows in found.items()})


def _shaped(shape: type, raw: Mapping[str, Any], where: str) -> Any:
    known = {field.name: field for field in fields(shape)}
    if strange := raw.keys() - known.keys():
        raise Unreadable(f"{where}: {shape.__name__} has no {', '.join(sorted(strange))}")
    if missing := {name for name, field in known.items() if field.default is MISSING} - raw.keys():
        raise Unreadable(f"{where}: {', '.join(sorted(missing))} missing")
    words: dict[str, Any] = {}
    for name, value in raw.items():
        inner = known[name].metadata.get("rows")
        shaped = [_shaped(inner, one, f"{where}: {name}") for one in value] if inner else value
        words[name] = tuple(shaped) if isinstance(shaped, list) else shaped
    return shape(**words)


def _keys(rows: list[tuple[str, Any]]) -> set[str]:
    keys: set[str] = set()
    for where, row in rows:
        if (key := getattr(row, "key", None)) in keys:
            raise Unreadable(f"{where}: this key is used twice")
        keys |= {key} if key else set()
    return keys


def _check(row: Any, keys: Mapping[str, set[str]], where: str) -> None:
    for field in fields(row):
        for value in _each(getattr(row, field.name)):
            if field.metadata.get("rows"):
                _check(value, keys, f"{where}: {field.name}")
            elif field.metadata.get("among") and value not in field.metadata["among"]:
                raise Unreadable(f"{where}: {field.name} can't be {value!r}")
            elif value and not _points_at_something(value, field.metadata.get("to"), keys):
                raise Unreadable(f"{where}: {field.name} points at {value!r}, which is nowhere")
    naming = (shapes_of_sharing.Grant, shapes_of_emergencies.OverrideRequest)
    if isinstance(row, naming) and row.actor not in _actors(row.actor_kind, keys):
        raise Unreadable(f"{where}: actor {row.actor!r} is no {row.actor_kind}")


def _each(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, tuple) else (value,)


def _points_at_something(value: Any, tables: tuple[str, ...] | None, keys: Mapping[str, set[str]]) -> bool:
    return tables is None or any(value in keys[table] for table in tables)


def _actors(kind: str, keys: Mapping[str, set[str]]) -> set[str]:
    return set(shapes.KINDS_OF_AGENCY) if kind == "agency_kind" else keys[kind]
