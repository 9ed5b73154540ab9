"""Insert rows by statements that are written once for each process: the trail is written with every look."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import AutoField, Field, Model


def insert(*groups: Sequence[Model]) -> None:
    """Insert new rows, each group of one model; they get no number back, and nothing is asked but their fields.

    PostgreSQL takes all groups in one statement, since each one more is a journey to the server and back.
    """
    filled = [rows for rows in groups if rows]
    if connection.vendor == "postgresql":
        _execute(filled)
        return
    for rows in filled:
        _execute([rows])


def _execute(groups: Sequence[Sequence[Model]]) -> None:
    if not groups:
        return
    values = [
        field.get_db_prep_save(field.pre_save(row, add=True), connection)
        for rows in groups
        for row in rows
        for field in _fields(type(row))
    ]
    shape = tuple((type(rows[0]), len(rows)) for rows in groups)
    with connection.cursor() as cursor:
        cursor.execute(_statement(shape, connection.vendor), values)


@lru_cache(maxsize=256)
def _statement(shape: tuple[tuple[type[Model], int], ...], vendor: str) -> str:
    *before, last = [_insertion(model, rows, vendor) for model, rows in shape]
    beside = ", ".join(f"beside_{number} AS ({each})" for number, each in enumerate(before))
    return f"WITH {beside} {last}" if beside else last


@lru_cache
def _fields(model: type[Model]) -> tuple["Field[Any, Any]", ...]:
    return tuple(each for each in model._meta.local_concrete_fields if not isinstance(each, AutoField))


def _insertion(model: type[Model], rows: int, vendor: str) -> str:
    quoted = connection.ops.quote_name
    columns = [quoted(str(each.column)) for each in _fields(model)]
    places = f"({', '.join(['%s'] * len(columns))})"
    # Names of tables and columns are the models' own; every value is a parameter.
    return (
        f"INSERT INTO {quoted(model._meta.db_table)} ({', '.join(columns)}) "  # noqa: S608
        f"VALUES {', '.join([places] * rows)}"
    )
