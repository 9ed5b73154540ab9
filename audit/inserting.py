"""Insert rows by statements that are written once for each process: the trail is written with every look."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import AutoField, Field, Model


def insert(rows: Sequence[Model]) -> None:
    """Insert new rows of one model; they get no number back, and nothing is asked of them but their fields."""
    if not rows:
        return
    fields = _fields(type(rows[0]))
    values = [
        field.get_db_prep_save(field.pre_save(row, add=True), connection) for row in rows for field in fields
    ]
    with connection.cursor() as cursor:
        cursor.execute(_statement(type(rows[0]), len(rows), connection.vendor), values)


@lru_cache
def _fields(model: type[Model]) -> tuple["Field[Any, Any]", ...]:
    return tuple(each for each in model._meta.local_concrete_fields if not isinstance(each, AutoField))


@lru_cache(maxsize=256)
def _statement(model: type[Model], rows: int, vendor: str) -> str:
    quoted = connection.ops.quote_name
    columns = [quoted(str(each.column)) for each in _fields(model)]
    places = f"({', '.join(['%s'] * len(columns))})"
    # Names of tables and columns are the models' own; every value is a parameter.
    return (
        f"INSERT INTO {quoted(model._meta.db_table)} ({', '.join(columns)}) "  # noqa: S608
        f"VALUES {', '.join([places] * rows)}"
    )
