"""When somebody reaches an age."""

from datetime import date

import pytest

from people.rules.ages import on_day, reaches


def test_an_age_is_reached_on_the_birthday_itself():
    assert reaches(date(2012, 5, 6), 14) == date(2026, 5, 6)
    assert on_day(date(2012, 5, 6), date(2026, 5, 5)) == 13
    assert on_day(date(2012, 5, 6), date(2026, 5, 6)) == 14


@pytest.mark.parametrize(("age", "day"), [(16, date(2024, 2, 29)), (18, date(2026, 3, 1))])
def test_who_was_born_on_29_february_reaches_an_age_on_1_march_where_there_is_no_such_day(age, day):
    assert reaches(date(2008, 2, 29), age) == day


def test_nobody_is_younger_than_nothing():
    assert on_day(date(2026, 5, 6), date(2026, 1, 1)) == 0
