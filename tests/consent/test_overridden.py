"""What two people agreed to override: for whom, about whom, until when, weighed and told like any other ground."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from audit.trail import Refused
from consent import gate
from consent.actions import authorities, provisions, voices
from consent.categories import Category, Use
from consent.models import VoiceAnswer
from consent.purposes import OWN_RECORD
from consent.seven_tests import SharingTest
from consent.telling import Telling
from consent.terms import ActorKind, NotToldBecause, Reviewed
from tests import cast
from tests.consent.override import asked, decided, refused_because
from tests.consent.seeing import health_line, seen
from tests.consent.sharing import WEIGHED, R, V, against, spoken, to

A_WEEK = timedelta(days=7)
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


@pytest.fixture
def line(people):
    return health_line(people)


def test_it_opens_to_whom_it_names_what_it_names_and_until_its_end(people, refused, line, second):
    request = asked(people, refused)
    decided(request, second)
    sealed = health_line(people, sensitivity=V)
    of_mother = health_line(people, people.larch.mother)
    assert not seen(people.teacher.viewer, sealed).permitted
    assert not seen(people.teacher.viewer, of_mother).permitted
    assert not seen(people.gp.viewer, line).permitted
    assert not seen(people.teacher.viewer, line, use=Use.RELAY).permitted
    with time_machine.travel(request.ends_at - timedelta(seconds=1), tick=False):
        assert seen(people.teacher.viewer, line).permitted
    with time_machine.travel(request.ends_at, tick=False):
        assert seen(people.teacher.viewer, line).reason == "refused"


def test_one_practitioner_of_a_refused_agency_may_be_let_through_alone(people, refused, line, second):
    colleague = cast.worker("Second Teacher", people.school, administrator=people.administrator)
    cast.join(colleague, people.team, "part_time", administrator=people.administrator)
    request = asked(
        people, refused, actor_kind=ActorKind.PRACTITIONER, actor=str(people.teacher.practitioner.pk)
    )
    decided(request, second)
    assert seen(people.teacher.viewer, line).reason == "overridden"
    assert seen(colleague.viewer, line).reason == "refused"


def test_to_agree_takes_up_the_ground_weighed_by_the_seven_tests(people, refused, second):
    request = asked(people, refused)
    with refused_because("tests_unanswered"):
        decided(request, second, tests=replace(WEIGHED, necessity=" "))
    carried = decided(request, second).authority
    assert (carried.overrides, carried.ground) == (refused, "section_47_enquiry")
    assert all(carried.sealed_words()[test.value] is not None for test in SharingTest)


def test_the_person_reads_what_they_are_told_under_what_they_refused(people, refused, second, shown):
    request = asked(people, refused)
    with refused_because("told_without_words"):
        decided(request, second, told=" ")
    assert decided(request, second, told="We told the school.").authority.is_told
    assert answers_to(people.larch.mother, refused) == ["We told the school."]


def test_a_person_who_is_not_told_reads_nothing_and_it_is_kept_why(people, refused, second, shown):
    request = asked(people, refused)
    unsafe = Telling(because=NotToldBecause.UNSAFE, words="It would put the child at risk.")
    with refused_because("untold_without_words"):
        decided(request, second, telling=replace(unsafe, words=""))
    carried = decided(request, second, telling=unsafe, told="Not to be read.").authority
    assert (carried.is_told, carried.not_told_because) == (False, "unsafe")
    assert answers_to(people.larch.mother, refused) == []


def answers_to(kin, voice):
    """Return the answers to a refusal that somebody reads on their own page."""
    opened = gate.open(kin.viewer, VoiceAnswer.objects.filter(voice=voice), OWN_RECORD)
    return [each.words["words"] for each in opened]


def test_under_an_override_nobody_else_is_let_in_and_who_asked_does_not_review_it(people, refused, second):
    carried = decided(asked(people, refused), second).authority
    with refused_because("override_opens_to_nobody_else"):
        provisions.grant(authority=carried, grant=to(people.housing, Category.HEALTH), by=second.viewer)
    again = {"outcome": Reviewed.KEPT, "why": "Still needed.", "next_on": people.team.today() + A_WEEK}
    with refused_because("override_needs_another"):
        authorities.review(authority=carried, by=people.social_worker.viewer, **again)
    authorities.review(authority=carried, by=second.viewer, **again)


def test_it_is_ended_like_any_ground_and_the_refusal_holds_again(people, refused, line, second):
    carried = decided(asked(people, refused), second).authority
    authorities.end(authority=carried, why="not_needed", by=people.social_worker.viewer)
    assert seen(people.teacher.viewer, line).reason == "refused"


def test_it_reaches_only_those_about_whom_it_was_refused_to_that_recipient(people, second):
    mother, child = people.larch.mother, people.larch.child
    of_child = replace(against(people.school, Category.HEALTH), subjects=[child.person.pk])
    of_mother = replace(against(people.housing, Category.HEALTH), subjects=[mother.person.pk])
    said = spoken(mother, mother, child)
    limit = voices.limit(spoken=said, denied=[of_child, of_mother], by=mother.viewer)
    decided(asked(people, limit), second)
    assert seen(people.teacher.viewer, health_line(people)).reason == "overridden"
    assert seen(people.teacher.viewer, health_line(people, mother)).reason == "not_agreed"


def test_of_those_whom_it_names_only_whom_it_was_asked_about(people, second):
    mother, child = people.larch.mother, people.larch.child
    said = spoken(mother, mother, child)
    voices.agree(spoken=said, grants=[to(people.housing, Category.HEALTH)], by=mother.viewer)
    refusal = voices.refuse(spoken=said, denied=[against(people.school, Category.HEALTH)], by=mother.viewer)
    decided(asked(people, refusal, subjects=[child.person.pk]), second)
    assert seen(people.teacher.viewer, health_line(people)).reason == "overridden"
    assert seen(people.teacher.viewer, health_line(people, mother)).reason == "refused"


def test_it_is_looked_at_again_by_its_end_and_within_ninety_days(people, refused, second):
    request = asked(people, refused, ends_at=timezone.now() + timedelta(days=200))
    with pytest.raises(Refused) as refusal:
        decided(request, second, review_on=timezone.localdate() + timedelta(days=91))
    assert refusal.value.reason == "consent.review_too_late"
    decision = decided(request, second)
    assert decision.authority.review_on == timezone.localdate() + timedelta(days=30)
    assert decision.authority.ends_at == request.ends_at


def test_an_override_reaches_what_is_delicate(people, refused, second):
    delicate = health_line(people, sensitivity=R)
    decided(asked(people, refused), second)
    assert seen(people.teacher.viewer, delicate).reason == "overridden"
