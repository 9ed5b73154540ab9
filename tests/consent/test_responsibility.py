"""Whom a parent reaches: themselves, and each child for whom they hold parental responsibility at this moment."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.trail import Refused
from conference.directory.actions import persons
from conference.meetings.models import Entry
from consent import moments
from consent.actions import voices
from consent.categories import Category
from consent.gate import visible
from consent.permissions import speaker_in
from consent.purposes import OWN_RECORD
from consent.scope import Scope, decide
from people.actions import responsibilities
from people.models import HowHeld, ParentalResponsibility, Proof, WhyEnded
from tests import cast
from tests.consent.childhood import birthday, child_of
from tests.consent.seeing import seen
from tests.consent.sharing import entry, spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def held(larch, kin, child):
    return ParentalResponsibility.objects.get(holder=kin.person, child=child.person, family=larch.family)


def end(people, larch, kin, child, why=WhyEnded.COURT):
    return responsibilities.end(
        responsibility=held(larch, kin, child),
        ended_on=larch.family.team.today(),
        why=why,
        by=people.social_worker.viewer,
    )


def aunt_of(people, larch):
    aunt = cast.kin(larch.family, "aunt", by=people.social_worker.viewer, given_name="Una")
    cast.give_account(aunt, administrator=people.administrator)
    return aunt


def record(people, larch, kin, child, **more):
    usual = {"how": HowHeld.COURT_ORDER, "proof": Proof.COURT_ORDER, "seen_on": larch.family.team.today()}
    return responsibilities.record(
        family=larch.family,
        holder=kin.person,
        child=child.person,
        by=people.social_worker.viewer,
        **(usual | more),
    )


def test_a_responsibility_that_ends_ends_the_reach_at_once(people):
    larch = people.larch
    scope = Scope.load(larch.father.viewer, OWN_RECORD)
    assert decide(scope, larch.child.member).permitted
    end(people, larch, larch.father, larch.child)
    assert scope.has_changed()
    assert not seen(larch.father.viewer, larch.child.member, OWN_RECORD).may_know
    assert seen(larch.father.viewer, larch.father.member, OWN_RECORD).permitted
    assert seen(larch.mother.viewer, larch.child.member, OWN_RECORD).permitted


def test_a_parents_reading_ends_with_childhood_in_the_place_where_the_team_works(people):
    maple = people.maple
    young = child_of(people, maple, 17, days=300)
    by = {"agency": people.health, "author": people.health_visitor.practitioner}
    line = entry(maple.family, Category.PLAN, young.kin, **by)
    of_age = birthday(maple, young.born, 18)
    assert of_age.hour in {4, 5}, "Midnight in Montreal is not midnight in London."
    with time_machine.travel(of_age - timedelta(seconds=1), tick=False):
        scope = Scope.load(maple.mother.viewer, OWN_RECORD)
        assert scope.valid_until == of_age, "Whoever holds a scope wakes at that moment."
        assert seen(maple.mother.viewer, young.kin.member, OWN_RECORD).permitted
        assert seen(maple.mother.viewer, line, OWN_RECORD).permitted
        assert visible(Entry.objects.all(), scope).contains(line)
    with time_machine.travel(of_age, tick=False):
        assert scope.is_over()
        scope = Scope.load(maple.mother.viewer, OWN_RECORD)
        assert not seen(maple.mother.viewer, young.kin.member, OWN_RECORD).may_know
        assert not seen(maple.mother.viewer, line, OWN_RECORD).may_know
        assert not visible(Entry.objects.all(), scope).exists()
        assert seen(maple.mother.viewer, maple.child.member, OWN_RECORD).permitted
        assert seen(young.kin.viewer, line, OWN_RECORD).permitted


def test_it_is_held_for_one_child_and_not_for_the_next(people):
    larch = people.larch
    assert seen(larch.mother.viewer, larch.baby.member, OWN_RECORD).permitted
    assert seen(larch.father.viewer, larch.child.member, OWN_RECORD).permitted
    assert not seen(larch.father.viewer, larch.baby.member, OWN_RECORD).may_know, (
        "Nobody but the mother, yet."
    )


def test_kinship_alone_reaches_nobody_and_a_guardian_needs_none(people):
    larch, aunt = people.larch, aunt_of(people, people.larch)
    assert not seen(aunt.viewer, larch.child.member, OWN_RECORD).may_know
    record(people, larch, aunt, larch.child, how=HowHeld.SPECIAL_GUARDIAN)
    assert seen(aunt.viewer, larch.child.member, OWN_RECORD).permitted
    assert not seen(aunt.viewer, larch.baby.member, OWN_RECORD).may_know


def test_what_was_told_and_not_seen_opens_nothing_until_it_is(people):
    larch, aunt = people.larch, aunt_of(people, people.larch)
    record(people, larch, aunt, larch.child, proof=Proof.NOT_SEEN, seen_on=None)
    scope = Scope.load(aunt.viewer, OWN_RECORD)
    assert not decide(scope, larch.child.member).may_know
    record(people, larch, aunt, larch.child)
    assert scope.has_changed()
    assert seen(aunt.viewer, larch.child.member, OWN_RECORD).permitted


def test_what_begins_later_wakes_whoever_holds_a_scope(people):
    larch, aunt = people.larch, aunt_of(people, people.larch)
    tomorrow = larch.family.team.today() + timedelta(days=1)
    midnight = moments.midnight(tomorrow, larch.family.team.time_zone)
    record(people, larch, aunt, larch.child, starts_on=tomorrow)
    with time_machine.travel(midnight - timedelta(minutes=30), tick=False):
        scope = Scope.load(aunt.viewer, OWN_RECORD)
        assert not decide(scope, larch.child.member).may_know
        assert scope.valid_until == midnight
    with time_machine.travel(midnight, tick=False):
        assert seen(aunt.viewer, larch.child.member, OWN_RECORD).permitted


def test_what_one_family_has_written_down_reaches_into_no_other(people):
    larch, alder = people.larch, people.alder
    twice = persons.place(
        family=alder.family, person=larch.father.person, relation="uncle", by=people.inland_worker.viewer
    )
    assert seen(larch.father.viewer, twice, OWN_RECORD).permitted
    assert not seen(larch.father.viewer, alder.child.member, OWN_RECORD).may_know
    responsibilities.record(
        family=alder.family,
        holder=larch.father.person,
        child=alder.child.person,
        how=HowHeld.COURT_ORDER,
        proof=Proof.COURT_ORDER,
        seen_on=alder.family.team.today(),
        by=people.inland_worker.viewer,
    )
    assert seen(larch.father.viewer, alder.child.member, OWN_RECORD).permitted


def test_who_no_longer_holds_it_speaks_for_the_child_no_more(people):
    larch, father = people.larch, people.larch.father
    grants = [to("school", Category.HEALTH)]
    voices.agree(spoken=spoken(father, larch.child), grants=grants, by=father.viewer)
    end(people, larch, father, larch.child)
    with pytest.raises(Refused, match="parental responsibility"):
        voices.agree(spoken=spoken(father, larch.child), grants=grants, by=father.viewer)
    assert speaker_in(larch.family, father.person.pk).children == frozenset()


def test_a_reach_costs_as_few_questions_as_before(people):
    larch = people.larch
    Scope.load(larch.mother.viewer, OWN_RECORD)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        Scope.load(larch.mother.viewer, OWN_RECORD)
    about = [each["sql"] for each in asked if "parentalresponsibility" in each["sql"]]
    assert len(about) == 1
    assert not any("people_kinship" in each["sql"] for each in asked)
