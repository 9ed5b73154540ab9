"""Where a dispute stands, and who may take it further: rules without a database."""

import pytest

from conference.disputes.rules.states import Gesture, State, diagram, is_time_for, state_of
from conference.disputes.rules.who_may import Deed, Stand, may
from infra.generated_docs import drawn


@pytest.mark.parametrize(
    ("is_answered", "is_corrected", "state"),
    [
        (False, None, State.OPEN),
        (True, None, State.ANSWERED),
        (True, False, State.KEPT),
        (True, True, State.CORRECTED),
        (False, True, State.CORRECTED),
    ],
)
def test_a_dispute_stands_where_what_was_recorded_says(is_answered, is_corrected, state):
    assert state_of(is_answered=is_answered, is_corrected=is_corrected) is state


def test_nobody_keeps_a_line_without_having_answered():
    assert not is_time_for(Gesture.KEEP, State.OPEN)
    assert is_time_for(Gesture.KEEP, State.ANSWERED)


def test_a_line_is_corrected_at_once_or_after_an_answer():
    assert is_time_for(Gesture.CORRECT, State.OPEN)
    assert is_time_for(Gesture.CORRECT, State.ANSWERED)


@pytest.mark.parametrize("state", [State.KEPT, State.CORRECTED])
def test_what_is_settled_stays_settled(state):
    assert not any(is_time_for(gesture, state) for gesture in Gesture)


def test_the_page_of_states_is_drawn_from_the_table():
    assert diagram() in drawn()["dispute-states.md"]


@pytest.mark.parametrize("deed", Deed)
def test_nobody_does_anything_about_a_line_that_they_do_not_read(deed):
    assert not may(deed, Stand(may_read=False, is_originator=True, is_own_words=False))
    assert not may(deed, Stand(may_read=False, is_originator=False, is_own_words=False))


def test_others_dispute_what_an_agency_wrote_and_its_own_people_correct_it():
    own = Stand(may_read=True, is_originator=True, is_own_words=False)
    other = Stand(may_read=True, is_originator=False, is_own_words=False)
    assert [deed for deed in Deed if may(deed, own)] == [Deed.ANSWER, Deed.CORRECT]
    assert [deed for deed in Deed if may(deed, other)] == [Deed.DISPUTE]


def test_what_somebody_says_of_themselves_is_disputed_by_nobody():
    assert not may(Deed.DISPUTE, Stand(may_read=True, is_originator=False, is_own_words=True))
