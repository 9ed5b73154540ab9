"""Per child: proposal, each agency's position, the chair's decision; steps; two people changing one line."""

from datetime import timedelta

import pytest
from django.utils import timezone

from audit.trail import Refused
from conference.directory.actions import involvements
from conference.meetings.actions import decisions, entries, positions, proposals, steps
from conference.meetings.conflict import Conflict
from conference.meetings.models import ChildDecision, Position
from conference.meetings.vocabulary import Harm, Stance
from consent.categories import Category
from tests.conference.meetings.test_running import line, reason_of


@pytest.fixture
def child(people):
    return people.larch.child.person


@pytest.fixture
def proposed(icpc, people, child):
    """A proposal about the child, put by the chair."""
    return proposals.put(
        conference=icpc, child=child, threshold_met=True, harms=[Harm.NEGLECT], by=people.chair.viewer
    )


def position(icpc, child, worker, stance=Stance.AGREE, reason=""):
    return positions.take(conference=icpc, child=child, stance=stance, reason=reason, by=worker.viewer)


def decide(icpc, people, child, **more):
    return decisions.take(conference=icpc, child=child, by=people.chair.viewer, **more)


def everybody_works_with_them(people):
    for worker in (people.health_visitor, people.teacher):
        involvements.begin(
            family=people.larch.family,
            agency=worker.agency,
            practitioner=worker.practitioner,
            why="weekly",
            by=people.social_worker.viewer,
        )


def test_only_the_chair_proposes(icpc, people, child):
    with pytest.raises(Refused) as refused:
        proposals.put(conference=icpc, child=child, threshold_met=False, by=people.social_worker.viewer)
    assert reason_of(refused) == "conference.not_your_part"


def test_where_the_threshold_is_met_the_harm_is_named(icpc, people, child):
    with pytest.raises(Refused) as refused:
        proposals.put(conference=icpc, child=child, threshold_met=True, by=people.chair.viewer)
    assert reason_of(refused) == "conference.harm_missing"


def test_a_new_proposal_replaces_the_last_and_its_history_stays(icpc, people, child, proposed):
    again = proposals.put(conference=icpc, child=child, threshold_met=False, by=people.chair.viewer)
    assert (again.pk, again.version) == (proposed.pk, 2)
    assert again.history.count() == 2


def test_a_child_of_another_family_is_not_decided_about(icpc, people):
    with pytest.raises(Refused) as refused:
        proposals.put(
            conference=icpc, child=people.alder.child.person, threshold_met=False, by=people.chair.viewer
        )
    assert reason_of(refused) == "conference.not_of_this_family"


def test_a_team_around_the_family_decides_about_no_child(taf, people, child):
    with pytest.raises(Refused) as refused:
        proposals.put(conference=taf, child=child, threshold_met=False, by=people.social_worker.viewer)
    assert reason_of(refused) == "conference.kind_decides_nothing"


def test_nobody_takes_a_position_on_nothing(icpc, people, child):
    with pytest.raises(Refused) as refused:
        position(icpc, child, people.teacher)
    assert reason_of(refused) == "conference.nothing_proposed"


@pytest.mark.parametrize("stance", [Stance.DISSENT, Stance.AGREE_WITH_CONDITIONS])
def test_dissent_and_conditions_need_their_reason(icpc, people, child, proposed, stance):
    with pytest.raises(Refused) as refused:
        position(icpc, child, people.teacher, stance, reason="  ")
    assert reason_of(refused) == "conference.reason_missing"
    assert position(icpc, child, people.teacher, stance, reason="I saw otherwise.").stance == stance


def test_an_agency_has_one_position_about_a_child(icpc, people, child, proposed):
    position(icpc, child, people.teacher)
    position(icpc, child, people.teacher, Stance.DISSENT, "On reflection, no.")
    taken = Position.objects.get(conference=icpc, child=child)
    assert (taken.stance, taken.version) == (Stance.DISSENT, 2)


def test_the_chair_takes_no_position(icpc, people, child, proposed):
    with pytest.raises(Refused) as refused:
        position(icpc, child, people.chair)
    assert reason_of(refused) == "conference.not_your_part"


