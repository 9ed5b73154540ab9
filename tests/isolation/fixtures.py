"""The world as a fixture: made once for a module's tests, each of which leaves it as it found it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import transaction

from tests.isolation import world as worlds
from tests.isolation.world import World


@contextmanager
def undone() -> Iterator[None]:
    """Take back everything that is done inside; gestures may be made in it, as in the transaction of a test."""
    around = transaction.atomic()
    around._from_testcase = True
    with around:
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def _world_of_the_module(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with django_db_blocker.unblock(), undone():
        yield worlds.make()


@pytest.fixture
def world(_world_of_the_module: World, db: None) -> World:
    """Two families alike, and everybody who should see neither; see `tests/isolation/world.py`."""
    return _world_of_the_module
