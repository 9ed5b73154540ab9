"""The rules by themselves: bands that widen, how many people hide somebody, what gives somebody away, the stages."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from conference.filters.rules.bands import COUNTED, WIDER, Band, counted_in, wider
from conference.filters.rules.crowd import Count, Sex, fits, is_enough, next_wider
from conference.filters.rules.parts import WHO_MAY, Taking
from conference.filters.rules.states import (
    BEGINS_AS,
    FILTERS,
    MOVES,
    OVER,
    WITHIN,
    Gesture,
    Recorded,
    State,
    diagram,
    filter_of,
    is_time_for,
    state_of,
)
from conference.filters.rules.telling import Tell, tells

A_COUNT = some.builds(
    lambda female, male: Count(female + male, female, male), some.integers(0, 9), some.integers(0, 9)
)
COUNTS = some.dictionaries(some.sampled_from(COUNTED), A_COUNT)
BANDS, SEXES = some.sampled_from(list(Band)), some.sampled_from(list(Sex))


def test_every_band_but_the_widest_can_be_told_less_exactly():
    assert set(WIDER) == set(Band) - {Band.ANY}
    assert all(list(wider(band))[-1] is Band.ANY for band in WIDER)
    assert counted_in(Band.ANY) == set(COUNTED)


@pytest.mark.parametrize("band", COUNTED)
def test_a_counted_band_is_made_of_itself_alone(band):
    assert counted_in(band) == {band}


@given(BANDS)
def test_a_wider_band_holds_the_narrower_one(band):
    assert all(counted_in(band) < counted_in(each) for each in wider(band))


@given(COUNTS, BANDS, SEXES)
def test_a_wider_band_never_fits_fewer_people(counts, band, sex):
    here = fits(counts, band, sex)
    for each in wider(band):
        there = fits(counts, each, sex)
        assert there is None or (here is not None and there >= here)


@given(COUNTS, BANDS)
def test_to_say_the_sex_never_fits_more_people(counts, band):
    everybody = fits(counts, band, Sex.NOT_SAID)
    for sex in (Sex.FEMALE, Sex.MALE):
        some_of_them = fits(counts, band, sex)
        assert some_of_them is None or some_of_them <= everybody


@given(COUNTS, BANDS, SEXES)
def test_what_is_proposed_is_the_nearest_band_that_hides_somebody(counts, band, sex):
    instead = next_wider(counts, band, sex)
    enough = [each for each in wider(band) if is_enough(fits(counts, each, sex))]
    if band is Band.ANY:
        assert instead is None
    else:
        assert instead.band == (enough[0] if enough else next(wider(band)))
        assert instead.is_enough == bool(enough)


@pytest.mark.parametrize(("number", "hides"), [(None, False), (0, False), (4, False), (5, True)])
def test_four_people_hide_nobody_and_five_do(number, hides):
    assert is_enough(number) is hides


def test_a_band_fits_everybody_who_was_counted_in_it():
    counts = {band: Count(3, 2, 1) for band in COUNTED}
    assert fits(counts, Band.FROM_60, Sex.FEMALE) == 2
    assert fits(counts, Band.ANY, Sex.NOT_SAID) == 3 * len(COUNTED)


def test_who_was_never_counted_hides_nobody():
    assert fits({Band.FROM_60: Count(9)}, Band.FROM_60, Sex.FEMALE) is None
    assert fits({}, Band.FROM_60, Sex.NOT_SAID) is None


@pytest.mark.parametrize(
    ("words", "tell"),
    [
        ("She is called Mira and sleeps badly.", Tell.NAME),
        ("Mrs Larch drinks.", Tell.NAME),
        ("Mira Larch drinks.", Tell.NAME),
        ("Elle voit souvent M. Tremblay.", Tell.NAME),
        ("Call 01632 960 123.", Tell.NUMBER),
        ("Son numéro est 514-555-0199.", Tell.NUMBER),
        ("Born 6/5/2011.", Tell.DATE),
        ("Since the 6th of May.", Tell.DATE),
        ("Né le 6 mai.", Tell.DATE),
        ("Lives at 12 Tide Lane.", Tell.ADDRESS),
        ("Lives at 12 upper tide lane.", Tell.ADDRESS),
        ("Habite au 12, rue des Pins.", Tell.ADDRESS),
        ("flat 3 at the back", Tell.ADDRESS),
        ("Postcode ab1 2cd.", Tell.ADDRESS),
        ("Code postal h2x 1y4.", Tell.ADDRESS),
        ("A 14-year-old who runs.", Tell.AGE),
        ("a fourteen year old", Tell.AGE),
        ("aged 14", Tell.AGE),
        ("Elle a quatorze ans.", Tell.AGE),
        ("son fils de 8 mois", Tell.AGE),
        ("He goes to Tide Lane School.", Tell.SCHOOL),
        ("Il va à l’école Saint-Jean.", Tell.SCHOOL),
        ("write to someone@example.org", Tell.CONTACT),
        ("see www.example.org", Tell.CONTACT),
    ],
)
def test_what_may_give_somebody_away_is_found(words, tell):
    assert tell in tells(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Nobody has opened the door for days. The neighbours hear shouting at night.",
        "The police came twice; a nurse was sent away.",
        "I think that I’m the only one who still gets in, on Monday and Friday.",
        "Ne mange presque plus. Les voisins entendent crier la nuit, 2 ou 3 fois par semaine.",
        "No food for 3 days, no heat; three agencies have tried.",
    ],
)
def test_plain_words_are_left_alone(words):
    assert tells(words) == frozenset()


@given(some.text())
def test_any_words_can_be_looked_at(words):
    assert tells(words) <= set(Tell)


def test_every_state_is_reached_and_only_those_that_are_over_lead_nowhere():
    assert set(BEGINS_AS) | {end for _, _, end in MOVES} == set(State)
    assert set(State) - {start for _, start, _ in MOVES} == OVER


def test_every_gesture_has_its_time_and_somebody_who_may_make_it():
    assert set(WHO_MAY) == set(Gesture)
    assert {gesture for gesture, _, _ in MOVES} | set(WITHIN) == set(Gesture)
    for gesture in Gesture:
        assert any(is_time_for(gesture, state) for state in State)
        assert not any(is_time_for(gesture, state) for state in OVER)


@pytest.mark.parametrize("gesture", [Gesture.NAME_CHAIR, Gesture.WIDEN])
def test_who_brings_a_situation_and_who_chairs_may_both_name_the_chair_and_widen(gesture):
    assert WHO_MAY[gesture] == {Taking.BRINGER, Taking.CHAIR}


# What is recorded one after the other, where the situation then stands, and at which filter.
STAGES = [
    ({"is_brought": False}, State.NOT_BROUGHT, 1),
    ({"is_brought": True}, State.SCREENED, 1),
    ({"is_described": True}, State.TOO_FEW, 2),
    ({"is_heard": True}, State.AT_THE_TABLE, 2),
    ({"is_acute": False}, State.NOT_ACUTE, 2),
    ({"is_acute": True}, State.ACUTE, 3),
    ({"is_identified": True}, State.IDENTIFIED, 3),
    ({"has_roles": True}, State.WITH_ROLES, 4),
]


def test_each_thing_that_is_recorded_brings_a_situation_one_stage_on():
    said = {}
    for recorded, state, number in STAGES:
        said |= recorded
        assert (state_of(Recorded(**said)), filter_of(Recorded(**said))) == (state, number)


def test_a_closed_situation_keeps_the_filter_that_it_had_come_to():
    closed = Recorded(True, is_described=True, is_heard=True, is_acute=True, is_closed=True)
    assert (state_of(closed), filter_of(closed)) == (State.CLOSED, 3)


@pytest.mark.parametrize(
    ("gesture", "state"),
    [
        (Gesture.WEIGH, State.AT_THE_TABLE),
        (Gesture.SHARE_IDENTIFIERS, State.ACUTE),
        (Gesture.GIVE_ROLES, State.IDENTIFIED),
        (Gesture.FOLLOW, State.WITH_ROLES),
    ],
)
def test_no_stage_is_skipped(gesture, state):
    assert [each for each in State if is_time_for(gesture, each)] == [state]


def test_the_picture_in_the_documentation_is_the_one_that_the_table_draws():
    page = Path(__file__).resolve().parents[3] / "docs" / "situation-states.md"
    assert f"```mermaid\n{diagram()}\n```\n" in page.read_text(encoding="utf-8")


def test_the_diagram_shows_every_state_and_every_gesture():
    drawn = diagram()
    assert all(name in drawn for name in (*State, *Gesture))


@given(some.builds(Recorded))
def test_no_filter_counts_before_the_one_that_comes_first(recorded):
    state, number = state_of(recorded), filter_of(recorded)
    assert number == FILTERS.get(state, number)
    if not recorded.is_brought:
        assert number == 1
    if number > 1:
        assert recorded.is_described
    if number > 2:
        assert recorded.is_heard
        assert recorded.is_acute
    if number > 3:
        assert recorded.is_identified
        assert recorded.has_roles
