"""No write outside a gesture: a wrapper on every connection refuses it, whoever asks."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper


class WriteOutsideGesture(RuntimeError):
    """Something wrote to a table without a gesture; use `audit.trail.gesture`."""


# Tables that keep no fact about a family, or that must survive a rollback; each with its reason.
_allowed: dict[str, str] = {
    "auth_group": "Django's own, empty here",
    "auth_permission": "Django's own, made after each migration",
    "django_content_type": "Django's own, made after each migration",
    "django_migrations": "which migrations ran",
    "django_session": "sessions come and go with each request",
}
_writing: ContextVar[int] = ContextVar("writing", default=0)

_STRINGS = re.compile(r"'(?:[^']|'')*'")
_WRITES = re.compile(
    r"""\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|MERGE\s+INTO|DELETE\s+FROM(?:\s+ONLY)?
    |TRUNCATE(?:\s+TABLE)?(?:\s+ONLY)?|COPY|(?<!FOR\s)(?<!NO\sKEY\s)(?<!DO\s)(?<!ON\s)UPDATE(?:\s+OR\s+\w+)?(?:\s+ONLY)?)
    \s+(?:"?\w+"?\s*\.\s*)?["`]?(\w+)""",
    re.IGNORECASE | re.VERBOSE,
)


@lru_cache(maxsize=4096)
def tables_written(sql: str) -> frozenset[str]:
    """Return the tables that a statement writes to, wherever in it."""
    return frozenset(name.lower() for name in _WRITES.findall(_STRINGS.sub("''", sql)))


def allow(table: str, reason: str) -> None:
    """List a table that is written outside gestures, with the reason."""
    _allowed[table] = reason


def allowed() -> dict[str, str]:
    """Return the listed tables and their reasons."""
    return dict(_allowed)


@contextmanager
def writing() -> Iterator[None]:
    """Let writes through; only a gesture and a migration may."""
    token = _writing.set(_writing.get() + 1)
    try:
        yield
    finally:
        _writing.reset(token)


@contextmanager
def lifted() -> Iterator[None]:
    """Let a test build or attack what a gesture would refuse."""
    if not getattr(settings, "APPEND_ONLY_MAY_BE_LIFTED", False):
        raise WriteOutsideGesture("The guard is lifted in tests alone.")
    with writing():
        yield


def refuse_writes(
    execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    """Execute a statement unless it writes outside a gesture to a table that is not listed."""
    if not _writing.get() and not _migrating:
        stray = [table for table in tables_written(str(sql)) if table not in _allowed]
        if stray:
            raise WriteOutsideGesture(f"{', '.join(sorted(stray))}: write inside audit.trail.gesture.")
    return execute(sql, params, many, context)


def watch(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Put the wrapper on a connection, once."""
    if refuse_writes not in connection.execute_wrappers:
        connection.execute_wrappers.append(refuse_writes)


_migrating: set[str] = set()


def begin_migrating(using: str, **_: Any) -> None:
    """Let a migration rewrite the tables that it changes."""
    _migrating.add(using)


def end_migrating(using: str, **_: Any) -> None:
    """Close again once the migrations have run."""
    _migrating.discard(using)


def watch_connections() -> None:
    """Watch every connection from its first moment; called once when Django starts."""
    from django.db import connections
    from django.db.backends.signals import connection_created
    from django.db.models.signals import post_migrate, pre_migrate

    connection_created.connect(watch, dispatch_uid="audit.guard")
    pre_migrate.connect(begin_migrating, dispatch_uid="audit.guard")
    post_migrate.connect(end_migrating, dispatch_uid="audit.guard")
    for connection in connections.all(initialized_only=True):
        watch(connection)
