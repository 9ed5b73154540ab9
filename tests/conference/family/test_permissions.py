"""What stands on the page of permissions: one's own words, the reply to a refusal, the law; nothing of anybody else."""

import re
import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from audit.models import TrailEvent
from conference.meetings.actions import conferences
from consent.actions import voices
from consent.categories import Category, Sensitivity, Use
from consent.models import Voice
from consent.records import Grant
from consent.terms import ActorKind, NotAskedBecause, Said
from people.actions import leads
from tests.conference.family.conftest import may_read, spoken
from tests.conference.family.pages import address, read, send
from tests.consent.sharing import WEIGHED, taken_up

HEALTH_TO_POLICE = {"categories": ["health"], "kinds": ["agency_kind:police"], "words": "CANARY-NO"}


@pytest.fixture
def no_to_the_police(larch, mother):
    send(mother, "refuse", persons=[str(larch.mother.person.pk)], **HEALTH_TO_POLICE)
    return Voice.objects.get(said=Said.REFUSE)


def duty(people, larch, *subjects, is_family_told=True, necessity="CANARY-NECESSITY"):
    """Take up a duty under which the police see health."""
    grant = Grant(
        ActorKind.AGENCY_KIND,
        "police",
        [Category.HEALTH],
        Sensitivity.R,
        [Use.VIEW, Use.KNOW],
        subjects=[each.person.pk for each in subjects],
    )
    return taken_up(
        larch.family,
        "section_47_enquiry",
        grant,
        subjects=[each.person for each in subjects],
        tests=replace(WEIGHED, necessity=necessity),
        is_family_told=is_family_told,
        by=people.social_worker.viewer,
    )


def test_one_parents_words_are_never_on_the_other_parents_page(no_to_the_police, mother, father):
    assert "CANARY-NO" in read(mother, "permissions")
    page = read(father, "permissions")
    assert "CANARY-NO" not in page
    assert "data-voice" not in page


@pytest.mark.parametrize("door", ["withdraw", "narrow"])
def test_somebody_elses_voice_looks_like_one_that_is_missing(no_to_the_police, father, door):
    foreign = father.get(address(door, no_to_the_police))
    missing = father.get(reverse(f"family:{door}", args=[uuid.uuid4()]))
    assert (foreign.status_code, missing.status_code) == (404, 404)
    assert father.post(address(door, no_to_the_police), {"key": "k", "words": "x"}).status_code == 404
    assert TrailEvent.objects.filter(name="audit.access_denied").count() == 3
    assert not Voice.objects.filter(said=Said.WITHDRAW).exists()


def test_a_refusal_denies_where_consent_carries_and_not_where_a_duty_does(people, larch, mother, health_of):
    line = health_of(larch.mother)
    send(mother, "agree", persons=[str(larch.mother.person.pk)], **HEALTH_TO_POLICE)
    assert may_read(people.police_officer, line)
    send(mother, "refuse", persons=[str(larch.mother.person.pk)], **HEALTH_TO_POLICE)
    assert not may_read(people.police_officer, line)
    duty(people, larch, larch.mother)
    assert may_read(people.police_officer, line)


def test_a_refusal_that_cannot_hold_is_answered_on_the_page(people, larch, mother, no_to_the_police):
    assert ">Answer<" not in read(mother, "permissions")
    voices.answer(
        voice=no_to_the_police, words="CANARY-REPLY the law asks it", by=people.social_worker.viewer
    )
    page = read(mother, "permissions")
    for words in (">Answer<", "CANARY-REPLY", "Sol Worker, Social worker – Harbour Children’s Services"):
        assert words in page


def test_a_refusal_can_be_taken_back(people, larch, mother, health_of, no_to_the_police):
    line = health_of(larch.mother)
    send(mother, "agree", persons=[str(larch.mother.person.pk)], **HEALTH_TO_POLICE)
    assert not may_read(people.police_officer, line)
    assert "your no stops holding" in read(mother, "withdraw", no_to_the_police)
    send(mother, "withdraw", no_to_the_police)
    assert may_read(people.police_officer, line)


