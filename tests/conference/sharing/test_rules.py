"""What a decision must say, where it stands, when it can be recalled: rules without a database."""

from dataclasses import replace
from datetime import date

import pytest

from conference.sharing.rules.saying import ASKED, Missing, Said, missing
from conference.sharing.rules.standing import NoRecall, Recorded, Standing, recall_objection, standing
from conference.sharing.vocabulary import Outcome

TODAY = date(2026, 5, 4)
WHOLE = {
    "share": Said(outcome="share", recipients=True, ground=True, tests=True, trigger=True),
    "not_now": Said(outcome="not_now", trigger=True, reason=True, review=True),
    "no": Said(outcome="no", trigger=True, reason=True),
}


@pytest.mark.parametrize("outcome", Outcome.values)
def test_a_decision_that_says_everything_counts(outcome):
    assert missing(WHOLE[outcome]) is None


@pytest.mark.parametrize(
    ("outcome", "name", "code"), [(outcome, *row) for outcome, rows in ASKED.items() for row in rows]
)
def test_a_decision_that_leaves_something_out_is_told_what(outcome, name, code):
    assert missing(replace(WHOLE[outcome], **{name: False})) is code


@pytest.mark.parametrize(
    ("outcome", "name", "code"),
    [(outcome, *row) for outcome, rows in ASKED.items() for row in rows if row[0] != "items"],
)
def test_what_nobody_filled_in_was_not_said(outcome, name, code):
    rest = {other: True for other, _ in ASKED[outcome] if other != name}
    assert missing(Said(outcome=outcome, **rest)) is code


@pytest.mark.parametrize("outcome", ["no", "not_now"])
def test_a_decision_not_to_share_reaches_nobody(outcome):
    assert missing(replace(WHOLE[outcome], recipients=True)) is Missing.A_REFUSAL_HAS_NO_RECIPIENTS


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        (Recorded(is_share=True, to_confirm=1), Standing.GIVEN),
        (Recorded(is_share=True), Standing.RECEIVED),
        (Recorded(is_share=True, to_confirm=1, is_recalled=True), Standing.RECALLED),
        (Recorded(is_share=False), Standing.SETTLED),
        (Recorded(is_share=False, review_on=date(2026, 5, 5)), Standing.WAITING),
        (Recorded(is_share=False, review_on=date(2026, 5, 4)), Standing.DUE),
        (Recorded(is_share=False, review_on=date(2026, 5, 4), is_followed=True), Standing.FOLLOWED),
    ],
)
def test_a_decision_stands_where_what_was_recorded_and_the_day_say(recorded, expected):
    assert standing(recorded, TODAY) is expected


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({"is_share": True, "made_a_right": True, "is_recalled": False}, None),
        ({"is_share": True, "made_a_right": True, "is_recalled": True}, NoRecall.RECALLED_ALREADY),
        (
            {"is_share": True, "made_a_right": False, "is_recalled": False},
            NoRecall.RESTS_ON_NOTHING_OF_ITS_OWN,
        ),
        ({"is_share": False, "made_a_right": False, "is_recalled": False}, NoRecall.NOTHING_WAS_SHARED),
    ],
)
def test_only_a_right_that_a_share_made_is_recalled(about, expected):
    assert recall_objection(**about) is expected
