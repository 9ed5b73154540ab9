"""Birthdays change who may speak, and what was said for a child ends with their childhood; in the team's own zone."""

from datetime import timedelta

import pytest
import time_machine

from audit.trail import Refused
from conference.meetings.models import Entry
from consent.actions import voices
from consent.categories import Category
from consent.gate import visible
from consent.models import Provision
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from consent.terms import SpeaksAs
from people.actions import persons
from people.models import HowHeld
from people.records import Particulars
from tests import cast
from tests.consent.childhood import as_child, as_young, birthday, child_of
from tests.consent.sharing import against, entry, spoken, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
SECOND = timedelta(seconds=1)


def refused(code):
    return pytest.raises(Refused, check=lambda refusal: refusal.reason == f"consent.{code}")


def health_of(people, household, *kin):
    return entry(
        household.family,
        Category.HEALTH,
        *kin,
        agency=people.health,
        author=people.health_visitor.practitioner,
    )


def may_see(worker, record):
    """Return what decides for one line, and hold both back ends equal."""
    scope = Scope.load(worker.viewer, WORK_WITH_FAMILY)
    permitted = decide(scope, record).permitted
    assert visible(Entry.objects.filter(pk=record.pk), scope).exists() is permitted
    return permitted


def agreed_for(people, household, *kin, **more):
    mother = household.mother
    return voices.agree(
        spoken=spoken(mother, *kin, **more), grants=[to("school", Category.HEALTH)], by=mother.viewer
    )


def test_what_a_parent_agreed_carries_nothing_from_the_first_moment_of_the_eighteenth_birthday(people):
    larch = people.larch
    young = child_of(people, larch, 15, days=300)
    agreed_for(people, larch, young.kin)
    line = health_of(people, larch, young.kin)
    of_age = birthday(larch, young.born, 18)
    with time_machine.travel(of_age - SECOND, tick=False):
        scope = Scope.load(people.teacher.viewer, WORK_WITH_FAMILY)
        assert decide(scope, line).permitted
        assert scope.valid_until == of_age, "Whoever holds a scope wakes at that moment."
        assert may_see(people.teacher, line)
    with time_machine.travel(of_age, tick=False):
        assert not may_see(people.teacher, line)


def test_the_birthday_is_that_of_the_place_where_the_team_works(people):
    maple = people.maple
    young = child_of(people, maple, 17, days=300)
    agreed_for(people, maple, young.kin)
    line = health_of(people, maple, young.kin)
    of_age = birthday(maple, young.born, 18)
    assert of_age.hour in {4, 5}, "Midnight in Montreal is not midnight in London."
    with time_machine.travel(of_age - SECOND, tick=False):
        assert may_see(people.teacher, line)
    with time_machine.travel(of_age, tick=False):
        assert not may_see(people.teacher, line)


def test_of_two_children_only_the_one_who_came_of_age_is_no_longer_spoken_for(people):
    larch = people.larch
    young = child_of(people, larch, 15, days=300)
    agreed_for(people, larch, young.kin, larch.child, larch.mother)
    lines = [health_of(people, larch, each) for each in (young.kin, larch.child, larch.mother)]
    both = health_of(people, larch, young.kin, larch.child)
    with time_machine.travel(birthday(larch, young.born, 18), tick=False):
        assert [may_see(people.teacher, each) for each in lines] == [False, True, True]
        assert not may_see(people.teacher, both)
    assert Provision.objects.filter(voice__isnull=False).count() == 1, "Nothing was written for it."


def test_a_parents_refusal_ends_with_childhood_too(people):
    larch = people.larch
    young = child_of(people, larch, 15, days=300)
    mother = larch.mother
    voices.refuse(
        spoken=spoken(mother, young.kin), denied=[against("school", Category.HEALTH)], by=mother.viewer
    )
    line = health_of(people, larch, young.kin)
    with time_machine.travel(birthday(larch, young.born, 18), tick=False):
        voices.agree(spoken=spoken(young.kin), grants=[to("school", Category.HEALTH)], by=young.kin.viewer)
        assert may_see(people.teacher, line)


