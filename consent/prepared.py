"""Questions to the database whose SQL is worked out once for each process and asked many times.

A scope asks the same few questions for every request. Building and compiling their querysets took longer than the
database needed to answer; a prepared question keeps the text and fills in the values.
"""

import json
from collections.abc import Callable, Collection, Iterable
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import BooleanField, Expression, F, Field, Func, QuerySet
from django.db.models.sql.compiler import SQLCompiler


class Slot(Expression):
    """The place of one value, named, in a prepared question."""

    def __init__(self, name: str, output_field: "Field[Any, Any]") -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Any:
        return "%s", [self]

    def fill(self, value: Any) -> Any:
        """Return the value as the database takes it."""
        return self.output_field.get_db_prep_value(value, connection, prepared=False)


class Among(Func):
    """A column is one of many values: one parameter however many there are, and a hash or an index to find them by.

    Made with the values, or with the name of a slot that they come in later.
    """

    output_field = BooleanField()

    def __init__(self, column: str, values: Iterable[Any] | str, of: str = "bigint") -> None:
        super().__init__(F(column))
        self.name = values if isinstance(values, str) else ""
        self.values = () if self.name else tuple(values)
        self.of = of

    def as_sql(self, compiler: SQLCompiler, connection: Any, *_: Any, **__: Any) -> Any:
        column, params = compiler.compile(self.source_expressions[0])
        values = self if self.name else self.fill(self.values)
        # The column's name is the compiler's own; the values are one parameter.
        return f"{column} IN (SELECT value FROM json_each(%s))", [*params, values]  # noqa: S608

    def as_postgresql(self, compiler: SQLCompiler, connection: Any, **_: Any) -> Any:
        column, params = compiler.compile(self.source_expressions[0])
        return f"{column} = ANY(%s::{self.of}[])", [*params, self if self.name else self.fill(self.values)]

    def fill(self, values: Iterable[Any]) -> str:
        """Return many values as the one parameter that the database takes."""
        if connection.vendor == "postgresql":
            # Numbers, identifiers and codes alone: nothing here needs quoting inside an array.
            return f"{{{','.join(map(str, values))}}}"
        return json.dumps([each.hex if isinstance(each, UUID) else each for each in values])


class Prepared:
    """One question, built when first asked. `build` returns a queryset of values whose slots are filled later."""

    def __init__(self, build: Callable[[], QuerySet[Any, Any]]) -> None:
        self._build = build
        self._ready: dict[str, tuple[SQLCompiler, str, tuple[Any, ...], dict[int, Any]]] = {}

    def ask(self, **values: Any) -> list[tuple[Any, ...]]:
        """Return the rows for these values of the slots."""
        if connection.vendor not in self._ready:
            self._ready[connection.vendor] = self._prepare()
        compiler, sql, params, converters = self._ready[connection.vendor]
        filled = [each.fill(values[each.name]) if isinstance(each, Slot | Among) else each for each in params]
        with connection.cursor() as cursor:
            cursor.execute(sql, filled)
            rows = cursor.fetchall()
        return list(map(tuple, compiler.apply_converters(rows, converters))) if converters else rows

    def _prepare(self) -> tuple[SQLCompiler, str, tuple[Any, ...], dict[int, Any]]:
        compiler = self._build().query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        selected = [column for column, *_ in compiler.select]
        return compiler, sql, params, compiler.get_converters(selected)


class PreparedAmong:
    """One question in two wordings: about everything, or among the families that are named."""

    def __init__(self, build: Callable[[], QuerySet[Any, Any]], family: str = "family_id") -> None:
        self._all = Prepared(build)
        self._among = Prepared(lambda: build().filter(Among(family, "only", of="uuid")))

    def ask(self, only: Collection[UUID] | None, **values: Any) -> list[tuple[Any, ...]]:
        """Return the rows, of these families only unless None."""
        return self._all.ask(**values) if only is None else self._among.ask(only=only, **values)
