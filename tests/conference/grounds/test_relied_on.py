"""The page of a family's grounds shows each viewer what they may know of, and what somebody still owes."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from audit.models import TrailEvent
from consent.actions import voices
from consent.categories import Category
from tests.conference.grounds.pages import address, read
from tests.consent.sharing import spoken, taken_up, to

HEALTH, PLAN = Category.HEALTH, Category.PLAN


@pytest.fixture
def duty(people, larch):
    return taken_up(
        larch.family,
        "section_47_enquiry",
        to("school", PLAN),
        to("police", HEALTH),
        subjects=[larch.child.person],
        by=people.social_worker.viewer,
    )


def test_a_full_member_sees_everybody_whom_a_duty_lets_in_and_others_only_themselves(
    larch, worker, teacher, duty
):
    page = read(worker, "family", larch.family)
    assert "Schools ( the plan" in page or "Schools (the plan" in page
    assert "The police" in page
    page = read(teacher, "family", larch.family)
    assert "Schools" in page
    assert "The police" not in page


def test_the_way_to_change_a_duty_is_shown_to_full_members_alone(larch, worker, teacher, duty):
    assert "Look at it again" in read(worker, "family", larch.family)
    page = read(teacher, "family", larch.family)
    assert "Look at it again" not in page
    assert "Take up a ground" not in page


def test_a_look_at_the_seven_tests_is_recorded(larch, worker, duty):
    read(worker, "family", larch.family)
    assert str(duty.pk) in TrailEvent.objects.filter(name="audit.records_shown").latest("at").body


def test_whoever_does_not_know_the_family_finds_nothing(people, larch, signed_in, duty):
    stranger = signed_in(people.stranger.account)
    for name, ids in (("family", ()), ("law", ()), ("begin", ()), ("notice", ()), ("review", (duty,))):
        assert stranger.get(address(name, larch.family, *ids)).status_code == 404


def test_a_duty_of_one_family_is_not_found_under_another(larch, maple, worker, duty):
    for name in ("permit", "tell", "review", "end"):
        assert worker.get(address(name, maple.family, duty)).status_code == 404


@pytest.mark.parametrize(("days", "says"), [(0, ""), (80, "Due soon"), (91, "Overdue")])
def test_what_is_due_is_said(larch, worker, duty, days, says):
    with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
        page = read_later(worker, larch)
    assert ("Due soon" in page, "Overdue" in page) == (says == "Due soon", says == "Overdue")
    assert ("waits for somebody" in page) is (says == "Overdue")


def read_later(worker, larch):
    from people.models import Account
    from tests.isolation.world import sign_in_as

    account = Account.objects.get(sign_in_name__startswith="sol.worker")
    return read(sign_in_as(account), "family", larch.family)


def test_an_agreement_is_shown_to_whom_it_lets_in_and_names_nobody_else(people, larch, worker, visitor):
    mother = larch.mother
    voices.agree(
        spoken=spoken(mother),
        grants=[to("health_trust", Category.OWN_WORDS), to("legal_clinic", Category.OWN_WORDS)],
        by=mother.viewer,
    )
    page = read(visitor, "family", larch.family)
    assert "Agreement of the person – Mira Larch" in page
    assert "Hospitals and community health services" in page
    assert "egal advice" not in page, "Whom else she trusts is hers to tell."
    assert "Agreement of the person – Mira" not in read(worker, "family", larch.family)


def test_how_the_family_was_taken_in_is_shown(larch, teacher):
    page = read(teacher, "family", larch.family)
    assert "Deciding what help is needed" in page
    assert "The whole team" in page
