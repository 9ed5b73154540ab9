"""The SQL of the triggers that keep a table append-only, for SQLite and for PostgreSQL."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from django.db import models


class Trigger(NamedTuple):
    """One trigger and how it comes and goes."""

    name: str
    create: str
    drop: str


def on_sqlite(model: type[models.Model]) -> Iterator[Trigger]:
    """Refuse UPDATE and DELETE, and the INSERT OR REPLACE that would delete without firing a delete trigger."""
    table = model._meta.db_table
    same = " OR ".join(_same_row(columns) for columns in _unique_columns(model))
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    moments = {
        "no_update": f'BEFORE UPDATE ON "{table}"',
        "no_delete": f'BEFORE DELETE ON "{table}"',
        "no_replace": f'BEFORE INSERT ON "{table}" WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {same})',  # noqa: S608 - names of our own models
    }
    for suffix, moment in moments.items():
        name = f"{table}_{suffix}"
        yield Trigger(name, f'CREATE TRIGGER "{name}" {moment} {refuse}', f'DROP TRIGGER IF EXISTS "{name}"')


def on_postgresql(model: type[models.Model]) -> Iterator[Trigger]:
    """Refuse UPDATE and DELETE of a row, and TRUNCATE; ALWAYS, so that a replication session fires them too."""
    table = model._meta.db_table
    moments = {
        "no_change": f'BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW',
        "no_truncate": f'BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT',
    }
    for suffix, moment in moments.items():
        name = f"{table}_{suffix}"
        yield Trigger(
            name,
            f'CREATE OR REPLACE TRIGGER "{name}" {moment} EXECUTE FUNCTION audit_refuse_change(); '
            f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{name}"',
            f'DROP TRIGGER IF EXISTS "{name}" ON "{table}"',
        )


def _unique_columns(model: type[models.Model]) -> Iterator[tuple[str, ...]]:
    for field in model._meta.concrete_fields:
        if field.unique:
            yield (str(field.column),)
    together = [constraint.fields for constraint in model._meta.total_unique_constraints]
    for names in [*together, *model._meta.unique_together]:
        yield tuple(str(model._meta.get_field(name).column) for name in names)  # type: ignore[union-attr]


def _same_row(columns: tuple[str, ...]) -> str:
    return "(" + " AND ".join(f'"{column}" = NEW."{column}"' for column in columns) + ")"


WRITERS: dict[str, Callable[[type[models.Model]], Iterator[Trigger]]] = {
    "sqlite": on_sqlite,
    "postgresql": on_postgresql,
}

# What must be there before the triggers are made.
PREPARE = {
    "sqlite": "SELECT 1",
    "postgresql": """
        CREATE OR REPLACE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
        END $$""",
}

# PostgreSQL drops no trigger while deferred checks of the same transaction wait.
SETTLE = {"sqlite": "SELECT 1", "postgresql": "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED"}

# Triggers that are there and switched on, by name.
PRESENT = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'A'",
}
