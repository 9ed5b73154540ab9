"""Tables that only grow: triggers in the database refuse to change or remove a row, whoever asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from audit import guard, triggers

AnyModel = TypeVar("AnyModel", bound=type[models.Model])

_registered: list[type[models.Model]] = []


class NotLifted(RuntimeError):
    """Somebody tried to lift the triggers where they always hold."""


def append_only(model: AnyModel) -> AnyModel:
    """Declare that a model's rows are never changed nor removed; UPDATE, DELETE and TRUNCATE then fail."""
    _registered.append(model)
    return model


def registered() -> tuple[type[models.Model], ...]:
    """Return every model declared append-only."""
    return tuple(_registered)


def install(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Put every trigger in place; after each migrate, since SQLite drops them silently when it rebuilds a table."""
    connection = connections[using]
    present = _present(connection)
    with guard.writing(), connection.cursor() as cursor:
        cursor.execute(triggers.PREPARE[connection.vendor])
        for name, trigger in _wanted(connection).items():
            if name not in present:
                cursor.execute(trigger.create)


def missing(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """Return the names of triggers that should be there and are not, or that are switched off."""
    connection = connections[using]
    return sorted(_wanted(connection).keys() - _present(connection))


@contextmanager
def lifted(using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """Take the triggers away while a test flushes its database or attacks it; refuse anywhere else."""
    if not getattr(settings, "APPEND_ONLY_MAY_BE_LIFTED", False):
        raise NotLifted("Append-only tables are lifted in tests alone.")
    _remove(using)
    try:
        yield
    finally:
        install(using)


def _remove(using: str) -> None:
    connection = connections[using]
    with connection.cursor() as cursor:
        cursor.execute(triggers.SETTLE[connection.vendor])
        for trigger in _wanted(connection).values():
            cursor.execute(trigger.drop)


def _wanted(connection: BaseDatabaseWrapper) -> dict[str, triggers.Trigger]:
    if connection.vendor not in triggers.WRITERS:
        raise ImproperlyConfigured(f"There are no append-only triggers for {connection.vendor}.")
    tables = set(connection.introspection.table_names())
    here = [model for model in _registered if model._meta.db_table in tables]
    return {one.name: one for model in here for one in triggers.WRITERS[connection.vendor](model)}


def _present(connection: BaseDatabaseWrapper) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(triggers.PRESENT[connection.vendor])
        return {name for (name,) in cursor.fetchall()}
