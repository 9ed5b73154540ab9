"""A duty is taken up, widened, told, reviewed and ended on its pages, by those who may; refusals are said in words."""

from datetime import timedelta

import pytest

from consent import grounds
from consent.categories import Category, Sensitivity
from consent.models import Authority, AuthorityEnd, AuthorityReview, Provision
from consent.seven_tests import SharingTest
from consent.terms import ActorKind
from tests.conference.grounds.pages import begun, faults, read, send
from tests.consent.seeing import health_line, seen
from tests.consent.sharing import UNTOLD, taken_up, to

HEALTH = Category.HEALTH


@pytest.fixture
def duty(people, larch):
    """A duty that the family was not told of."""
    return taken_up(
        larch.family,
        "section_47_enquiry",
        to("school", HEALTH),
        subjects=[larch.child.person],
        by=people.social_worker.viewer,
    )


def test_a_duty_is_taken_up_with_the_seven_tests_and_bites_at_once(people, larch, worker):
    line = health_line(people)
    assert not seen(people.police_officer.viewer, line).permitted
    send(worker, "begin", larch.family, **begun(larch))
    assert seen(people.police_officer.viewer, line).permitted
    taken = Authority.objects.get(ground="section_47_enquiry")
    (given,) = Provision.objects.filter(authority=taken)
    assert (given.actor, given.ceiling) == ("police", Sensitivity.N)
    assert given.categories == {HEALTH, Category.POLICE}
    assert given.subjects_key == str(larch.child.person.pk)
    page = read(worker, "family", larch.family)
    assert all(f"Said of {test}." in page for test in SharingTest)


def test_only_grounds_of_the_place_and_of_ones_agency_can_be_chosen(people, larch, maple, worker):
    page = read(worker, "begin", larch.family)
    assert "The law gives this ground to charities" in page, "Why not the others is said."
    assert faults(worker, "begin", larch.family, **begun(larch, ground="recognised_legitimate_interest"))
    assert faults(worker, "begin", larch.family, **begun(larch, ground="quebec_youth_protection"))
    assert faults(worker, "begin", larch.family, **begun(larch, ground="consent"))
    assert "Protection of a child (Youth Protection Act" in read(worker, "begin", maple.family)


def test_information_beyond_the_law_of_a_ground_is_refused_in_words(maple, worker):
    beyond = begun(maple, ground="quebec_health_services")
    problem = str(faults(worker, "begin", maple.family, **beyond))
    assert "This ground does not reach police and justice." in problem


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"ground": ""}, "ground"),
        ({"persons": []}, "persons"),
        ({"categories": []}, "categories"),
        ({"kinds": []}, "services"),
        ({"necessity": " "}, "necessity"),
        ({"telling": ""}, "telling"),
        ({"telling": "unsafe"}, "why_not_told"),
        ({"telling": "not_yet", "why_not_told": "In hospital."}, "tell_by"),
        ({"review_on": ""}, "review_on"),
    ],
)
def test_whatever_is_missing_is_asked_for_at_its_field(larch, worker, typed, field):
    assert field in faults(worker, "begin", larch.family, **begun(larch, **typed))
    assert not Authority.objects.filter(ground="section_47_enquiry").exists()


def test_a_reason_not_to_tell_is_kept_with_its_day(larch, worker):
    day = larch.family.team.today() + timedelta(days=3)
    untold = {"telling": "not_yet", "why_not_told": "She is in hospital.", "tell_by": day.isoformat()}
    send(worker, "begin", larch.family, **begun(larch, **untold))
    page = read(worker, "family", larch.family)
    assert "The family was not told yet" in page
    assert "She is in hospital." in page


def test_a_part_time_member_is_refused_in_words_and_loses_nothing_that_they_typed(larch, teacher):
    answer = faults(teacher, "begin", larch.family, **begun(larch))
    assert "Only core and seconded members" in str(answer)


def test_one_more_service_is_let_in(people, larch, worker, duty):
    line = health_line(people)
    more = {"actor": "agency_kind:police", "persons": [str(larch.child.person.pk)], "categories": ["health"]}
    send(worker, "permit", larch.family, duty, delicate="on", **more)
    given = Provision.objects.get(authority=duty, actor_kind=ActorKind.AGENCY_KIND, actor="police")
    assert given.ceiling == Sensitivity.R
    assert seen(people.police_officer.viewer, line).permitted
    assert "actor" in faults(worker, "permit", larch.family, duty, **more | {"actor": ""})


def test_what_a_ground_cannot_reach_is_not_offered(people, maple, worker):
    taken = taken_up(maple.family, "quebec_health_services", by=people.social_worker.viewer)
    page = read(worker, "permit", maple.family, taken)
    assert "Health" in page
    assert "Police and justice" not in page


def test_a_family_is_told_later(larch, worker, duty):
    assert UNTOLD.words in read(worker, "family", larch.family)
    send(worker, "tell", larch.family, duty, told_on=larch.family.team.today().isoformat())
    assert Authority.objects.get(pk=duty.pk).is_told
    assert "The family was told on" in read(worker, "family", larch.family)
    assert "already been told" in str(
        faults(worker, "tell", larch.family, duty, told_on=larch.family.team.today().isoformat(), key="2")
    )


def test_a_review_keeps_or_ends(larch, worker, duty):
    assert "next_on" in faults(worker, "review", larch.family, duty, outcome="kept", why="So.")
    later = (larch.family.team.today() + timedelta(days=40)).isoformat()
    send(worker, "review", larch.family, duty, outcome="kept", why="Still at risk.", next_on=later)
    assert "Still at risk." in read(worker, "family", larch.family)
    send(worker, "review", larch.family, duty, key="2", outcome="ended", why="Safe now.")
    page = read(worker, "family", larch.family)
    assert "Safe now." in page
    assert "at its review" in page
    assert [each.outcome for each in AuthorityReview.objects.order_by("at")] == ["kept", "ended"]


def test_a_duty_ends_with_its_reason_and_cannot_be_ended_twice(larch, worker, duty):
    send(worker, "end", larch.family, duty, why="replaced")
    assert AuthorityEnd.objects.get(authority=duty).why == "replaced"
    assert "another ground takes its place" in read(worker, "family", larch.family)
    assert "already ended" in str(faults(worker, "end", larch.family, duty, why="replaced", key="2"))


def test_the_same_form_sent_twice_is_one_ground(larch, worker):
    for _ in range(2):
        send(worker, "begin", larch.family, **begun(larch))
    assert Authority.objects.filter(ground="section_47_enquiry").count() == 1


def test_the_law_of_the_place_is_shown_with_sources_and_what_nobody_confirmed(larch, maple, worker):
    for household in (larch, maple):
        page = read(worker, "law", household.family)
        here = grounds.in_place(household.family.team.jurisdiction, household.family.team.today())
        for ground in here:
            assert ground.name.en in page
            assert ground.source.en in page
            assert ground.note.en in page
        assert page.count("to be confirmed by the deployer’s lawyer") >= len(here)
    assert "Right to restrict access" in page
    assert "No statute of this place" in read(worker, "law", larch.family)


def test_the_law_reads_in_french_too(maple, worker):
    worker.cookies["language"] = "fr"
    page = read(worker, "law", maple.family)
    assert "Loi sur la protection de la jeunesse" in page
    assert "à confirmer par le juriste" in page