def test_that_somebody_was_not_asked_and_why_is_not_on_their_page(people, larch, father):
    voices.not_asked(
        spoken=spoken(larch.father, words="CANARY-UNSAID", reason="CANARY-REASON"),
        because=NotAskedBecause.UNSAFE,
        by=people.social_worker.viewer,
    )
    page = read(father, "permissions")
    assert "CANARY" not in page
    assert "You have not said anything here yet." in page
    assert father.get(address("withdraw", Voice.objects.get())).status_code == 404


def test_what_a_worker_noted_beside_the_words_is_not_shown(people, larch, mother):
    voices.agree(
        spoken=spoken(larch.mother, words="CANARY-MINE", reason="CANARY-NOTED"),
        grants=[],
        by=people.social_worker.viewer,
    )
    page = read(mother, "permissions")
    assert "CANARY-MINE" in page
    assert "written down by Sol Worker" in page
    assert "CANARY-NOTED" not in page


def test_the_law_is_told_in_general_words_to_those_it_is_about(people, larch, mother, father):
    duty(people, larch, larch.mother, larch.child)
    page = read(mother, "permissions")
    assert "Enquiry to protect a child" in page
    assert "find out together whether a child is safe" in page
    assert "CANARY-NECESSITY" not in page
    assert "olice" not in page  # who shares is not told here
    assert "Enquiry" not in read(father, "permissions")


def test_a_duty_that_the_family_was_not_told_of_leaves_no_trace(people, larch, mother):
    before = _without_tokens(read(mother, "permissions"))
    duty(people, larch, larch.mother, is_family_told=False)
    assert _without_tokens(read(mother, "permissions")) == before


def test_a_look_at_ones_own_page_is_recorded(no_to_the_police, mother):
    read(mother, "permissions")
    shown = TrailEvent.objects.filter(name="audit.records_shown").latest("at")
    assert str(no_to_the_police.pk) in shown.body


@pytest.mark.parametrize("door", ["home", "permissions", "agree", "refuse"])
def test_every_page_is_kept_nowhere_has_no_name_in_its_title_and_needs_no_script(mother, door):
    answer = mother.get(address(door))
    page = answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert not re.search("Larch|Mira", re.search("<title>(.*?)</title>", page, re.DOTALL)[1])
    assert "Exit this page" in page
    assert "hx-" not in page
    assert re.findall('<script[^>]*src="([^"]*)"', page) in ([], [page_script(page)])


def page_script(page: str) -> str:
    return re.search('src="([^"]*shell/family[^"]*)"', page)[1]


@pytest.mark.parametrize("door", ["home", "permissions", "agree", "refuse"])
def test_a_practitioner_has_no_such_pages(people, signed_in, door):
    assert signed_in(people.social_worker.account).get(address(door)).status_code == 404


def test_the_first_page_leads_on_and_says_how_to_leave(mother):
    page = read(mother, "home")
    assert reverse("meetings:list") in page
    assert address("permissions") in page
    assert "Leaving this page quickly" in page
    assert "call 999" in page


def _without_tokens(page: str) -> str:
    return re.sub(r'value="[^"]{32,}"', "", page)


@pytest.fixture
def her_meeting(people, larch):
    """A conference under a duty, to which the mother is asked and the father is not."""
    return conferences.schedule(
        family=larch.family,
        kind="icpc",
        scheduled_at=timezone.now() + timedelta(hours=1),
        chair=people.chair.practitioner,
        minute_taker=people.minute_taker.practitioner,
        reason="CANARY-REASON",
        attendees=[people.social_worker.practitioner],
        persons=[larch.mother.person],
        by=people.social_worker.viewer,
    )


def test_a_duty_that_carries_ones_own_meeting_is_told(her_meeting, mother, father):
    page = read(mother, "permissions")
    assert "Enquiry to protect a child" in page
    assert "CANARY-REASON" not in page
    assert "Enquiry" not in read(father, "permissions")


def test_who_leads_is_named_to_those_who_meet_them(people, larch, mother, father, her_meeting):
    leads.appoint(
        family=larch.family,
        practitioner=people.social_worker.practitioner,
        by=people.social_worker.viewer,
    )
    assert "Sol Worker leads the work with your family." in read(mother, "home")
    assert "Sol Worker" not in read(father, "home")
