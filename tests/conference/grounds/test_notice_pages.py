"""A notice under the law of Quebec is written down for the person; in England the page says why there is none."""

from datetime import timedelta

import pytest

from consent.categories import Category
from consent.models import BarNotice, Provision, Voice
from consent.terms import Effect, SpeaksAs
from tests.conference.grounds.pages import faults, read, send
from tests.consent.childhood import child_of
from tests.consent.seeing import seen
from tests.consent.sharing import entry, taken_up, to


@pytest.fixture
def typed(people, maple):
    """What is filled in: the health trust is kept from what the surgery keeps of the mother's health."""
    return {
        "speaker": str(maple.mother.person.pk),
        "persons": [str(maple.mother.person.pk)],
        "services": [f"agency:{people.health.pk}"],
        "categories": ["health"],
        "words": "CANARY-DESCRIPTION",
        "holder": str(people.surgery.pk),
        "received_on": maple.family.team.today().isoformat(),
        "reference": "CANARY-CABINET",
    }


def test_a_notice_bars_from_the_day_it_was_received(people, maple, worker, typed):
    taken_up(
        maple.family,
        "quebec_health_services",
        to("health_trust", Category.HEALTH),
        by=people.social_worker.viewer,
    )
    line = entry(
        maple.family, Category.HEALTH, maple.mother, agency=people.surgery, author=people.gp.practitioner
    )
    assert seen(people.health_visitor.viewer, line).permitted
    send(worker, "notice", maple.family, are_risks_explained="on", **typed)
    assert seen(people.health_visitor.viewer, line).reason == "barred_by_statute"
    notice = BarNotice.objects.get()
    assert (notice.holder, notice.voice.speaks_as) == (people.surgery, SpeaksAs.OWN)
    assert notice.risks_explained_by == people.social_worker.practitioner


def test_the_body_that_received_it_reads_the_notice_on_the_page_and_others_do_not(
    people, maple, worker, visitor, typed
):
    send(worker, "notice", maple.family, **typed | {"holder": str(people.social_care.pk)})
    page = read(worker, "family", maple.family)
    assert "CANARY-CABINET" in page
    assert "Harbour Health Trust" in page
    assert "except where a life is in danger" in page
    assert "Nobody has noted that the risks were explained." in page
    assert "CANARY" not in read(visitor, "family", maple.family)


def test_one_practitioner_can_be_named(people, maple, worker, typed):
    del typed["services"]
    send(worker, "notice", maple.family, practitioner=str(people.health_visitor.practitioner.pk), **typed)
    bar = Provision.objects.get(effect=Effect.BAR)
    assert (bar.actor_kind, bar.actor) == ("practitioner", str(people.health_visitor.practitioner.pk))


def test_a_parent_gives_it_for_a_child_and_a_young_person_of_fourteen_alone(people, maple, worker, typed):
    child = str(maple.child.person.pk)
    send(worker, "notice", maple.family, **typed | {"persons": [child]})
    assert Voice.objects.get(notice__isnull=False).speaks_as == SpeaksAs.PARENTAL_RESPONSIBILITY
    alone = typed | {"speaker": child, "persons": [child], "key": "2"}
    assert "somebody this young" in str(faults(worker, "notice", maple.family, **alone))
    young = str(child_of(people, maple, 14).kin.person.pk)
    send(worker, "notice", maple.family, **alone | {"speaker": young, "persons": [young]})
    assert Voice.objects.filter(speaks_as=SpeaksAs.YOUNG_PERSON).exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"speaker": ""}, "speaker"),
        ({"services": []}, "services"),
        ({"categories": ["education"]}, "categories"),
        ({"words": ""}, "words"),
        ({"holder": ""}, "holder"),
        ({"reference": ""}, "reference"),
        ({"received_on": ""}, "received_on"),
    ],
)
def test_whatever_the_notice_must_say_is_asked_for(maple, worker, typed, wrong, field):
    assert field in faults(worker, "notice", maple.family, **typed | wrong)
    assert not BarNotice.objects.exists()


def test_bodies_and_services_that_the_statute_does_not_reach_are_not_offered(people, maple, worker, typed):
    page = read(worker, "notice", maple.family)
    assert "Quay Surgery" in page
    assert "Tide Lane School" not in page
    assert "holder" in faults(worker, "notice", maple.family, **typed | {"holder": str(people.school.pk)})


def test_a_day_still_to_come_is_refused_in_words(maple, worker, typed):
    tomorrow = (maple.family.team.today() + timedelta(days=1)).isoformat()
    problem = faults(worker, "notice", maple.family, **typed | {"received_on": tomorrow})
    assert "A notice holds from the day on which it was received" in str(problem)


def test_in_england_the_page_says_that_the_law_gives_no_such_right(larch, worker, typed):
    page = read(worker, "notice", larch.family)
    assert "No statute of this place lets a person bar somebody" in page
    assert "They can still refuse." in page
    answer = worker.post(f"/families/{larch.family.pk}/grounds/notice/", {"key": "once", **typed})
    assert answer.status_code == 200
    assert not BarNotice.objects.exists()
