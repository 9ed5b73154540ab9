"""Where one family, one person or one day ends and another begins: nothing crosses with it that was not said."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from conference.directory.actions import persons
from consent.actions import voices
from consent.categories import Category, Sensitivity
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY
from consent.scope import Scope, decide
from consent.terms import Role
from people.actions import memberships
from people.models import Household as Home
from people.models import Relation, Standing
from tests import cast
from tests.consent.seeing import duty, health_line, seen
from tests.consent.sharing import entry, spoken, taken_up, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


@pytest.fixture
def in_both(people):
    """Place the child of one family in another too, as their brother."""
    people.alder  # noqa: B018 - the other family is made when first asked for
    return persons.place(
        family=people.alder.family,
        person=people.larch.child.person,
        relation=Relation.CHILD,
        household=Home.SECOND,
        sensitivity=Sensitivity.N,
        by=people.inland_worker.viewer,
    )


class TestASiblingInTwoFamilies:
    def test_what_one_family_is_told_of_them_the_other_is_not(self, people, in_both):
        duty(people, to(Role.TEAM, Category.HEALTH))
        taken_up(
            people.alder.family,
            "section_17_child_in_need",
            to(Role.TEAM, Category.HEALTH),
            by=people.inland_worker.viewer,
        )
        here = health_line(people)
        there = entry(
            people.alder.family,
            Category.HEALTH,
            in_both,
            agency=people.social_care,
            author=people.inland_worker.practitioner,
        )
        assert seen(people.police_officer.viewer, here).permitted
        assert not seen(people.police_officer.viewer, there).may_know
        assert not seen(people.inland_worker.viewer, here).may_know
        assert seen(people.inland_worker.viewer, there).permitted

    def test_the_parents_of_the_one_read_nothing_that_the_other_is_told(self, people, in_both):
        line = health_line(people)
        assert not seen(people.alder.mother.viewer, line, OWN_RECORD).may_know

    def test_what_a_parent_agrees_in_one_family_carries_nothing_in_the_other(self, people, in_both):
        voices.agree(
            spoken=spoken(people.larch.mother, people.larch.child),
            grants=[to(Role.TEAM, Category.HEALTH)],
            by=people.larch.mother.viewer,
        )
        there = entry(
            people.alder.family,
            Category.HEALTH,
            in_both,
            agency=people.health,
            author=people.health_visitor.practitioner,
        )
        assert not seen(people.inland_worker.viewer, there).permitted


class TestAThirdPartyInAnothersEntry:
    def test_whom_it_also_speaks_of_must_be_covered_too(self, people):
        mother, father = people.larch.mother, people.larch.father
        line = health_line(people, mother, father)
        grants = [to("school", Category.HEALTH)]
        voices.agree(spoken=spoken(mother), grants=grants, by=mother.viewer)
        assert not seen(people.teacher.viewer, line).permitted
        voices.agree(spoken=spoken(father), grants=grants, by=father.viewer)
        assert seen(people.teacher.viewer, line).permitted

    def test_once_one_of_them_takes_it_back_nothing_is_left(self, people):
        mother, father = people.larch.mother, people.larch.father
        line = health_line(people, mother, father)
        grants = [to("school", Category.HEALTH)]
        voices.agree(spoken=spoken(mother), grants=grants, by=mother.viewer)
        agreed = voices.agree(spoken=spoken(father), grants=grants, by=father.viewer)
        voices.withdraw(voice=agreed, spoken=spoken(father), by=father.viewer)
        assert not seen(people.teacher.viewer, line).permitted


class TestASecondmentThatEndsOnTheDayOfAChangeOfClocks:
    @pytest.fixture
    def line(self, people):
        duty(people, to(Role.TEAM, Category.HEALTH))
        return health_line(people)

    @pytest.mark.parametrize(
        ("last_day", "last_moment", "over"),
        [
            # Clocks go back: the day has twenty-five hours, and midnight is at 00:00 in UTC.
            (
                date(2027, 10, 31),
                datetime(2027, 10, 31, 23, 59, 59, tzinfo=UTC),
                datetime(2027, 11, 1, tzinfo=UTC),
            ),
            # Clocks go forward: it has twenty-three, and midnight is at 23:00 in UTC.
            (
                date(2027, 3, 28),
                datetime(2027, 3, 28, 22, 59, 59, tzinfo=UTC),
                datetime(2027, 3, 28, 23, tzinfo=UTC),
            ),
        ],
    )
    def test_it_holds_until_midnight_where_the_team_is(self, people, line, last_day, last_moment, over):
        memberships.end(
            membership=people.police_officer.membership, ends_on=last_day, by=people.administrator
        )
        assert at(last_moment, people.police_officer.viewer, line).permitted
        assert at(over, people.police_officer.viewer, line).reason == "secondment_over"


def at(moment, viewer, record):
    """Decide as of a moment, for somebody who signed in just before."""
    fresh = replace(viewer, signed_in_at=moment)
    return decide(Scope.load(fresh, WORK_WITH_FAMILY, now=moment), record)


def test_somebody_who_joins_another_team_brings_nothing_along(people):
    duty(people, to(Role.TEAM, Category.HEALTH))
    line = health_line(people)
    people.alder  # noqa: B018 - the other team is made when first asked for
    cast.join(people.stranger, people.alder.family.team, Standing.CORE, administrator=people.administrator)
    assert seen(people.stranger.viewer, line, family_ids=[people.larch.family.pk]).reason == "does_not_belong"
