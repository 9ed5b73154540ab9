"""A bar that a statute gives is in force by written notice alone, for whom and what it names, but for exceptions."""

import json
from datetime import date, timedelta

import pytest

from audit.models import TrailEvent
from audit.trail import Refused
from consent.actions import notices, voices
from consent.categories import Category
from consent.models import BarNotice, Provision, Voice
from consent.terms import Effect, Method, Said
from tests.consent.seeing import seen
from tests.consent.sharing import SEEING, against, entry, spoken, taken_up, to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
HEALTH, SCHOOL = Category.HEALTH, Category.EDUCATION


@pytest.fixture
def maple(people):
    return people.maple


@pytest.fixture
def line(people, maple):
    """What the surgery knows of the child's health, which the health service may see for its services."""
    taken_up(
        maple.family,
        "quebec_health_services",
        to("health_trust", HEALTH, Category.PLAN),
        by=people.social_worker.viewer,
    )
    return entry(maple.family, HEALTH, maple.mother, agency=people.surgery, author=people.gp.practitioner)


@pytest.fixture
def give(people, maple):
    def receive(**more):
        usual = {
            "spoken": spoken(maple.mother, words="The letter of the clinic."),
            "statute": "r_22_1_s_7",
            "holder": people.surgery,
            "denied": [against("health_trust", HEALTH)],
            "received_on": maple.family.team.today(),
            "reference": "Cabinet 3",
            "by": people.social_worker.viewer,
        }
        return notices.receive(**(usual | more))

    return receive


def refused(code):
    return pytest.raises(Refused, check=lambda refusal: refusal.reason == f"consent.{code}")


def test_a_notice_bars_whom_it_names_where_a_service_would_have_let_them_see(people, line, give):
    visitor = people.health_visitor.viewer
    assert seen(visitor, line).permitted
    give()
    assert seen(visitor, line).reason == "barred_by_statute"


def test_a_notice_is_a_refusal_in_a_letter_with_the_statute_and_its_edition(people, maple, give):
    notice = give(are_risks_explained=True)
    voice = Voice.objects.get(said=Said.REFUSE)
    assert (notice.voice, notice.person, notice.holder) == (voice, maple.mother.person, people.surgery)
    assert (voice.method, voice.categories) == (Method.LETTER, {HEALTH})
    assert (notice.statute, notice.statute_dated) == ("r_22_1_s_7", date(2024, 7, 1))
    assert notice.risks_explained_by == people.social_worker.practitioner
    bar = Provision.objects.get(effect=Effect.BAR)
    assert (bar.is_statutory, bar.statute, bar.uses) == (True, "r_22_1_s_7", SEEING)
    told = json.loads(TrailEvent.objects.get(name="consent.notice_received").body)["facts"]
    assert told == {"statute": "r_22_1_s_7", "speaks_as": "own", "categories": ["health"]}


@pytest.mark.parametrize(
    "ground",
    ["quebec_danger_to_life", "quebec_youth_protection", "quebec_report", "quebec_court_order"],
)
def test_a_bar_does_not_bite_where_its_statute_makes_an_exception(people, maple, line, give, ground):
    give()
    visitor, by = people.health_visitor.viewer, people.social_worker.viewer
    assert not seen(visitor, line).permitted
    taken_up(maple.family, ground, to("health_trust", HEALTH), by=by)
    assert seen(visitor, line).permitted


def test_a_bar_is_gone_when_the_person_takes_it_back(people, maple, line, give):
    notice = give()
    voices.withdraw(voice=notice.voice, spoken=spoken(maple.mother), by=maple.mother.viewer)
    assert seen(people.health_visitor.viewer, line).permitted
    assert BarNotice.objects.filter(pk=notice.pk).exists(), "That it was given stays in the record."


def test_a_notice_holds_from_the_day_on_which_it_was_received(maple, give):
    today = maple.family.team.today()
    with refused("notice_in_the_future"):
        give(received_on=today + timedelta(days=1))
    notice = give(received_on=today - timedelta(days=3))
    begins = Provision.objects.get(voice=notice.voice).starts_at
    assert begins.astimezone().date() <= today - timedelta(days=2)


def test_the_body_that_received_a_notice_reads_where_its_paper_is(people, give):
    notice = give(holder=people.health)
    assert seen(people.health_visitor.viewer, notice).reason == "own_words"
    assert not seen(people.teacher.viewer, notice).permitted


def test_a_notice_needs_its_paper(give):
    with refused("notice_without_paper"):
        give(reference="  ")


def test_one_notice_binds_one_body_and_only_a_body_that_the_statute_binds(people, give):
    with refused("notice_to_another_body"):
        give(holder=people.school)
    give()
    give(holder=people.health)
    assert {each.holder for each in BarNotice.objects.all()} == {people.surgery, people.health}


def test_a_notice_names_information_that_the_statute_is_about(give):
    with refused("notice_of_other_information"):
        give(denied=[against("health_trust", HEALTH, SCHOOL)])


def test_a_notice_names_providers_and_nobody_else(people, maple, give):
    for wrong in ([], [against("school", HEALTH)], [against(people.school, HEALTH)]):
        with refused("provider_not_named"):
            give(denied=wrong)
    for wrong in (people.teacher.practitioner, maple.father.person):
        with refused("provider_not_named"):
            give(denied=[against(wrong, HEALTH)])
    give(denied=[against(people.health_visitor.practitioner, HEALTH), against(people.health, HEALTH)])


def test_england_gives_no_such_right(people, give):
    with refused("no_such_bar"):
        give(spoken=spoken(people.larch.mother))
    with refused("no_such_bar"):
        give(statute="another_statute")
    with refused("no_such_bar"):
        give(received_on=date(2024, 6, 30))


def test_a_practitioner_who_works_with_the_family_writes_it_down(people, maple, give):
    with refused("not_yours_to_say"):
        give(by=maple.mother.viewer)
    with refused("not_your_voice"):
        give(by=people.stranger.viewer)
    with refused("for_another_adult"):
        give(spoken=spoken(maple.mother, maple.father))
    assert not BarNotice.objects.exists()


def test_a_parent_gives_it_for_a_child(people, maple, give):
    notice = give(spoken=spoken(maple.mother, maple.child))
    assert [each.person for each in notice.voice.subjects.all()] == [maple.child.person]
