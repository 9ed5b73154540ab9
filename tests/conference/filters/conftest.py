"""A table of the cast, an area where everybody but the oldest is one of many, and a situation at each filter."""

import pytest

from tests import cast
from tests.cast_fixtures import people, signed_in
from tests.conference.filters.table import Table

__all__ = ["people", "signed_in", "table"]


@pytest.fixture
def table(people: cast.Cast) -> Table:
    """The Harbour team's table: the school brings, the health visitor chairs; police and social care sit with them."""
    return Table(people)
