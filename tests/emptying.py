"""Empties the test database after a transactional test: the tables that the test filled, and no others."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.apps import apps
from django.db import connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import TransactionTestCase

from audit import append_only, guard, triggers

# What migrating itself lays, and no test changes: kinds of content and the permissions on them.
LAID = {"auth", "contenttypes"}


def empty_after_each_test(case: TransactionTestCase) -> None:
    """Stand in for Django's flush, which empties every table and lays again what migrating lays."""
    for alias in case._databases_names(include_mirrors=False):
        empty(connections[alias])


def empty(connection: BaseDatabaseWrapper) -> None:
    """Remove every row that a test wrote; the triggers of append-only tables stand aside meanwhile."""
    filled = _filled(connection)
    if not filled:
        return
    with (
        guard.lifted(),
        _without_keys(connection),
        transaction.atomic(using=connection.alias),
        _without_triggers(connection, filled),
        connection.cursor() as cursor,
    ):
        for table in filled:
            cursor.execute(f'DELETE FROM "{table}"')


def _filled(connection: BaseDatabaseWrapper) -> list[str]:
    tables = {
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in LAID and model._meta.managed and not model._meta.proxy
    }
    # A test may have made a table of its own, or taken one away.
    here = sorted(tables & set(connection.introspection.table_names()))
    asked = " UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM \"{table}\")" for table in here)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return [table for (table,) in cursor.fetchall()]


@contextmanager
def _without_keys(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Let rows go in any order: whatever they pointed at goes too."""
    connection.disable_constraint_checking()
    try:
        yield
    finally:
        connection.enable_constraint_checking()


@contextmanager
def _without_triggers(connection: BaseDatabaseWrapper, tables: Sequence[str]) -> Iterator[None]:
    away = [one for model in append_only.registered() for one in _of(connection, model, tables)]
    with connection.cursor() as cursor:
        for each in away:
            cursor.execute(each.drop)
        yield
        cursor.execute(triggers.SETTLE[connection.vendor])
        for each in away:
            cursor.execute(each.create)


def _of(
    connection: BaseDatabaseWrapper, model: type[models.Model], tables: Sequence[str]
) -> Iterator[triggers.Trigger]:
    if model._meta.db_table in tables:
        yield from triggers.WRITERS[connection.vendor](model)