def test_a_decision_needs_a_proposal(icpc, people, child):
    with pytest.raises(Refused) as refused:
        decide(icpc, people, child)
    assert reason_of(refused) == "conference.nothing_proposed"


def test_only_the_chair_decides(icpc, people, child, proposed):
    with pytest.raises(Refused) as refused:
        decisions.take(conference=icpc, child=child, by=people.minute_taker.viewer)
    assert reason_of(refused) == "conference.not_your_part"


def test_with_too_few_agencies_a_decision_needs_its_reason(icpc, people, child, proposed):
    with pytest.raises(Refused) as refused:
        decide(icpc, people, child)
    assert reason_of(refused) == "conference.not_quorate"
    waived = decide(icpc, people, child, quorum_waiver="The baby is due any day.")
    assert bool(waived.quorum_waiver)


def test_with_enough_agencies_the_chair_decides_as_proposed(icpc, people, child, proposed):
    everybody_works_with_them(people)
    taken = decide(icpc, people, child, contingency="Straight to court.", quorum_waiver="not needed")
    assert (taken.threshold_met, taken.harms) == (True, ["neglect"])
    assert not taken.quorum_waiver


def test_a_child_is_decided_about_once(icpc, people, child, proposed):
    everybody_works_with_them(people)
    decide(icpc, people, child)
    with pytest.raises(Refused) as refused:
        decide(icpc, people, child)
    assert reason_of(refused) == "conference.already_decided"
    assert ChildDecision.objects.count() == 1


def step(icpc, people, **changes):
    agreed = {
        "conference": icpc,
        "what_must_change": "The stairs",
        "what": "Fit a gate",
        "how_we_will_know": "Seen on a visit",
        "owner": people.social_worker.practitioner,
        "by_when": timezone.localdate() + timedelta(days=5),
        "persons": [people.larch.child.person],
        "by": people.minute_taker.viewer,
    }
    return steps.agree(**(agreed | changes))


def test_a_step_has_its_owner_who_may_be_of_the_family(icpc, people):
    assert step(icpc, people).owner_practitioner == people.social_worker.practitioner
    assert step(icpc, people, owner=people.larch.father.person).owner_person == people.larch.father.person


def test_a_step_is_due_on_a_day_to_come(icpc, people):
    with pytest.raises(Refused) as refused:
        step(icpc, people, by_when=timezone.localdate() - timedelta(days=1))
    assert reason_of(refused) == "conference.step_in_the_past"


def test_a_stranger_to_the_family_owns_no_step(icpc, people):
    with pytest.raises(Refused) as refused:
        step(icpc, people, owner=people.alder.mother.person)
    assert reason_of(refused) == "conference.not_of_this_family"


def test_one_changes_the_line_of_ones_own_agency(icpc, people):
    written = line(icpc, people)
    changed = entries.amend(entry=written, words="Clearer", version=1, by=people.health_visitor.viewer)
    assert changed.version == 2
    assert changed.history.count() == 2


def test_nobody_changes_the_line_of_another_agency(icpc, people):
    with pytest.raises(Refused) as refused:
        entries.amend(entry=line(icpc, people), words="Mine", version=1, by=people.teacher.viewer)
    assert reason_of(refused) == "conference.not_your_line"


def test_two_changes_of_one_version_conflict_and_both_texts_stay(icpc, people):
    written = line(icpc, people)
    entries.amend(entry=written, words="First", version=1, by=people.health_visitor.viewer)
    with pytest.raises(Conflict) as conflict:
        entries.amend(entry=written, words="Second", version=1, by=people.health_visitor.viewer)
    assert conflict.value.mine == "Second"
    assert conflict.value.theirs.version == 2


def test_a_line_of_the_chronology_needs_no_meeting(people):
    with pytest.raises(Refused):
        entries.record(
            family=people.larch.family,
            by=people.stranger.viewer,
            category=Category.HEALTH,
            words="x",
            persons=[people.larch.child.person],
            occurred_on=timezone.localdate(),
        )
