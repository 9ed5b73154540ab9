"""When somebody is to be asked again about sharing."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from consent.asking_again import Around, Heard, Why, due
from consent.categories import Category

MOTHER, CHILD = uuid4(), uuid4()
SAID = date(2024, 6, 1)
AGES = (14, 16, 18)
HEALTH, SCHOOL = Category.HEALTH, Category.EDUCATION


def heard(**changes):
    usual = {
        "voice_id": uuid4(),
        "speaker": MOTHER,
        "subjects": frozenset({CHILD}),
        "categories": frozenset({HEALTH}),
        "said_on": SAID,
    }
    return Heard(**(usual | changes))


def asked(one, today, since=(), **around):
    asks = due(one, Around(at_ages=AGES, **around), today, since)
    return [(ask.why, ask.on, ask.age, ask.is_due(today)) for ask in asks]


@pytest.mark.parametrize("age", AGES)
def test_one_asks_again_when_a_child_reaches_an_age(age):
    birthday = date(2026, 3, 4)
    born = {CHILD: birthday.replace(year=birthday.year - age)}
    assert asked(heard(), birthday - timedelta(days=31), born=born) == []
    assert asked(heard(), birthday - timedelta(days=30), born=born) == [
        (Why.REACHED_AN_AGE, birthday, age, False)
    ]
    assert asked(heard(), birthday, born=born) == [(Why.REACHED_AN_AGE, birthday, age, True)]


def test_a_birthday_before_it_was_said_asks_nothing():
    assert asked(heard(), date(2026, 1, 1), born={CHILD: date(2010, 5, 1)}) == []
    assert asked(heard(), SAID, born={MOTHER: date(1990, 1, 1)}) == []


def test_what_was_said_on_the_birthday_was_said_at_that_age():
    birthday = date(2026, 3, 4)
    assert asked(heard(said_on=birthday), birthday, born={CHILD: date(2010, 3, 4)}) == []


def test_one_whose_birth_nobody_wrote_down_hides_no_birthday_of_another():
    unknown, known = sorted((uuid4(), uuid4()), key=str)
    one = heard(speaker=unknown, subjects=frozenset({known}))
    assert len(asked(one, date(2026, 3, 4), born={known: date(2010, 3, 4)})) == 1


def test_what_comes_first_is_asked_about_first():
    birthday, last = date(2026, 3, 4), date(2026, 3, 2)
    asks = asked(heard(ends_on=last), date(2026, 3, 1), born={CHILD: date(2010, 3, 4)})
    assert [on for _, on, _, _ in asks] == [last, birthday]


def test_of_two_birthdays_that_have_passed_the_later_says_it_all():
    born = {CHILD: date(2010, 7, 1)}
    assert asked(heard(), date(2026, 8, 1), born=born) == [(Why.REACHED_AN_AGE, date(2026, 7, 1), 16, True)]


def test_one_asks_before_an_agreement_ends_and_not_after():
    last = date(2024, 9, 30)
    one = heard(ends_on=last)
    assert asked(one, last - timedelta(days=31)) == []
    assert asked(one, last - timedelta(days=30)) == [(Why.PERIOD_ENDS, last, None, True)]
    assert asked(one, last) == [(Why.PERIOD_ENDS, last, None, True)]
    assert asked(one, last + timedelta(days=1)) == []


def test_one_asks_when_the_notice_speaks_of_a_new_purpose_and_when_another_team_holds_the_family():
    day = date(2024, 8, 1)
    assert asked(heard(purpose_added_on=day), day) == [(Why.PURPOSE_ADDED, day, None, True)]
    assert asked(heard(), day, team_changed_on=day) == [(Why.TEAM_CHANGED, day, None, True)]
    assert asked(heard(said_on=day), day, team_changed_on=day) == [], "They said it to the new team."


def test_who_has_said_it_again_is_not_asked_again():
    birthday = date(2026, 3, 4)
    around = {"born": {CHILD: date(2010, 3, 4)}}
    again = heard(said_on=birthday + timedelta(days=2))
    assert asked(heard(), date(2026, 4, 1), [again], **around) == []
    young = heard(said_on=birthday, speaker=CHILD)
    assert asked(heard(), date(2026, 4, 1), [young], **around) == [], "The young person answered instead."
    of_school = heard(said_on=birthday, categories=frozenset({SCHOOL}))
    assert len(asked(heard(), date(2026, 4, 1), [of_school], **around)) == 1
    before = heard(said_on=birthday - timedelta(days=1))
    assert len(asked(heard(), date(2026, 4, 1), [before], **around)) == 1
    of_another = heard(said_on=birthday, subjects=frozenset({uuid4()}))
    assert len(asked(heard(), date(2026, 4, 1), [of_another], **around)) == 1


def test_an_end_is_answered_by_something_that_ends_later():
    last = date(2024, 9, 30)
    today = date(2024, 9, 20)
    longer = heard(said_on=today, ends_on=date(2025, 9, 30))
    assert asked(heard(ends_on=last), today, [longer]) == []
    assert len(asked(heard(ends_on=last), today, [heard(said_on=today, ends_on=last)])) == 1


def test_an_end_is_answered_on_the_same_day_and_never_by_what_was_said_before():
    last, today = date(2024, 9, 30), date(2024, 9, 20)
    short = heard(said_on=today, ends_on=last)
    assert asked(short, today, [heard(said_on=today)]) == []
    assert len(asked(short, today, [heard(said_on=today - timedelta(days=1))])) == 1
