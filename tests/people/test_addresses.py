"""An address is found again however it was typed, by its token alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people import queries, tokens
from people.rules.addresses import normalised

HERE = "14 Ropewalk Court, Quayside, Wrenmouth WM1 0XX"


@pytest.mark.parametrize(
    "typed",
    [
        "14 ropewalk court quayside wrenmouth wm1 0xx",
        "14 Ropewalk Court\nQuayside\nWrenmouth\nWM10XX",
        "  14, Ropewalk  Court; Quayside – Wrenmouth. WM1 0xx ",
    ],
)
def test_case_lines_spaces_and_punctuation_do_not_matter(typed):
    assert tokens.of_address(typed) == tokens.of_address(HERE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3, rue de l’Église, Montréal H2X 1Y4", "3 RUE DE L'EGLISE MONTREAL h2x1y4"),
        ("12 King's Road", "12 Kings Road"),
        ("5 Saint-Denis", "5 saint denis"),
    ],
)
def test_accents_apostrophes_and_hyphens_do_not_matter(one, other):
    assert tokens.of_address(one) == tokens.of_address(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flat 4, 61 Quay Street", "Flat 46, 1 Quay Street"),
        ("14 Ropewalk Court", "41 Ropewalk Court"),
        ("1 High Street, Low Town", "1 Low Street, High Town"),
        ("14 Ropewalk Court WM1 0XX", "14 Ropewalk Court WM1 0XY"),
    ],
)
def test_another_place_is_another_token(one, other):
    assert tokens.of_address(one) != tokens.of_address(other)


@pytest.mark.parametrize(
    ("one", "other"), [("9 Old Drove Street", "9 Old Drove St"), ("4A Quay", "4 A Quay"), (HERE, HERE[:17])]
)
def test_what_only_a_person_would_know_for_the_same_is_not_seen(one, other):
    assert tokens.of_address(one) != tokens.of_address(other)


@given(st.text())
def test_an_address_is_normalised_once_and_for_all(typed):
    assert normalised(normalised(typed)) == normalised(typed)


@pytest.mark.parametrize("nothing", ["", "  \n", "–,."])
def test_no_words_have_no_token_and_meet_nobody(nothing, db):
    assert tokens.of_address(nothing) == ""
    assert not queries.at_the_same_address("").exists()
