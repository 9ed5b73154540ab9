"""What every test stands on: patient property tests, tables laid once, each test emptying what it filled."""

from collections.abc import Iterator

import pytest
from django.test import TransactionTestCase
from django.utils import translation
from hypothesis import settings as property_tests

from tests.emptying import empty_after_each_test
from tests.laid_tables import django_db_modify_db_settings

__all__ = ["django_db_modify_db_settings"]

# The standing cast, for every test that asks for `people`.
pytest_plugins = ("tests.cast_fixtures",)

# A shared machine stutters: a slow example is not a failure.
property_tests.register_profile("entour", deadline=None, print_blob=True)
property_tests.load_profile("entour")


@pytest.fixture(scope="session", autouse=True)
def _transactional_tests_empty_what_they_filled() -> Iterator[None]:
    """End each transactional test by emptying what it filled, append-only tables too."""
    flush = TransactionTestCase._fixture_teardown
    TransactionTestCase._fixture_teardown = empty_after_each_test
    yield
    TransactionTestCase._fixture_teardown = flush


@pytest.fixture(autouse=True)
def _everybody_begins_in_english() -> Iterator[None]:
    """Let no test read in the language in which the one before it ended."""
    with translation.override("en"):
        yield
