"""Who comes near a family, for how long, and what a scope is worth later."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from consent.actions import authorities, exclusions, voices
from consent.categories import Category, Use
from consent.purposes import AUDIT_REVIEW, OWN_RECORD, WORK_WITH_FAMILY, Purpose
from consent.scope import Scope, decide
from consent.terms import Role
from people.actions import accounts
from people.viewers import viewer_of
from tests import cast
from tests.consent.sharing import ALL_USES, against, convened, entry, spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def health_line(people, *about, **more):
    more.setdefault("agency", people.health)
    more.setdefault("author", people.health_visitor.practitioner)
    return entry(people.larch.family, Category.HEALTH, *(about or (people.larch.child,)), **more)


def seen(viewer, record, purpose=WORK_WITH_FAMILY, use=Use.VIEW, **more):
    return decide(Scope.load(viewer, purpose, **more), record, use)


def duty(people, *grants, **more):
    return authorities.begin(
        family=people.larch.family,
        ground="section_17_child_in_need",
        grants=grants,
        by=people.social_worker.viewer,
        **more,
    )


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


def test_a_scope_ends_when_something_that_it_used_ends_or_another_begins(people):
    now, line = timezone.now(), health_line(people)
    soon, later = now + timedelta(minutes=20), now + timedelta(minutes=40)
    duty(people, to("school", Category.HEALTH, starts_at=soon, ends_at=later))
    scope = Scope.load(people.teacher.viewer, WORK_WITH_FAMILY)
    assert scope.valid_until == soon
    assert not decide(scope, line).permitted
    during = Scope.load(people.teacher.viewer, WORK_WITH_FAMILY, now=soon)
    assert during.valid_until == later
    assert decide(during, line).permitted
    assert not seen(people.teacher.viewer, line, now=later).permitted


def test_a_scope_ends_when_the_sign_in_grows_too_old(people):
    signed_in_at = timezone.now() - timedelta(hours=1)
    viewer = viewer_of(people.teacher.account, signed_in_at=signed_in_at)
    assert Scope.load(viewer, WORK_WITH_FAMILY).valid_until == signed_in_at + timedelta(hours=2)


def test_a_scope_over_one_family_says_the_same_as_one_over_all(people):
    line = health_line(people)
    duty(people, to("school", Category.HEALTH))
    for worker in people.workers.values():
        wide = Scope.load(worker.viewer, WORK_WITH_FAMILY)
        narrow = Scope.load(worker.viewer, WORK_WITH_FAMILY, family_ids=[people.larch.family.pk])
        assert decide(wide, line) == decide(narrow, line)


@pytest.mark.parametrize("purpose", [WORK_WITH_FAMILY, Purpose.conference("c-1")], ids=str)
def test_the_number_of_questions_does_not_grow_with_families_or_provisions(people, purpose):
    health_line(people)
    convened(people, "section_47_enquiry", to(people.teacher.practitioner, uses=ALL_USES))
    few = questions(people.teacher.viewer, purpose)
    for number in range(4):
        home = cast.household(
            f"Home{number}",
            team=people.team,
            by=people.social_worker.viewer,
            administrator=people.administrator,
        )
        entry(
            home.family,
            Category.HEALTH,
            home.child,
            agency=people.health,
            author=people.health_visitor.practitioner,
        )
        duty(people, to("school", Category.HEALTH), to("police", Category.POLICE))
    assert questions(people.teacher.viewer, purpose) <= few <= 11


def questions(viewer, purpose):
    with CaptureQueriesContext(connection) as asked:
        Scope.load(viewer, purpose)
    return len(asked)


def test_two_who_see_the_same_share_a_sight_and_a_change_parts_them(people):
    line = health_line(people)
    colleague = cast.worker("Second Teacher", people.school, administrator=people.administrator)
    cast.join(colleague, people.team, "part_time", administrator=people.administrator)
    both = (people.teacher.viewer, colleague.viewer)
    first, second = (Scope.load(each, WORK_WITH_FAMILY).sight for each in both)
    assert first == second
    duty(people, to(people.teacher.practitioner, Category.HEALTH))
    first, second = (Scope.load(each, WORK_WITH_FAMILY).sight for each in both)
    assert first != second
    assert line.shelf_id
