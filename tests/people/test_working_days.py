"""A working day is neither a weekend nor a public holiday, where the team works."""

from datetime import UTC, date, datetime

import pytest

from consent.reviewing import review_due
from people.rules.working_days import Place, days_after, is_working_day

LONDON = Place("england", "Europe/London")
MONTREAL = Place("quebec", "America/Montreal")


@pytest.mark.parametrize(
    ("day", "place", "is_open"),
    [
        pytest.param(date(2026, 6, 24), LONDON, True, id="a Wednesday"),
        pytest.param(date(2026, 6, 24), MONTREAL, False, id="la Saint-Jean"),
        pytest.param(date(2026, 5, 25), LONDON, False, id="Spring Bank Holiday"),
        pytest.param(date(2026, 5, 25), MONTREAL, True, id="no holiday there"),
        pytest.param(date(2026, 6, 27), LONDON, False, id="a Saturday"),
        pytest.param(date(2026, 6, 28), MONTREAL, False, id="a Sunday"),
    ],
)
def test_offices_are_open_on_working_days(day, place, is_open):
    assert is_working_day(day, place) is is_open


def test_the_day_itself_does_not_count_and_weekends_do_not():
    assert days_after(date(2026, 6, 5), 2, LONDON) == date(2026, 6, 9)  # Friday, then Monday and Tuesday


def test_a_long_weekend_gives_more_days():
    assert days_after(date(2026, 4, 2), 2, LONDON) == date(
        2026, 4, 8
    )  # Good Friday to Easter Monday are free


def test_the_turn_of_the_year_is_counted_by_both_years():
    assert days_after(date(2026, 12, 31), 1, LONDON) == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("opened_at", "place", "due"),
    [
        pytest.param(
            datetime(2026, 6, 5, 20, tzinfo=UTC),
            LONDON,
            datetime(2026, 6, 9, 23, tzinfo=UTC),
            id="Friday night",
        ),
        # Half past midnight in London is still the day before in universal time.
        pytest.param(
            datetime(2026, 6, 8, 23, 30, tzinfo=UTC),
            LONDON,
            datetime(2026, 6, 11, 23, tzinfo=UTC),
            id="after midnight there",
        ),
        pytest.param(
            datetime(2026, 6, 23, 15, tzinfo=UTC),
            MONTREAL,
            datetime(2026, 6, 27, 4, tzinfo=UTC),
            id="la Saint-Jean",
        ),
        # The clock goes back on the last Sunday of October: the days are those of the calendar.
        pytest.param(
            datetime(2026, 10, 23, 10, tzinfo=UTC),
            LONDON,
            datetime(2026, 10, 28, tzinfo=UTC),
            id="clock change",
        ),
    ],
)
def test_a_review_is_due_at_the_end_of_the_second_working_day(opened_at, place, due):
    assert review_due(opened_at, place) == due
