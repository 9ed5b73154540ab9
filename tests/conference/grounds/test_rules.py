"""When somebody must look at a ground again."""

from datetime import date, timedelta

import pytest

from conference.grounds.rules import Due, due

TODAY = date(2026, 5, 15)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, Due.UNSET),
        (TODAY - timedelta(days=1), Due.OVERDUE),
        (TODAY, Due.SOON),
        (TODAY + timedelta(weeks=2), Due.SOON),
        (TODAY + timedelta(weeks=2, days=1), Due.LATER),
    ],
)
def test_a_day_is_kept_as_long_as_it_lasts(day, expected):
    assert due(day, TODAY) is expected
