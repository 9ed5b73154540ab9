"""The total order, rung by rung: what stands higher decides."""

from dataclasses import replace
from datetime import timedelta

import pytest

from consent.categories import Sensitivity
from consent.rules import ORDER, SIGN_IN_GOOD_FOR, Facts, Place, first_rung
from consent.terms import CircleKind

OPEN = Facts(covered=True)

# What makes each rung apply, on top of somebody whom a permit covers.
MAKES = {
    "not_signed_in": {"signed_in": False},
    "sign_in_too_old": {"sign_in_fresh": False},
    "excluded": {"excluded": True},
    "kept_apart": {"kept_apart": True},
    "privileged": {"outside": CircleKind.PRIVILEGED},
    "no_standing": {"account_live": False},
    "secondment_over": {"secondment_over": True},
    "for_its_reviewers": {"outside": CircleKind.REVIEWED},
    "reviews": {"reviews": True},
    "break_glass": {"glass_broken": True},
    "does_not_belong": {"belongs": False},
    "held_by_its_agency": {"outside": CircleKind.HELD},
    "for_one_meeting": {"outside": CircleKind.CONFERENCE},
    "restricted": {"outside": CircleKind.RESTRICTED},
    "for_the_team": {"outside": CircleKind.TEAM},
    "overridden": {"overridden": True},
    "barred_by_statute": {"barred_by_statute": True},
    "refused": {"refused": True},
    "permitted": {},
    "own_words": {"covered": False, "own_words": True},
    "not_agreed": {"covered": False},
}
# A viewer stands outside one circle at most.
CIRCLES = {
    "for_its_reviewers",
    "for_one_meeting",
    "for_the_team",
    "held_by_its_agency",
    "privileged",
    "restricted",
}
# What says nothing about one's own words.
BARS_ON_OTHERS = {"barred_by_statute", "kept_apart", "refused"}
# What opens only what a permit covers too, and so says nothing about what lacks one.
NEEDS_A_PERMIT = {"overridden", "permitted"}


def test_the_rungs_follow_the_design_and_leave_no_place_out_of_order():
    places = list(Place)
    held = [places.index(rung.place) for rung in ORDER]
    assert held == sorted(held)


def test_no_place_is_without_a_rung():
    assert {rung.place for rung in ORDER} == set(Place)


def test_every_rung_has_its_reason_and_its_example():
    assert [rung.reason for rung in ORDER] == list(MAKES)


@pytest.mark.parametrize("reason", MAKES)
def test_a_rung_decides_when_nothing_above_it_does(reason):
    assert first_rung(replace(OPEN, **MAKES[reason])).reason == reason


@pytest.mark.parametrize("lower", list(MAKES)[1:])
def test_a_higher_rung_wins_over_a_lower_one(lower):
    reasons = list(MAKES)
    for higher in reasons[: reasons.index(lower)]:
        if {higher, lower} <= CIRCLES or (lower == "own_words" and higher in BARS_ON_OTHERS):
            continue
        if higher in NEEDS_A_PERMIT and not MAKES[lower].get("covered", True):
            continue
        if (higher, lower) == ("overridden", "barred_by_statute"):
            continue
        both = replace(OPEN, **{**MAKES[lower], **MAKES[higher]})
        assert first_rung(both).reason == higher


def test_no_override_lifts_the_bar_of_a_statute():
    both = replace(OPEN, overridden=True, barred_by_statute=True)
    assert first_rung(both).reason == "barred_by_statute"


def test_an_override_opens_nothing_that_its_ground_does_not_cover():
    assert first_rung(Facts(overridden=True, refused=False)).reason == "not_agreed"


@pytest.mark.parametrize("kind", [CircleKind.HELD, CircleKind.CONFERENCE, CircleKind.RESTRICTED])
def test_an_emergency_opens_what_an_agency_holds_what_is_for_a_meeting_and_what_is_restricted(kind):
    assert first_rung(Facts(outside=kind, glass_broken=True)).reason == "break_glass"


@pytest.mark.parametrize("kind", [CircleKind.PRIVILEGED, CircleKind.REVIEWED])
def test_an_emergency_opens_neither_legal_advice_nor_why_others_opened_or_overrode(kind):
    assert not first_rung(Facts(outside=kind, glass_broken=True)).permits


def test_an_emergency_needs_nobody_to_belong_and_helps_nobody_who_is_excluded():
    assert first_rung(Facts(belongs=False, glass_broken=True)).reason == "break_glass"
    assert first_rung(Facts(excluded=True, glass_broken=True)).reason == "excluded"


@pytest.mark.parametrize("kind", list(CircleKind))
def test_a_circle_shuts_out_whoever_stands_outside_their_own_words_too(kind):
    assert not first_rung(Facts(outside=kind, own_words=True, covered=True)).permits


@pytest.mark.parametrize("bar", sorted(BARS_ON_OTHERS))
def test_no_bar_hides_ones_own_words(bar):
    own = replace(OPEN, **MAKES["own_words"], **MAKES[bar])
    assert first_rung(own).reason == "own_words"


def test_a_permit_is_named_before_own_words():
    assert first_rung(Facts(covered=True, own_words=True)).reason == "permitted"


def test_only_these_let_through():
    through = {"break_glass", "overridden", "own_words", "permitted", "reviews"}
    assert {rung.reason for rung in ORDER if rung.permits} == through


@pytest.mark.parametrize("bar", ["barred_by_statute", "refused", "not_agreed"])
def test_who_reviews_reads_why_whatever_was_agreed(bar):
    assert first_rung(replace(OPEN, reviews=True, **MAKES[bar])).reason == "reviews"


def test_exclusion_comes_right_after_the_sign_in():
    places = [rung.place for rung in ORDER]
    assert places[:3] == [Place.SIGNED_IN, Place.FRESH_SIGN_IN, Place.EXCLUSION]


def test_a_sign_in_is_good_for_a_day_of_work_for_half_of_one_and_for_what_is_sealed_for_two_hours():
    hours = {kind: good_for / timedelta(hours=1) for kind, good_for in SIGN_IN_GOOD_FOR.items()}
    assert hours == {Sensitivity.N: 10, Sensitivity.R: 5, Sensitivity.V: 2}