def test_a_corrected_day_of_birth_counts_at_once_in_every_family(people):
    larch = people.larch
    young = child_of(people, larch, 15)
    agreed_for(people, larch, young.kin)
    line = health_of(people, larch, young.kin)
    older = Particulars(given_name="Tam", birth_date=young.born.replace(year=young.born.year - 3).isoformat())
    assert may_see(people.teacher, line)
    persons.correct(member=young.kin.member, particulars=older, by=people.social_worker.viewer)
    assert not may_see(people.teacher, line)


def test_at_eighteen_one_speaks_as_an_adult_and_nobody_else_does(people):
    larch = people.larch
    young = child_of(people, larch, 17, days=300)
    grants = [to("school", Category.HEALTH)]
    with (
        time_machine.travel(birthday(larch, young.born, 18) - SECOND, tick=False),
        refused("child_not_assessed"),
    ):
        voices.agree(spoken=spoken(young.kin), grants=grants, by=young.kin.viewer)
    with time_machine.travel(birthday(larch, young.born, 18), tick=False):
        assert voices.agree(spoken=spoken(young.kin), grants=grants, by=young.kin.viewer)
        with refused("for_another_adult"):
            agreed_for(people, larch, young.kin)


def test_in_england_sixteen_speaks_alone_and_the_parent_no_longer_does(people):
    larch = people.larch
    young = child_of(people, larch, 15, days=300)
    grants = [to("school", Category.HEALTH)]
    with time_machine.travel(birthday(larch, young.born, 16) - SECOND, tick=False):
        with refused("too_young_here"):
            voices.agree(spoken=as_young(young.kin), grants=grants, by=young.kin.viewer)
        assert agreed_for(people, larch, young.kin)
    with time_machine.travel(birthday(larch, young.born, 16), tick=False):
        with refused("young_person_decides"):
            agreed_for(people, larch, young.kin)
        assert voices.agree(spoken=as_young(young.kin), grants=grants, by=young.kin.viewer)


def test_a_parent_speaks_for_somebody_of_sixteen_who_was_found_unable_to_decide_with_reasons(people):
    larch = people.larch
    young = child_of(people, larch, 16)
    said = {"assessed_by": people.health_visitor.practitioner}
    grants, by = [to("school", Category.HEALTH)], people.health_visitor.viewer
    with refused("assessed_without_reasons"):
        voices.agree(spoken=spoken(larch.mother, young.kin, **said), grants=grants, by=by)
    said |= {"assessment": "Cannot hold in mind what would be shared, with any help."}
    assert voices.agree(spoken=spoken(larch.mother, young.kin, **said), grants=grants, by=by)


def test_in_quebec_fourteen_speaks_alone_and_a_parent_only_of_what_they_have_not_decided(people):
    maple = people.maple
    young = child_of(people, maple, 13, days=300)
    grants, by = [to("school", Category.HEALTH)], young.kin.viewer
    with time_machine.travel(birthday(maple, young.born, 14) - SECOND, tick=False):
        with refused("too_young_here"):
            voices.agree(spoken=as_young(young.kin), grants=grants, by=by)
        with refused("too_young_here"):
            found = as_child(young.kin, people.social_worker.practitioner)
            voices.agree(spoken=found, grants=grants, by=people.social_worker.viewer)
    with time_machine.travel(birthday(maple, young.born, 14), tick=False):
        assert agreed_for(people, maple, young.kin)
        assert voices.refuse(spoken=as_young(young.kin), denied=[against("school", Category.HEALTH)], by=by)
        with refused("child_decides"):
            agreed_for(people, maple, young.kin)


def test_fourteen_changes_nothing_in_england_by_itself(people):
    larch = people.larch
    young = child_of(people, larch, 14)
    with refused("too_young_here"):
        voices.agree(spoken=as_young(young.kin), grants=[to("school")], by=young.kin.viewer)
    assert agreed_for(people, larch, young.kin)


def test_a_special_guardian_speaks_in_place_of_the_parents(people):
    larch = people.larch
    by = people.social_worker.viewer
    aunt = cast.kin(larch.family, "aunt", by=by, given_name="Una")
    cast.give_account(aunt, administrator=people.administrator)
    cast.responsible(aunt, larch.child, by=by, how=HowHeld.SPECIAL_GUARDIAN)
    with refused("guardian_decides"):
        agreed_for(people, larch, larch.child)
    said = spoken(aunt, larch.child, speaks_as=SpeaksAs.GUARDIAN)
    assert voices.agree(spoken=said, grants=[to("school", Category.HEALTH)], by=aunt.viewer)
