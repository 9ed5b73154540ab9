"""What is left of words that somebody said for a child."""

from datetime import UTC, datetime
from uuid import uuid4

from consent.categories import Category
from consent.lapses import EVERY, Childhoods, Part, what_is_left

MOTHER, OLDER, YOUNGER = sorted((uuid4() for _ in range(3)), key=str)
BIRTHDAY = datetime(2027, 3, 4, tzinfo=UTC)
LATER = datetime(2031, 1, 1, tzinfo=UTC)
HEALTH, SCHOOL = Category.HEALTH, Category.EDUCATION


def left(said, *, of_age=None, decided=None):
    childhoods = Childhoods(of_age_at=of_age or {}, decided=decided or {})
    return what_is_left(said, MOTHER, childhoods)


def part(*subjects, categories=(HEALTH, SCHOOL), ends_at=None):
    return Part(frozenset(subjects), frozenset(categories), ends_at)


def test_nothing_lapses_while_a_child_is_one_and_has_decided_nothing():
    said = part(MOTHER, OLDER, ends_at=LATER)
    assert left(said) == [said]


def test_words_for_a_child_end_when_the_child_comes_of_age_and_ones_own_do_not():
    assert left(part(MOTHER, OLDER, YOUNGER), of_age={OLDER: BIRTHDAY, MOTHER: BIRTHDAY}) == sorted(
        [part(MOTHER, YOUNGER), part(OLDER, ends_at=BIRTHDAY)],
        key=lambda each: sorted(map(str, each.subjects)),
    )


def test_what_ends_earlier_still_ends_earlier():
    early = datetime(2026, 12, 1, tzinfo=UTC)
    assert left(part(OLDER, ends_at=early), of_age={OLDER: BIRTHDAY}) == [part(OLDER, ends_at=early)]


def test_of_what_a_child_decides_nobody_else_has_said_anything():
    decided = {OLDER: frozenset({HEALTH})}
    assert left(part(OLDER), decided=decided) == [part(OLDER, categories=[SCHOOL])]
    assert left(part(OLDER, categories=[HEALTH]), decided=decided) == []


def test_a_refusal_of_everything_leaves_everything_but_what_a_child_decides():
    assert left(part(OLDER, categories=[]), decided={OLDER: frozenset({HEALTH})}) == [
        part(OLDER, categories=EVERY - {HEALTH})
    ]
    assert left(part(OLDER, categories=[]), decided={OLDER: EVERY}) == []
