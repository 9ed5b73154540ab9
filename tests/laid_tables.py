"""Lays the tables of a test database once: the next run copies them while no migration and no trigger has changed."""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.core import management
from django.core.management import call_command
from django.db import connections

from tools.places import PACKAGES, ROOT, files

KEPT = ROOT / "build" / "test-tables"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let Django's own creation of a test database copy what it laid before; SQLite in memory alone can."""
    request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")
    management.call_command = _migrate_or_copy
    yield
    management.call_command = call_command


def _migrate_or_copy(name: str, *, database: str, **options: Any) -> None:
    """Stand in for the first command that the creation calls, `migrate`; whatever is called later is the real one."""
    management.call_command = call_command
    connection, laid = connections[database], KEPT / f"{_digest()}.sqlite3"
    connection.ensure_connection()
    if connection.vendor == "sqlite" and laid.exists():
        with closing(sqlite3.connect(laid)) as source:
            source.backup(connection.connection)
        return
    call_command(name, database=database, **options)
    if connection.vendor == "sqlite":
        _keep(connection.connection, laid)


def _keep(tables: sqlite3.Connection, laid: Path) -> None:
    """Write the tables beside the place and move them there whole: two runs may lay them at once."""
    KEPT.mkdir(parents=True, exist_ok=True)
    for old in KEPT.glob("*.sqlite3"):
        old.unlink(missing_ok=True)
    beside = laid.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(beside)) as target:
        tables.backup(target)
    beside.replace(laid)


def _digest() -> str:
    """Return what tells these tables from others: every migration, what is done after one, and the libraries."""
    said = hashlib.sha256()
    locks = sorted((ROOT / "requirements").glob("*.txt"))
    for path in (*locks, *files(*PACKAGES, ending=".py")):
        if "migrations" in path.parts or path.parent.name in {"audit", "requirements"}:
            said.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return said.hexdigest()
