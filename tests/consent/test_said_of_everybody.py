"""What is said of everybody as one number: equal numbers are weighed alike, and what no number tells is particular."""

from datetime import date
from itertools import combinations

import pytest

from consent.categories import Category, Sensitivity, Use
from consent.weighing import EVERYBODY, said_of_everybody
from tests.consent.test_weighing import ANA, DAY, FATHER, agreed, bar, term

# One of each that weighs differently: duty or agreement up to a ceiling, refusal or bar by statute; for each use.
DIFFERENT = [
    made(uses=frozenset({use}), **more)
    for use in Use
    for made, more in (
        *((made, {"ceiling": ceiling}) for made in (term, agreed) for ceiling in map(int, Sensitivity)),
        (bar, {}),
        (bar, {"is_statutory": True}),
    )
]


def number(*terms):
    said, particular = said_of_everybody(terms)
    assert not particular
    return said[Category.HEALTH]


def test_what_weighs_differently_has_another_number():
    assert len({number(each) for each in DIFFERENT}) == len(DIFFERENT)


def test_two_that_are_said_tell_of_both_in_any_order():
    for one, other in combinations(DIFFERENT, 2):
        assert number(one, other) == number(other, one)
        assert number(one, other) not in {number(one), number(other)}


def test_a_bar_of_no_category_is_said_of_each():
    said, particular = said_of_everybody([bar(categories=frozenset())])
    assert set(said) == set(Category)
    assert not particular


@pytest.mark.parametrize(
    "particular",
    [
        term(ANA),
        term(ANA, is_general=True),
        term(EVERYBODY, is_general=False),
        term(statutes=frozenset({"R-22.1"})),
        term(voice="hers"),
        term(is_emergency=True),
        term(data_from=DAY),
        term(data_until=date.max),
        bar(yields_to=frozenset({FATHER})),
    ],
)
def test_what_is_about_some_persons_or_days_or_lifts_a_bar_is_particular_to_its_categories(particular):
    police = term(categories=frozenset({Category.POLICE}))
    said, found = said_of_everybody([particular, police])
    assert found == {Category.HEALTH}
    assert set(said) == {Category.POLICE}


def test_the_statute_of_a_bar_and_the_voice_of_a_refusal_lift_nothing():
    assert number(bar(is_statutory=True, statutes=frozenset({"R-22.1"}))) == number(bar(is_statutory=True))
    assert number(bar(voice="hers")) == number(bar())
