"""Two parents who differ stand side by side; whoever is to be asked again stands above."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from consent.actions import voices
from consent.categories import Category
from consent.moments import midnight
from people.actions import leads
from tests.conference.voices.conftest import read
from tests.consent.childhood import as_child, birthday, child_of
from tests.consent.sharing import against, spoken, taken_up, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
HEALTH = Category.HEALTH


@pytest.fixture
def differ(larch):
    """The mother agrees that schools see what is health about Cass; the father refuses."""
    mother, father = larch.mother, larch.father
    return (
        voices.agree(spoken=spoken(mother, larch.child), grants=[to("school", HEALTH)], by=mother.viewer),
        voices.refuse(
            spoken=spoken(father, larch.child), denied=[against("school", HEALTH)], by=father.viewer
        ),
    )


def test_both_parents_stand_side_by_side_and_the_refusal_holds(larch, differ, worker):
    page = read(worker, "family", larch)
    assert "Two people differ" in page
    between = page.split("Two people differ")[1].split("What stands")[0]
    for words in ("Cass Larch", "health", "Mira Larch", "Finn Larch", "so the no holds"):
        assert words in between


def test_where_a_duty_carries_the_flow_the_page_says_that_the_no_does_not_stop_it(
    people, larch, differ, worker
):
    duty = to("school", HEALTH, uses={"view", "know"}, subjects=[larch.child.person.pk])
    taken_up(larch.family, "duty_to_share", duty, by=people.social_worker.viewer)
    between = read(worker, "family", larch).split("Two people differ")[1].split("What stands")[0]
    assert "A duty carries this" in between
    assert "answered in words" in between


def test_who_may_not_read_what_one_of_them_said_is_not_told_that_they_differ(
    people, larch, differ, signed_in
):
    assert "Two people differ" not in signed_in(people.stranger.account).get("/").content.decode()
    voices.withdraw(voice=differ[1], spoken=spoken(larch.father, larch.child), by=larch.father.viewer)
    worker = signed_in(people.health_visitor.account)
    worker.cookies["language"] = "en"
    assert "Two people differ" not in read(worker, "family", larch), "One who took it back differs no more."


def test_a_child_who_decides_does_not_differ_from_a_parent_whose_word_has_ended(people, larch, worker):
    young = child_of(people, larch, 15).kin
    mother, assessor = larch.mother, people.health_visitor
    voices.agree(spoken=spoken(mother, young), grants=[to("school", HEALTH)], by=mother.viewer)
    voices.refuse(
        spoken=as_child(young, assessor.practitioner), denied=[against("school", HEALTH)], by=assessor.viewer
    )
    assert "Two people differ" not in read(worker, "family", larch)


@pytest.mark.parametrize("age", [14, 16, 18])
def test_at_each_age_the_page_says_whom_to_ask(people, larch, signed_in, age):
    young = child_of(people, larch, age - 1, days=200)
    if age < 18:
        mother = larch.mother
        voices.agree(spoken=spoken(mother, young.kin), grants=[to("school", HEALTH)], by=mother.viewer)
    else:
        found = {"assessed_by": people.health_visitor.practitioner, "assessment": "Cannot weigh it."}
        voices.agree(
            spoken=spoken(larch.mother, young.kin, **found),
            grants=[to("school", HEALTH)],
            by=people.health_visitor.viewer,
        )
    day = birthday(larch, young.born, age)
    for moment, words in (
        (day - timedelta(days=40), None),
        (day - timedelta(days=20), f"Tam will be {age}"),
        (day + timedelta(hours=9), f"Tam is {age}"),
    ):
        with time_machine.travel(moment, tick=False):
            worker = signed_in(people.social_worker.account)
            worker.cookies["language"] = "en"
            page = read(worker, "family", larch)
            assert ("To ask again" in page) is (words is not None)
            assert words is None or words in page


def test_the_lead_has_one_list_of_their_families(people, larch, worker):
    leads.appoint(
        family=larch.family,
        practitioner=people.social_worker.practitioner,
        by=people.social_worker.viewer,
    )
    until = larch.family.team.today() + timedelta(days=10)
    ends_at = midnight(until, larch.family.team.time_zone)
    voices.agree(
        spoken=spoken(larch.mother), grants=[to("school", HEALTH, ends_at=ends_at)], by=larch.mother.viewer
    )
    page = worker.get(reverse("voices:to-ask")).content.decode()
    assert larch.family.reference in page
    assert "It ends on" in page


def test_who_leads_nothing_is_told_so(people, larch, worker):
    assert (
        "You do not lead the work with any family now."
        in worker.get(reverse("voices:to-ask")).content.decode()
    )
