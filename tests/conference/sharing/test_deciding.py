"""Every share and every decision not to has its record; who reads it is asked line by line."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from audit.models import TrailEvent
from audit.trail import Refused
from conference.circles import naming
from conference.circles.actions import entries as circles
from conference.circles.actions import restrictions
from conference.directory.actions import involvements
from conference.disputes.actions import lines as disputes
from conference.meetings.vocabulary import Reach
from conference.sharing import access, queries
from conference.sharing.models import SharingDecision
from conference.sharing.presenters import received
from conference.sharing.records import Party
from conference.sharing.rules.standing import Standing
from conference.sharing.vocabulary import Outcome, Way
from consent import grounds
from consent.actions import exclusions
from consent.categories import Category, Sensitivity
from consent.models import Provision
from consent.telling import Telling
from consent.terms import NotToldBecause
from tests.conference.circles.conftest import words_of
from tests.conference.sharing.conftest import BECAUSE, NOT_BECAUSE, days, looking, register_of, shared_words


def test_a_share_lets_its_recipient_read_its_lines_and_nothing_else(people, written, decide):
    chosen, other = written("CANARY-CHOSEN"), written("CANARY-OTHER")
    decide(chosen)
    assert shared_words(people.housing_officer) == ["CANARY-CHOSEN"]
    assert words_of(people.housing_officer, people) == []
    assert other.pk != chosen.pk


def test_what_only_its_agency_has_is_shared_with_one_person_and_the_team_learns_nothing(
    people, written, decide
):
    held = written("CANARY-HELD", reach=Reach.AGENCY)
    decide(held)
    assert shared_words(people.housing_officer) == ["CANARY-HELD"]
    assert words_of(people.teacher, people) == []
    assert register_of(people.social_worker, people) == []
    assert [each.decision.way for each in register_of(people.health_visitor, people)] == [Way.DECIDED]


def test_an_agency_that_belongs_to_the_team_gets_it_for_whoever_of_it_belongs(people, written, decide):
    decide(written("CANARY-HELD", reach=Reach.AGENCY), parties=[Party(agency=people.school)])
    assert shared_words(people.teacher) == ["CANARY-HELD"]
    assert shared_words(people.stranger) == []


def test_somebody_who_was_excluded_reads_nothing_that_is_shared_with_them(people, written, decide):
    decide(written())
    exclusions.declare(
        practitioner=people.housing_officer.practitioner,
        family=people.larch.family,
        by=people.social_worker.viewer,
    )
    assert shared_words(people.housing_officer) == []


def test_a_line_that_is_restricted_afterwards_leaves_the_share_too(people, written, decide):
    line = written()
    decide(line)
    restrictions.draw(entry=line, readers=[], reason="x", review_on=days(9), by=people.health_visitor.viewer)
    assert shared_words(people.housing_officer) == []


def test_disputes_and_corrections_go_with_what_is_shared(people, shared, written, decide):
    line = written()
    made = disputes.dispute(entry=line, words="CANARY-DISPUTE", by=people.social_worker.viewer)
    decide(line)
    viewer = people.housing_officer.viewer
    with looking(viewer):
        [one] = queries.received(viewer)
        page = received.page(access.received(viewer, one.pk))
    assert [note.said.words for note in page["lines"][0].notes] == ["CANARY-DISPUTE"]
    assert made.entry_id == line.pk


@pytest.mark.parametrize("reach", [Reach.TEAM, Reach.MEETING])
def test_a_line_that_is_released_has_its_decision_in_the_same_gesture(people, written, icpc, reach):
    held = written("CANARY-HELD", reach=Reach.AGENCY)
    conference = icpc if reach is Reach.MEETING else None
    circles.release(entry=held, to=reach, conference=conference, by=people.health_visitor.viewer)
    decision = SharingDecision.objects.get()
    assert (decision.way, decision.conference) == (f"to_{reach.value}", conference)
    event = TrailEvent.objects.filter(name="conference.line_released").get()
    assert "conference.sharing_decision" in event.body
    assert str(decision.pk) in event.body


def test_a_release_that_is_refused_leaves_no_decision(people, written):
    held = written(reach=Reach.AGENCY)
    with pytest.raises(Refused):
        circles.release(entry=held, to=Reach.TEAM, by=people.social_worker.viewer)
    assert not SharingDecision.objects.exists()


def test_the_register_shows_no_decision_about_a_line_that_one_does_not_read(
    people, shared, written, decide, withhold
):
    seen, hidden = written("CANARY-SEEN"), written("CANARY-HIDDEN", reach=Reach.AGENCY)
    decide(seen)
    withhold(hidden)
    decide(seen, hidden)
    assert len(register_of(people.health_visitor, people)) == 3
    [read] = register_of(people.social_worker, people)
    assert [item.entry_id for item in read.decision.items.all()] == [seen.pk]
    assert read.words["trigger"] == "CANARY-TRIGGER"


def test_the_register_names_no_recipient_whose_part_one_may_not_know(people, shared, written, decide):
    involvements.begin(
        family=people.larch.family,
        agency=people.charity,
        practitioner=people.stranger.practitioner,
        subjects=[people.larch.mother.person],
        why="She must not be found.",
        category=Category.DOMESTIC_ABUSE,
        sensitivity=Sensitivity.V,
        by=people.social_worker.viewer,
    )
    decide(
        written(),
        parties=[Party(agency=people.charity), Party(agency=people.school, why_left_out="CANARY-OUT")],
    )
    own = register_of(people.health_visitor, people)[0]
    others = register_of(people.police_officer, people)[0]
    assert {party.agency for party, _ in own.parties} == {people.charity, people.school}
    assert [(party.agency, why) for party, why in others.parties] == [(people.school, "CANARY-OUT")]


def test_a_decision_not_to_share_keeps_who_was_left_out_and_why(people, written, withhold):
    line = written(reach=Reach.AGENCY)
    made = withhold(line, parties=[Party(agency=people.police, why_left_out="CANARY-OUT")])
    assert not Provision.objects.filter(authority__conference_id=str(made.pk)).exists()
    [read] = register_of(people.health_visitor, people)
    assert read.words["reason"] == "CANARY-REASON"
    assert [(party.is_left_out, why) for party, why in read.parties] == [(True, "CANARY-OUT")]


def test_a_decision_to_wait_shows_itself_when_it_is_due(people, written, withhold):
    waits = withhold(written(), outcome=Outcome.NOT_NOW, why=replace(NOT_BECAUSE, review_on=days(3)))
    assert queries.due(people.health_visitor.viewer) == []
    with time_machine.travel(timezone.now() + timedelta(days=3), tick=False):
        assert queries.due(people.health_visitor.viewer) == [waits]
        assert queries.due(people.social_worker.viewer) == []


def test_deciding_again_ends_the_waiting(people, written, withhold, decide):
    line = written()
    waits = withhold(line, outcome=Outcome.NOT_NOW, why=replace(NOT_BECAUSE, review_on=days(3)))
    followed = decide(line, after=waits)
    assert SharingDecision.objects.get(pk=waits.pk).next == followed
    with pytest.raises(Refused, match="decided again already"):
        decide(line, after=waits)
    assert SharingDecision.objects.get(pk=waits.pk).standing(days(4)) is Standing.FOLLOWED


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"parties": []}, "with whom"),
        ({"why": replace(BECAUSE, ground=None)}, "ground"),
        ({"why": replace(BECAUSE, tests=None)}, "seven tests"),
        ({"why": replace(BECAUSE, trigger=" ")}, "what made you decide"),
        ({"outcome": Outcome.NO}, "why you do not share"),
        ({"outcome": Outcome.NOT_NOW, "why": NOT_BECAUSE, "parties": []}, "on which day"),
        (
            {"outcome": Outcome.NOT_NOW, "why": replace(NOT_BECAUSE, review_on=days(0)), "parties": []},
            "still to come",
        ),
        ({"why": replace(BECAUSE, ground=grounds.ground("consent"))}, "agree"),
        (
            {"why": replace(BECAUSE, telling=Telling(because=NotToldBecause.UNSAFE))},
            "why the family was not told",
        ),
    ],
)
def test_what_a_decision_must_say_is_asked_for(written, decide, changes, sentence):
    line = written()
    with pytest.raises(Refused, match=sentence):
        decide(line, **changes)
    assert not SharingDecision.objects.exists()


def test_nobody_both_gets_it_and_is_left_out(people, written, decide):
    both = [Party(agency=people.school), Party(agency=people.school, why_left_out="x")]
    with pytest.raises(Refused, match="choose one"):
        decide(written(), parties=both)


def test_an_agency_decides_about_its_own_lines_alone(people, shared, written, decide):
    with pytest.raises(Refused, match="its own lines"):
        decide(written(), by=people.social_worker.viewer)


def test_sealed_words_and_words_for_few_do_not_go_this_way(people, written, decide):
    with pytest.raises(Refused, match="phones whoever holds them"):
        decide(written(sensitivity=Sensitivity.V))
    few = written()
    restrictions.draw(
        entry=few,
        readers=naming.to_read([people.social_worker.practitioner]),
        reason="x",
        review_on=days(9),
        by=people.health_visitor.viewer,
    )
    with pytest.raises(Refused, match="for a few readers"):
        decide(few)
