"""What every test stands on: patient property tests, and a flush that may empty append-only tables."""

from collections.abc import Iterator

import pytest
from django.test import TransactionTestCase
from django.utils import translation
from hypothesis import settings as property_tests

from audit import append_only, guard
from tests.laid_tables import django_db_modify_db_settings

__all__ = ["django_db_modify_db_settings"]

# The standing cast, for every test that asks for `people`.
pytest_plugins = ("tests.cast_fixtures",)

# A shared machine stutters: a slow example is not a failure.
property_tests.register_profile("entour", deadline=None, print_blob=True)
property_tests.load_profile("entour")


@pytest.fixture(scope="session", autouse=True)
def _flush_may_empty_append_only_tables() -> Iterator[None]:
    """Lift the triggers around the flush that ends a transactional test, and nowhere else."""
    flush = TransactionTestCase._fixture_teardown

    def flush_with_triggers_lifted(case: TransactionTestCase) -> None:
        with guard.lifted(), append_only.lifted():
            flush(case)

    TransactionTestCase._fixture_teardown = flush_with_triggers_lifted
    yield
    TransactionTestCase._fixture_teardown = flush


@pytest.fixture(autouse=True)
def _everybody_begins_in_english() -> Iterator[None]:
    """Let no test read in the language in which the one before it ended."""
    with translation.override("en"):
        yield
