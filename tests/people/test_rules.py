"""Pure rules about days, standings, periods, names, waits and sessions."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.rules import memberships, names, sessions, statutory_periods, throttling
from people.rules.dates import end_of_day, is_live, overlap

DAY = date(2026, 3, 10)
NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@dataclass
class Place:
    standing: str
    starts_on: date
    ends_on: date | None = None


@dataclass
class Period:
    kind: str
    starts_on: date
    ends_on: date | None = None


def test_the_first_and_the_last_day_count():
    assert is_live(DAY, DAY, on=DAY)
    assert not is_live(DAY, DAY, on=DAY + timedelta(days=1))
    assert not is_live(DAY, None, on=DAY - timedelta(days=1))


@given(DAYS, DAYS, DAYS, DAYS)
def test_periods_overlap_exactly_when_they_share_a_day(a, b, c, d):
    first, second = tuple(sorted((a, b))), tuple(sorted((c, d)))
    shared = any(
        is_live(*first, on=day) and is_live(*second, on=day)
        for day in (first[0] + timedelta(days=n) for n in range((first[1] - first[0]).days + 1))
    )
    assert overlap(first, second) is shared


def test_a_day_ends_at_midnight_of_its_place():
    assert end_of_day(date(2026, 7, 1), "Europe/London").astimezone(UTC) == datetime(
        2026, 7, 1, 23, tzinfo=UTC
    )


def test_who_holds_two_places_stands_by_the_stronger():
    places = [Place("visiting", DAY), Place("seconded", DAY)]
    assert memberships.standing(places, DAY) == "seconded"


@pytest.mark.parametrize("strongest", range(4))
def test_a_core_member_stands_before_the_seconded_these_before_part_time_and_visitors_come_last(strongest):
    held = ["core", "seconded", "part_time", "visiting"][strongest:]
    assert memberships.standing([Place(code, DAY) for code in reversed(held)], DAY) == held[0]


def test_a_place_that_is_over_gives_no_standing():
    assert memberships.standing([Place("core", DAY, DAY)], DAY + timedelta(days=1)) is None


def test_a_session_ends_with_the_first_secondment_to_end():
    places = [
        Place("seconded", DAY, DAY + timedelta(days=9)),
        Place("seconded", DAY, DAY),
        Place("core", DAY, DAY),
    ]
    assert memberships.last_day_of_secondment(places, DAY) == DAY
    assert memberships.last_day_of_secondment([Place("core", DAY, DAY)], DAY) is None


@pytest.mark.parametrize("kind", ["child_in_need", "section_47", "protection_plan"])
def test_statutory_periods_of_a_child_do_not_overlap(kind):
    open_one = [Period(kind, DAY)]
    assert statutory_periods.in_the_way(open_one, DAY + timedelta(days=30)) == kind
    closed = [Period(kind, DAY, DAY + timedelta(days=29))]
    assert statutory_periods.in_the_way(closed, DAY + timedelta(days=30)) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë  O’Brien", "o'brien zoe"),
        ("Anne-Marie LEFÈVRE", "Lefevre Anne Marie"),
        ("Œuvrard", "oeuvrard"),
        ("Lecœur", "Lecoeur"),
        ("Groß", "Gross"),
        ("de la Cruz", "Cruz, de la"),
    ],
)
def test_a_name_is_the_same_however_it_was_typed(one, other):
    assert names.normalised(one) == names.normalised(other)


def test_half_of_a_double_surname_sounds_like_it():
    assert names.sounds_of("Smyth") & names.sounds_of("Smith-Ferreday")
    assert not names.sounds_of("Larch") & names.sounds_of("Alder")


def test_an_official_number_is_compared_without_spaces():
    assert names.official_number("943 476 5919") == names.official_number("943-476-5919") == "9434765919"


def test_a_sign_in_name_is_the_same_in_capitals_after_a_space_and_from_another_keyboard():
    assert names.sign_in_name(" Ana.Oak ") == names.sign_in_name("ＡＮＡ．ＯＡＫ") == "ana.oak"


def test_waits_double_and_never_lock_a_name():
    waits = [throttling.wait_after(n).total_seconds() for n in range(6)]
    assert waits == [0, 1, 2, 4, 8, 16]
    assert throttling.wait_after(10_000) == timedelta(minutes=10)


def test_nobody_waits_before_the_first_failure():
    assert throttling.may_try(0, None, now=NOW)
    assert not throttling.may_try(3, NOW, now=NOW + timedelta(seconds=3))
    assert throttling.may_try(3, NOW, now=NOW + timedelta(seconds=4))


@pytest.mark.parametrize(
    ("session", "because"),
    [
        (sessions.Session(NOW + timedelta(hours=1), NOW, is_suspended=False), None),
        (sessions.Session(NOW + timedelta(hours=1), NOW, is_suspended=True), "suspended"),
        (sessions.Session(NOW, NOW, is_suspended=False), "at_most"),
        (sessions.Session(NOW + timedelta(hours=1), NOW - timedelta(minutes=15), is_suspended=False), "idle"),
    ],
)
def test_a_session_is_over_for_one_reason(session, because):
    assert sessions.why_over(session, timedelta(minutes=15), now=NOW) == because


def test_a_session_never_outlasts_a_secondment():
    long = timedelta(hours=10)
    assert sessions.latest_end(NOW, long, None) == NOW + long
    assert sessions.latest_end(NOW, long, NOW + timedelta(hours=1)) == NOW + timedelta(hours=1)
