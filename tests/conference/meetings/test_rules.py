"""The pure rules of a meeting: kinds, quorum, independence, states, needs map, what redraws what."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from conference.meetings import reference
from conference.meetings.headings import Heading
from conference.meetings.presenters import record
from conference.meetings.rules import states
from conference.meetings.rules.attendance import AttendanceRule, Present, quorum
from conference.meetings.rules.happenings import REDRAWS, Happening
from conference.meetings.rules.independence import ChairStanding, Tie, tie_of
from conference.meetings.rules.kinds import Mark
from conference.meetings.rules.needs_map import Placed, Side, needs
from conference.meetings.rules.parts import WHO_MAY
from conference.meetings.rules.states import Gesture, State
from conference.meetings.vocabulary import Harm
from consent import grounds
from consent.categories import Category
from people.models import AgencyKind

ROOT = Path(__file__).resolve().parents[3]
ALL_KINDS = {
    "strategy_discussion", "icpc", "review", "core_group", "transfer_in", "pre_birth", "child_in_need",
    "team_around_family", "family_group", "team_meeting", "pi", "psi", "psii", "social_paediatrics",
}  # fmt: skip
ICPC = AttendanceRule(agencies=[["social_care"]], others=2, with_knowledge=True)


def here(*kinds, knows=True, social_worker=False):
    return [Present(f"agency-{i}", kind, social_worker, knows) for i, kind in enumerate(kinds)]


def test_every_kind_of_the_domain_is_there():
    assert set(reference.codes()) == ALL_KINDS


@pytest.mark.parametrize("kind", reference.every(), ids=lambda kind: kind.code)
def test_a_kind_speaks_only_of_what_exists(kind):
    assert grounds.ground(kind.ground, on=date(2026, 6, 1)).jurisdiction == kind.jurisdiction
    assert {code for group in kind.attendance.agencies for code in group} <= set(AgencyKind.values)
    assert set(kind.needs.agency) <= set(AgencyKind.values)
    needed = [kind.needs.chair, kind.needs.family, kind.needs.other, *kind.needs.agency.values()]
    assert {code for need in needed for code in need.categories} <= set(Category)
    assert not kind.decides or kind.decides in set(Category)


@pytest.mark.parametrize("kind", reference.every(), ids=lambda kind: kind.code)
def test_every_clock_says_whose_rule_it_is_and_where_it_stands(kind):
    assert kind.clocks
    assert all(clock.source and clock.mark in Mark and clock.within > 0 for clock in kind.clocks)


@pytest.mark.parametrize("kind", reference.every(), ids=lambda kind: kind.code)
def test_who_decides_about_a_child_has_an_agenda_item_for_it(kind):
    assert not kind.decides or "decision" in {item.code for item in kind.agenda}


def test_an_older_meeting_keeps_the_edition_under_which_it_was_called():
    icpc = reference.kind("icpc", on=date(2026, 1, 1))
    assert reference.edition("icpc", icpc.dated) is icpc


def test_an_unknown_kind_is_refused():
    with pytest.raises(reference.UnknownKind):
        reference.kind("tea_party", on=date(2026, 1, 1))


def test_a_conference_has_its_quorum_with_social_care_and_two_agencies_that_know_the_child():
    assert quorum(ICPC, here("social_care", "school", "health_trust")).is_met


def test_agencies_that_do_not_know_the_child_do_not_count_as_the_others():
    missing = quorum(ICPC, [*here("social_care"), *here("school", "police", knows=False)[1:]])
    assert missing.missing_others == 2


def test_two_people_of_one_agency_count_once():
    twice = [
        Present("a", "social_care", False, True),
        Present("b", "school", False, True),
        Present("b", "school"),
    ]
    assert quorum(ICPC, twice).missing_others == 1


def test_without_social_care_nothing_is_decided():
    assert quorum(ICPC, here("school", "health_trust", "police")).missing_kinds == (("social_care",),)


def test_one_agency_never_answers_for_two_groups():
    rule = AttendanceRule(agencies=[["social_care", "school"], ["school"]])
    assert quorum(rule, here("school")).missing_kinds == (("school",),)


def test_a_group_leaves_the_agency_that_another_group_has_no_other_for():
    rule = AttendanceRule(agencies=[["social_care", "school"], ["school"]])
    assert quorum(rule, here("school", "social_care")).is_met


def test_a_strategy_discussion_needs_a_social_worker():
    rule = reference.kind("strategy_discussion", on=date(2026, 1, 1)).attendance
    present = here("social_care", "police", "gp_practice")
    assert quorum(rule, present).missing_social_worker
    assert quorum(rule, [*present, Present("agency-0", "social_care", is_social_worker=True)]).is_met


@pytest.mark.parametrize(
    ("standing", "tie"),
    [
        (ChairStanding(is_lead=False, is_involved=False), None),
        (ChairStanding(is_lead=True, is_involved=False), Tie.LEADS),
        (ChairStanding(is_lead=False, is_involved=True), Tie.WORKS_WITH_FAMILY),
        (ChairStanding(is_lead=True, is_involved=True), Tie.LEADS),
        (ChairStanding(is_lead=False, is_involved=False, is_in_the_team=True), Tie.IN_THE_TEAM),
    ],
)
def test_a_chair_is_independent_of_the_work_with_the_family(standing, tie):
    assert tie_of(standing) is tie


def test_a_meeting_only_moves_forward():
    order = list(State)
    assert [(start, end) for start, end in states.MOVES.values()] == list(pairwise(order))


def test_who_may_and_when_it_may_be_answer_for_every_gesture():
    assert set(states.WHEN) == set(Gesture) == set(WHO_MAY)


def test_nothing_may_be_done_once_the_record_is_signed():
    assert not [gesture for gesture in Gesture if states.is_time_for(gesture, State.SIGNED_OFF)]


def test_the_picture_in_the_documentation_is_drawn_by_the_table():
    page = ROOT / "docs" / "states.md"
    if page.exists():
        assert states.diagram() in page.read_text(encoding="utf-8"), "Run `manage.py draw_docs`."
    for start, end in states.MOVES.values():
        assert f"{start} --> {end}" in states.diagram()


def test_a_home_lies_around_the_child_whoever_lives_in_it():
    found = needs(
        [Placed("housing", True, "Homes"), Placed("health", True, "Trust"), Placed("health", False, "GP")]
    )
    assert [(need.side, need.category) for need in found] == [
        (Side.CHILD, "health"), (Side.PARENTS, "health"), (Side.SURROUNDINGS, "housing"),
    ]  # fmt: skip


def test_one_need_links_everybody_who_speaks_to_it():
    found = needs(
        [Placed("health", True, "Trust"), Placed("health", True, "GP"), Placed("health", True, "GP")]
    )
    assert found[0].said_by == ("GP", "Trust")


def test_every_happening_says_what_it_redraws():
    assert set(REDRAWS) == set(Happening)


def test_every_heading_of_the_record_has_its_content_and_its_template():
    templates = ROOT / "conference" / "templates" / "meetings" / "record"
    assert set(record._CONTENT) == set(Heading)
    assert all((templates / f"{heading.value}.html").exists() for heading in Heading)


def test_the_harms_are_the_four_of_the_guidance():
    assert set(Harm.values) == {"neglect", "physical", "sexual", "emotional"}
