"""The total order, rung by rung: what stands higher decides."""

from dataclasses import replace

import pytest

from consent.rules import ORDER, Facts, Place, first_rung

OPEN = Facts(covered=True)

# What makes each rung apply, on top of somebody whom a permit covers.
MAKES = {
    "not_signed_in": {"signed_in": False},
    "sign_in_too_old": {"sign_in_fresh": False},
    "excluded": {"excluded": True},
    "no_standing": {"account_live": False},
    "secondment_over": {"secondment_over": True},
    "does_not_belong": {"belongs": False},
    "barred_by_statute": {"barred_by_statute": True},
    "refused": {"refused": True},
    "permitted": {},
    "own_words": {"covered": False, "own_words": True},
    "not_agreed": {"covered": False},
}


def test_the_rungs_follow_the_design_and_leave_no_place_out_of_order():
    places = list(Place)
    held = [places.index(rung.place) for rung in ORDER]
    assert held == sorted(held)


def test_the_places_kept_for_later_are_exactly_these():
    kept = set(Place) - {rung.place for rung in ORDER}
    assert kept == {Place.PRIVILEGE, Place.BREAK_GLASS, Place.RESTRICTION, Place.OVERRIDE}


def test_every_rung_has_its_reason_and_its_example():
    assert [rung.reason for rung in ORDER] == list(MAKES)


@pytest.mark.parametrize("reason", MAKES)
def test_a_rung_decides_when_nothing_above_it_does(reason):
    assert first_rung(replace(OPEN, **MAKES[reason])).reason == reason


BARS_ON_OTHERS = {"barred_by_statute", "refused"}


@pytest.mark.parametrize("lower", list(MAKES)[1:])
def test_a_higher_rung_wins_over_a_lower_one(lower):
    reasons = list(MAKES)
    for higher in reasons[: reasons.index(lower)]:
        if higher == "permitted" or (lower == "own_words" and higher in BARS_ON_OTHERS):
            continue
        both = replace(OPEN, **{**MAKES[lower], **MAKES[higher]})
        assert first_rung(both).reason == higher


@pytest.mark.parametrize("bar", sorted(BARS_ON_OTHERS))
def test_no_bar_hides_ones_own_words(bar):
    own = replace(OPEN, **MAKES["own_words"], **MAKES[bar])
    assert first_rung(own).reason == "own_words"


def test_a_permit_is_named_before_own_words():
    assert first_rung(Facts(covered=True, own_words=True)).reason == "permitted"


def test_only_a_permit_and_own_words_let_through():
    assert {rung.reason for rung in ORDER if rung.permits} == {"permitted", "own_words"}


def test_exclusion_comes_right_after_the_sign_in():
    places = [rung.place for rung in ORDER]
    assert places[:3] == [Place.SIGNED_IN, Place.FRESH_SIGN_IN, Place.EXCLUSION]
