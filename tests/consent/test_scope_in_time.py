"""When a scope ends, what it costs to load, and who shares a sight."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from consent.categories import Category
from consent.purposes import WORK_WITH_FAMILY, Purpose
from consent.scope import Scope, decide
from people.viewers import viewer_of
from tests import cast
from tests.consent.seeing import duty, health_line, seen
from tests.consent.sharing import ALL_USES, convened, entry, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


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
    assert questions(people.teacher.viewer, purpose) <= few <= 17


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
