"""A PostgreSQL database of a bench's own, made anew and dropped after."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql

SERVER = os.environ.get("BENCH_DATABASE_SERVER", "postgresql://postgres@127.0.0.1:5432")


@contextmanager
def scratch(name: str) -> Iterator[str]:
    """Yield the address of an empty database; drop it at the end, whatever happened."""
    _anew(name, create=True)
    try:
        yield f"{SERVER}/{name}"
    finally:
        _anew(name, create=False)


def _anew(name: str, *, create: bool) -> None:
    with psycopg.connect(f"{SERVER}/postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        if create:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
