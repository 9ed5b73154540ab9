"""The pure rules of who a line is for: reviews, moves, who may, and when somebody can no longer be phoned."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conference.circles.rules import moves, reviews, sources, twins, who_may
from conference.circles.rules.moves import Whereabouts
from conference.circles.rules.reviews import Review
from conference.circles.rules.twins import Original
from conference.circles.rules.who_may import Deed, Stand
from conference.meetings.rules.holders import Holder, is_gone
from conference.meetings.vocabulary import Reach

TODAY = date(2026, 3, 2)
REACHES = (Reach.AGENCY, Reach.MEETING, Reach.TEAM)


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (-1, "review_is_past"),
        (0, "review_is_past"),
        (1, None),
        (90, None),
        (91, "review_too_late"),
    ],
)
def test_a_restriction_is_reviewed_within_ninety_days(days, code):
    assert reviews.objection(TODAY + timedelta(days=days), TODAY) == code


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(1, 90), st.integers(1, 90))
def test_ninety_days_begin_anew_with_each_review(today, first, again):
    review_on = today + timedelta(days=first)
    assert reviews.objection(review_on + timedelta(days=again), review_on) is None
    assert reviews.latest(review_on) == review_on + timedelta(days=90)


@pytest.mark.parametrize(
    ("days", "stands"),
    [(-1, Review.OVERDUE), (0, Review.DUE), (14, Review.DUE), (15, Review.LATER), (90, Review.LATER)],
)
def test_a_review_is_due_two_weeks_before_its_day(days, stands):
    assert reviews.stands(TODAY + timedelta(days=days), TODAY) is stands


def test_its_own_agency_and_full_members_of_the_team_may_restrict_a_line_that_they_read():
    assert who_may.may(Deed.RESTRICT, Stand(may_read=True, of_originator=True))
    assert who_may.may(Deed.RESTRICT, Stand(may_read=True, is_full_member=True))
    assert not who_may.may(Deed.RESTRICT, Stand(may_read=True))


@pytest.mark.parametrize("deed", [Deed.RELEASE, Deed.WRITE_TWIN, Deed.KEEP_SOURCE])
def test_nobody_but_its_own_agency_shares_a_line_further(deed):
    assert who_may.may(deed, Stand(may_read=True, of_originator=True))
    assert not who_may.may(deed, Stand(may_read=True, is_full_member=True, is_legal=True))


def test_lawyers_and_full_members_may_mark_legal_advice():
    assert who_may.may(Deed.MARK_ADVICE, Stand(may_read=True, is_legal=True))
    assert who_may.may(Deed.MARK_ADVICE, Stand(may_read=True, is_full_member=True))
    assert not who_may.may(Deed.MARK_ADVICE, Stand(may_read=True, of_originator=True))


@given(st.sampled_from(Deed), st.booleans(), st.booleans(), st.booleans())
def test_who_may_not_read_a_line_decides_nothing_about_it(deed, of_originator, is_full_member, is_legal):
    assert not who_may.may(deed, Stand(False, of_originator, is_full_member, is_legal))


@pytest.mark.parametrize(
    ("now", "to", "code"),
    [
        (Whereabouts(Reach.AGENCY), Reach.TEAM, None),
        (Whereabouts(Reach.AGENCY), Reach.MEETING, None),
        (Whereabouts(Reach.AGENCY, "m-1"), Reach.MEETING, None),
        (Whereabouts(Reach.AGENCY, "m-2"), Reach.MEETING, "of_another_meeting"),
        (Whereabouts(Reach.MEETING, "m-1"), Reach.TEAM, None),
        (Whereabouts(Reach.TEAM), Reach.MEETING, None),
        (Whereabouts(Reach.TEAM, "m-1"), Reach.MEETING, "there_already"),
        (Whereabouts(Reach.AGENCY), Reach.AGENCY, "there_already"),
        (Whereabouts(Reach.TEAM), Reach.TEAM, "there_already"),
        (Whereabouts(Reach.TEAM), Reach.AGENCY, "others_may_have_read"),
        (Whereabouts(Reach.MEETING, "m-1"), Reach.AGENCY, "others_may_have_read"),
    ],
)
def test_a_line_moves_on_from_its_agency_to_the_team_and_to_a_meeting_and_never_back(now, to, code):
    assert moves.objection(now, to, "m-1") == code


def test_a_line_of_one_meeting_is_not_brought_to_another():
    for_the_first = Whereabouts(Reach.MEETING, "m-1")
    assert moves.objection(for_the_first, Reach.MEETING, "m-2") == "of_another_meeting"


@given(st.sampled_from(REACHES), st.sampled_from(REACHES))
def test_a_line_for_few_is_opened_to_others_before_it_is_shared(now, to):
    assert moves.objection(Whereabouts(now, is_for_few=True), to, "m-1") == "for_few"


@given(st.sampled_from(REACHES), st.sampled_from(REACHES))
def test_a_line_that_has_left_its_agency_never_returns(now, to):
    if now is not Reach.AGENCY and moves.objection(Whereabouts(now, "m-1"), to, "m-1") is None:
        assert to is not Reach.AGENCY


@pytest.mark.parametrize(
    ("original", "sensitivity", "code"),
    [
        (Original(2), 0, None),
        (Original(2), 1, None),
        (Original(0, is_inside_a_circle=True), 0, None),
        (Original(1), 1, "not_for_more"),
        (Original(0), 0, "not_for_more"),
        (Original(1, is_inside_a_circle=True), 2, "not_for_more"),
        (Original(2, is_twin=True), 0, "twin_of_a_twin"),
        (Original(2, has_twin=True), 0, "has_a_twin"),
    ],
)
def test_a_line_is_said_once_in_words_for_more_people(original, sensitivity, code):
    assert twins.objection(original, sensitivity) == code


@pytest.mark.parametrize(
    ("holders", "others", "code"),
    [
        (0, 0, "nobody_holds_it"),
        (1, 0, None),
        (5, 0, None),
        (6, 0, "too_many_hold_it"),
        (2, 1, "of_another_agency"),
    ],
)
def test_who_made_a_referral_is_held_by_few_of_the_agency_that_took_it(holders, others, code):
    assert sources.objection(holders, others) == code


@pytest.mark.parametrize(
    ("holder", "gone"),
    [
        (Holder(phone="01", had_a_place=True, has_a_place=True), False),
        # Somebody who was only ever asked to a meeting has no place that could end.
        (Holder(phone="01"), False),
        (Holder(phone="01", had_a_place=True), True),
        (Holder(phone="", had_a_place=True, has_a_place=True), True),
        (Holder(phone="01", had_a_place=True, has_a_place=True, is_suspended=True), True),
    ],
)
def test_whoever_has_left_or_has_no_phone_cannot_be_phoned(holder, gone):
    assert is_gone(holder) is gone
