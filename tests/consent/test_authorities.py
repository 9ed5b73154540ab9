"""A ground that is taken up is weighed, told or not and why, looked at again, and ended: each by a full member."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError

from audit import disclosure, trail
from audit.actors import SYSTEM
from audit.models import TrailEvent
from audit.trail import Refused
from audit.vault import opening
from consent.actions import authorities
from consent.categories import Category, Use
from consent.models import Authority, AuthorityEnd, AuthorityReview
from consent.seven_tests import NAMES, QUESTIONS, SharingTest
from consent.telling import TOLD, Telling
from consent.terms import NotToldBecause, Reviewed
from tests.consent.seeing import health_line, seen
from tests.consent.sharing import UNTOLD, WEIGHED, WRITTEN, convened, taken_up, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
HEALTH = Category.HEALTH


@pytest.fixture
def by(people):
    return people.social_worker.viewer


@pytest.fixture
def begun(people, by):
    return taken_up(people.larch.family, "section_47_enquiry", to("school", HEALTH), by=by)


@pytest.fixture
def today(people):
    return people.larch.family.team.today()


def refused(code):
    return pytest.raises(Refused, check=lambda refusal: refusal.reason == f"consent.{code}")


def last(name):
    return json.loads(TrailEvent.objects.filter(name=name).latest("at").body)["facts"]


@pytest.mark.parametrize("test", SharingTest)
def test_a_ground_is_not_taken_up_while_one_of_the_seven_tests_is_unanswered(people, by, test):
    with refused("tests_unanswered"):
        taken_up(people.larch.family, "section_47_enquiry", by=by, tests=replace(WEIGHED, **{test: " "}))
    assert not Authority.objects.filter(ground="section_47_enquiry").exists()


def test_the_answers_are_sealed_and_open_as_they_were_written(people, begun):
    stored = Authority.objects.get(pk=begun.pk)
    assert "Because" not in repr(stored.sealed_words())
    with disclosure.collecting(actor=SYSTEM, purpose="test"):
        words = {name: opening.open_words(each) for name, each in stored.sealed_words().items()}
    assert words == WEIGHED.words() | {"why_not_told": UNTOLD.words}


def test_every_test_has_its_name_and_its_question():
    assert set(NAMES) == set(QUESTIONS) == set(SharingTest)
    assert all(str(question).endswith("?") for question in QUESTIONS.values())


@pytest.mark.parametrize(
    ("telling", "code"),
    [
        (Telling(because=NotToldBecause.UNSAFE), "untold_without_words"),
        (Telling(because=NotToldBecause.WOULD_PREJUDICE, words="  "), "untold_without_words"),
        (Telling(because=NotToldBecause.NOT_YET, words="She is in hospital."), "untold_without_day"),
    ],
)
def test_not_telling_a_family_is_given_a_reason_and_a_delay_its_day(people, by, telling, code):
    with refused(code):
        taken_up(people.larch.family, "section_47_enquiry", by=by, telling=telling)


def test_the_day_by_which_a_family_will_be_told_is_not_over(people, by, today):
    late = Telling(because=NotToldBecause.NOT_YET, words="Soon.", by=today - timedelta(days=1))
    with refused("untold_without_day"):
        taken_up(people.larch.family, "section_47_enquiry", by=by, telling=late)
    begun = taken_up(people.larch.family, "section_47_enquiry", by=by, telling=replace(late, by=today))
    assert (begun.not_told_because, begun.tell_by, begun.is_told) == ("not_yet", today, False)
    assert last("consent.authority_begun") == {"ground": "section_47_enquiry", "telling": "not_yet"}


def test_a_family_that_was_told_has_no_reason_why_not(people, by):
    begun = taken_up(people.larch.family, "section_47_enquiry", by=by, telling=TOLD)
    assert (begun.is_told, begun.not_told_because, begun.tell_by) == (True, "", None)
    assert last("consent.authority_begun")["telling"] == "told"


def test_the_first_review_lies_ahead(people, by, today):
    with refused("next_review_missing"):
        taken_up(people.larch.family, "section_47_enquiry", by=by, review_on=today)


def test_a_family_is_told_later_and_once(people, by, begun, today):
    with refused("told_in_the_future"):
        authorities.tell(authority=begun, told_on=today + timedelta(days=1), by=by)
    with refused("not_a_full_member"):
        authorities.tell(authority=begun, told_on=today, by=people.teacher.viewer)
    authorities.tell(authority=begun, told_on=today, by=by)
    again = Authority.objects.get(pk=begun.pk)
    assert again.is_told
    with refused("told_before"):
        authorities.tell(authority=again, told_on=today, by=by)


def test_a_review_keeps_a_ground_until_the_next(people, by, begun, today):
    line = health_line(people)
    with refused("nothing_said"):
        authorities.review(authority=begun, outcome=Reviewed.KEPT, why=" ", next_on=today, by=by)
    for next_on in (None, today):
        with refused("next_review_missing"):
            authorities.review(
                authority=begun, outcome=Reviewed.KEPT, why="Still so.", next_on=next_on, by=by
            )
    later = today + timedelta(days=30)
    kept = authorities.review(authority=begun, outcome=Reviewed.KEPT, why="Still so.", next_on=later, by=by)
    assert (kept.next_on, kept.shelf_id, kept.family_id) == (later, begun.shelf_id, begun.family_id)
    assert last("consent.authority_reviewed") == {"outcome": "kept"}
    assert seen(people.teacher.viewer, line, use=Use.VIEW).permitted


def test_a_review_ends_a_ground_and_with_it_what_it_permitted(people, by, begun, today):
    line = health_line(people)
    with refused("not_a_full_member"):
        authorities.review(authority=begun, outcome=Reviewed.ENDED, why="No.", by=people.teacher.viewer)
    ended = authorities.review(
        authority=begun, outcome=Reviewed.ENDED, why="The enquiry is closed.", next_on=today, by=by
    )
    assert ended.next_on is None
    assert AuthorityEnd.objects.get(authority=begun).why == "reviewed"
    assert not seen(people.teacher.viewer, line).permitted
    over = Authority.objects.get(pk=begun.pk)
    with refused("ended_before"):
        authorities.review(authority=over, outcome=Reviewed.ENDED, why="Again.", by=by)
    with refused("ended_before"):
        authorities.tell(authority=over, told_on=today, by=by)
    assert AuthorityReview.objects.count() == 1


@pytest.mark.parametrize(
    "half_said",
    [
        {"is_family_told": True, "not_told_because": "unsafe"},
        {"not_told_because": "not_yet"},
        {"necessity": "Alone with one other.", "relevance": "So."},
    ],
)
def test_the_database_keeps_no_half_said_ground(people, half_said):
    family = people.larch.family
    begun = {"ground": "section_47_enquiry", "ground_dated": family.team.today(), "carried_by_consent": False}
    with pytest.raises(IntegrityError), trail.gesture(WRITTEN, actor=SYSTEM):
        Authority.objects.create(family=family, **begun, **half_said)


def test_a_meeting_and_a_voice_carry_their_ground_without_the_seven_tests(people):
    assert people.larch
    called = convened(people, "section_47_enquiry", to("school", HEALTH))
    assert not any(called.sealed_words().values())
    assert called.review_on is None
    with refused("nothing_to_review"):
        authorities.review(
            authority=called, outcome=Reviewed.ENDED, why="Over.", by=people.social_worker.viewer
        )
