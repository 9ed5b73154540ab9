"""Who comes near a family, for how long, and what a scope is worth later."""

import pytest

from consent.actions import exclusions, voices
from consent.categories import Category
from consent.purposes import AUDIT_REVIEW, OWN_RECORD, WORK_WITH_FAMILY
from consent.scope import Scope, decide
from consent.terms import Role
from people.actions import accounts
from tests import cast
from tests.consent.seeing import duty, health_line, seen
from tests.consent.sharing import against, spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def test_a_member_of_the_team_is_told_nothing_before_somebody_agrees(people):
    decision = seen(people.teacher.viewer, health_line(people))
    assert (decision.reason, decision.may_know) == ("not_agreed", False)


def test_what_a_parent_agrees_is_seen(people):
    line = health_line(people)
    voices.agree(
        spoken=spoken(people.larch.mother, people.larch.child),
        grants=[to("school", Category.HEALTH)],
        by=people.larch.mother.viewer,
    )
    assert seen(people.teacher.viewer, line).permitted
    assert not seen(people.gp.viewer, line).permitted


def test_a_withdrawal_ends_at_once_what_consent_carried(people):
    line, mother = health_line(people), people.larch.mother
    said = spoken(mother, people.larch.child)
    agreed = voices.agree(spoken=said, grants=[to("school", Category.HEALTH)], by=mother.viewer)
    scope = Scope.load(people.teacher.viewer, WORK_WITH_FAMILY)
    assert decide(scope, line).permitted
    voices.withdraw(voice=agreed, spoken=said, by=mother.viewer)
    assert scope.has_changed()
    assert not seen(people.teacher.viewer, line).permitted


def test_a_refusal_bites_on_what_was_agreed_and_not_on_what_a_duty_carries(people):
    line, mother = health_line(people), people.larch.mother
    said = spoken(mother, people.larch.child)
    voices.agree(spoken=said, grants=[to("school", Category.HEALTH)], by=mother.viewer)
    voices.refuse(spoken=said, denied=[against("school", Category.HEALTH)], by=mother.viewer)
    assert seen(people.teacher.viewer, line).reason == "refused"
    duty(people, to("school", Category.HEALTH))
    assert seen(people.teacher.viewer, line).permitted


def test_a_statutory_bar_bites_on_what_a_duty_carries(people):
    line, mother = health_line(people), people.larch.mother
    duty(people, to("school", Category.HEALTH), to("health_trust", Category.HEALTH))
    voices.refuse(
        spoken=spoken(mother, people.larch.child),
        denied=[against("school", Category.HEALTH), against("health_trust", Category.HEALTH)],
        is_statutory=True,
        by=mother.viewer,
    )
    assert seen(people.teacher.viewer, line).reason == "barred_by_statute"
    assert seen(people.health_visitor.viewer, line).permitted


def test_an_agency_reads_its_own_words_and_no_other_agency_does(people):
    line = health_line(people)
    assert seen(people.health_visitor.viewer, line).reason == "own_words"
    assert not seen(people.police_officer.viewer, line).permitted


def test_a_stranger_does_not_belong(people):
    decision = seen(people.stranger.viewer, health_line(people), family_ids=[people.larch.family.pk])
    assert (decision.reason, decision.may_know) == ("does_not_belong", False)


def test_an_involvement_brings_its_practitioner_near_and_no_colleague(people):
    duty(people, to("housing", Category.HEALTH))
    line = health_line(people)
    assert not seen(people.housing_officer.viewer, line).permitted
    involvements_begin(people, people.housing_officer)
    assert seen(people.housing_officer.viewer, line).permitted
    colleague = cast.worker("Col League", people.housing, administrator=people.administrator)
    assert seen(colleague.viewer, line).reason == "does_not_belong"


def involvements_begin(people, worker):
    from conference.directory.actions import involvements as directory

    return directory.begin(
        family=people.larch.family,
        agency=worker.agency,
        practitioner=worker.practitioner,
        why="Repairs",
        by=people.social_worker.viewer,
    )


def test_who_was_seconded_and_is_no_more_has_no_standing(people):
    line = health_line(people)
    cast.leave(people.health_visitor, administrator=people.administrator)
    assert seen(people.health_visitor.viewer, line).reason == "secondment_over"


def test_a_suspended_account_has_no_standing(people):
    viewer, line = people.teacher.viewer, health_line(people)
    accounts.suspend(account=people.teacher.account, by=people.administrator)
    assert seen(viewer, line).reason in {"no_standing", "not_signed_in"}


def test_nobody_is_not_signed_in(people):
    assert seen(None, health_line(people)).reason == "not_signed_in"


def test_an_exclusion_acts_at_once_and_hides_ones_own_words_too(people):
    line = health_line(people)
    scope = Scope.load(people.health_visitor.viewer, WORK_WITH_FAMILY)
    excluded = exclusions.declare(
        practitioner=people.health_visitor.practitioner,
        family=people.larch.family,
        by=people.health_visitor.viewer,
    )
    assert scope.has_changed()
    decision = seen(people.health_visitor.viewer, line)
    assert (decision.reason, decision.may_know) == ("excluded", False)
    exclusions.end(exclusion=excluded, why="mistaken", by=people.social_worker.viewer)
    assert seen(people.health_visitor.viewer, line).permitted


def test_an_auditor_sees_whose_record_it_is_and_nothing_that_it_says(people):
    line = health_line(people)
    assert seen(people.auditor, people.larch.family, AUDIT_REVIEW).permitted
    assert not seen(people.auditor, line, AUDIT_REVIEW).permitted
    assert not seen(people.auditor, people.larch.family, WORK_WITH_FAMILY).permitted


def test_an_administrator_sees_no_family(people):
    assert not seen(people.administrator, people.larch.family, WORK_WITH_FAMILY).permitted
    assert not seen(people.administrator, people.larch.family, AUDIT_REVIEW).permitted


def test_each_adult_reads_their_own_and_their_childrens_names_never_the_others(people):
    larch = people.larch
    for reader, other in ((larch.mother, larch.father), (larch.father, larch.mother)):
        scope = Scope.load(reader.viewer, OWN_RECORD)
        assert decide(scope, reader.member).permitted
        assert decide(scope, larch.child.member).permitted
        assert not decide(scope, other.member).may_know


def test_an_adult_reaches_another_through_a_permit_that_names_both(people):
    mother, father = people.larch.mother, people.larch.father
    purposes = ["own_record"]
    voices.agree(
        spoken=spoken(mother),
        grants=[to(Role.FAMILY, Category.IDENTITY, purposes=purposes)],
        by=mother.viewer,
    )
    assert not seen(father.viewer, mother.member, OWN_RECORD).permitted
    voices.agree(
        spoken=spoken(mother),
        grants=[to(father.person, Category.IDENTITY, purposes=purposes)],
        by=mother.viewer,
    )
    assert seen(father.viewer, mother.member, OWN_RECORD).permitted
