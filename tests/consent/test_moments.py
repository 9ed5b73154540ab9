"""What is live now, and until when all answers hold."""

from datetime import UTC, date, datetime, timedelta

from consent.moments import NEVER, Moments, midnight

NOON = datetime(2026, 3, 28, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_a_start_counts_and_an_end_does_not():
    moments = Moments(NOON)
    assert moments.is_live(NOON, None)
    assert not moments.is_live(None, NOON)
    assert moments.is_live(None, NOON + HOUR)
    assert not moments.is_live(NOON + HOUR, None)


def test_answers_hold_until_the_nearest_change_that_is_yet_to_come():
    moments = Moments(NOON)
    assert moments.until == NEVER
    moments.is_live(NOON - HOUR, NOON + 3 * HOUR)
    moments.is_live(NOON + 2 * HOUR, None)
    moments.changes_at(None)
    assert moments.until == NOON + 2 * HOUR


def test_what_changes_at_this_very_moment_has_changed():
    moments = Moments(NOON)
    moments.is_live(NOON, None)
    assert moments.until == NEVER


def test_a_last_day_ends_at_midnight_where_the_team_is_across_a_change_of_clocks():
    moments = Moments(NOON)
    assert moments.is_live_day(date(2026, 3, 1), date(2026, 3, 29), "Europe/London")
    assert moments.until == datetime(2026, 3, 29, 23, tzinfo=UTC)
    assert midnight(date(2026, 3, 29), "Europe/London") == datetime(2026, 3, 29, tzinfo=UTC)
    assert midnight(date(2026, 3, 29), "America/Montreal") == datetime(2026, 3, 29, 4, tzinfo=UTC)


def test_a_day_that_has_passed_is_over_where_it_has_passed():
    early = Moments(datetime(2026, 3, 29, 2, tzinfo=UTC))
    assert early.is_over(date(2026, 3, 28), "Europe/London")
    assert not early.is_over(date(2026, 3, 28), "America/Montreal")
    assert not early.is_over(None, "Europe/London")
    assert Moments(midnight(date(2026, 3, 29), "Europe/London")).is_over(date(2026, 3, 28), "Europe/London")
    assert early.is_live_day(date(2026, 3, 28), date(2026, 3, 28), "America/Montreal")


def test_a_day_without_a_morning_after_never_ends():
    assert Moments(NOON).is_live_day(date(2026, 1, 1), date.max, "Europe/London")
