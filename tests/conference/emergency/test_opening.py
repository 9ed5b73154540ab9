"""Opening in an emergency: from a search that found or did not, with proof, and nothing on the way tells a family."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from audit.models import TrailEvent
from conference.meetings.access import seat_or_none
from conference.meetings.actions import conferences
from consent.actions import exclusions
from consent.categories import Category
from consent.models import BreakGlass
from people.actions import second_steps
from tests.cast import PASSWORD
from tests.conference.emergency.pages import SEEK, said, typed
from tests.consent.emergency import broken
from tests.consent.seeing import health_line
from tests.consent.sharing import V
from tests.isolation.forms import code_of

pytestmark = pytest.mark.django_db
TEN_MINUTES = timedelta(minutes=10)


@pytest.fixture
def larch(people):
    return people.larch


@pytest.fixture
def stranger(people, signed_in):
    """The browser of somebody who has no place with the family."""
    return signed_in(people.stranger.account)


def family_page(larch):
    return reverse("directory:family", args=[larch.family.pk])


def chronology(larch):
    return reverse("chronology:family", args=[larch.family.pk])


def test_the_card_is_the_same_whether_somebody_was_found_or_not(people, larch, stranger, signed_in):
    worker = signed_in(people.social_worker.account)
    found = worker.post(
        reverse("directory:search"), {"family_name": "Larch", "year": "1990"}
    ).content.decode()
    missing = worker.post(
        reverse("directory:search"), {"family_name": "Larch", "year": "1911"}
    ).content.decode()
    assert "Mira" in found
    assert "Mira" not in missing
    assert card(found).replace("1990", "") == card(missing).replace("1911", "")


def test_for_somebody_without_a_place_a_family_and_none_search_alike(larch, stranger):
    pages = [
        said(stranger.post(reverse("directory:search"), {"family_name": name, "year": "1990"}), name)
        for name in ("Larch", "Wend")
    ]
    assert without_proof(pages[0]) == without_proof(pages[1])


def card(page):
    """Return the card alone, without the token that each form has."""
    end = page.index("</section>", page.index('id="danger"'))
    return re.sub(r'value="[A-Za-z0-9]{64}"', "", page[page.rindex("<section", 0, end) : end])


def without_proof(page):
    """Return a page without the signed proof that one has searched."""
    return re.sub(r'name="proof" value="[^"]+"', "", page)


def test_what_was_searched_comes_along_and_is_not_yet_a_try(larch, stranger):
    before = TrailEvent.objects.filter(name__startswith="consent.emergency").count()
    page = stranger.post(SEEK, {"given_name": "Mira", "family_name": "Larch", "year": "1990"})
    assert 'value="Mira"' in page.content.decode()
    assert TrailEvent.objects.filter(name__startswith="consent.emergency").count() == before


def test_with_proof_and_a_reference_what_was_asked_is_open_and_says_so(people, larch, stranger):
    health_line(people, words="Her inhaler is empty.")
    assert stranger.get(family_page(larch)).status_code == 404
    answer = stranger.post(SEEK, typed(reference=larch.family.reference))
    assert answer.url == family_page(larch)
    page = stranger.get(family_page(larch))
    assert "in an emergency, until" in page.content.decode()
    assert 3500 < int(page["Refresh"]) <= 3601
    assert "no-store" in page["Cache-Control"]
    assert "Her inhaler is empty." in stranger.get(chronology(larch)).content.decode()


def test_by_a_person_only_that_person_is_opened(people, larch, stranger):
    health_line(people, larch.mother, words="Of the mother.")
    health_line(people, larch.child, words="Of the child.")
    sought = {"given_name": "Mira", "family_name": "Larch", "year": "1990", "whom": "person"}
    assert stranger.post(SEEK, typed(**sought)).url == family_page(larch)
    page = stranger.get(chronology(larch)).content.decode()
    assert "Of the mother." in page
    assert "Of the child." not in page
    assert "Cass" not in stranger.get(family_page(larch)).content.decode()


@pytest.mark.parametrize("proof", ["not the right words", "123456", ""])
def test_a_wrong_proof_opens_nothing_and_keeps_what_was_typed(larch, stranger, proof):
    page = stranger.post(SEEK, typed(reference=larch.family.reference, proof=proof))
    told = page.content.decode()
    assert page.status_code == 200
    assert "She is not breathing well." in told
    assert larch.family.reference in told
    assert 'value="danger_to_life"' in told
    assert not proof or proof not in told
    assert not BreakGlass.objects.exists()


def test_a_wrong_proof_is_recorded_and_makes_the_next_one_wait(larch, stranger):
    asked = typed(reference=larch.family.reference)
    for _ in range(2):
        page = stranger.post(SEEK, asked | {"proof": "not the right words"})
    assert "several tries" in page.content.decode()
    assert TrailEvent.objects.filter(name="people.proof_failed").count() == 2
    assert not BreakGlass.objects.exists()
    with time_machine.travel(timedelta(seconds=30), tick=False):
        assert stranger.post(SEEK, asked).status_code == 302


def test_a_code_proves_it_too_and_only_once(people, larch, stranger):
    account = people.stranger.account
    second_steps.offer(account=account, by=people.stranger.viewer)
    codes = second_steps.enrol(account=account, code=code_of(account), by=people.stranger.viewer)
    asked = typed(reference=larch.family.reference, proof=codes[0])
    assert stranger.post(SEEK, asked).status_code == 302
    again = stranger.post(SEEK, asked | {"key": "twice"})
    assert again.status_code == 200
    assert "was used before" in again.content.decode()
    assert BreakGlass.objects.count() == 1


def test_sent_twice_it_is_opened_once(people, larch, stranger):
    asked = typed(reference=larch.family.reference)
    assert [stranger.post(SEEK, asked).url for _ in range(2)] == [family_page(larch)] * 2
    assert BreakGlass.objects.count() == 1


def test_a_family_that_is_not_there_and_one_that_is_not_for_them_answer_alike(people, larch, signed_in):
    exclusions.declare(
        practitioner=people.gp.practitioner, family=larch.family, by=people.social_worker.viewer
    )
    client = signed_in(people.gp.account)
    answers = [
        client.post(SEEK, typed(reference=reference, key=f"key-{number}"))
        for number, reference in enumerate((larch.family.reference, "Nowhere-99"))
    ]
    told = [
        said(answer, reference, f"key-{number}")
        for number, (answer, reference) in enumerate(
            zip(answers, (larch.family.reference, "Nowhere-99"), strict=True)
        )
    ]
    assert told[0] == told[1]
    assert "Nothing was opened" in told[0]
    assert not BreakGlass.objects.exists()
    tried = TrailEvent.objects.filter(name="consent.emergency_sought", actor=people.gp.viewer.pseudonym)
    assert tried.count() == 2


def test_the_form_asks_for_whom_what_and_why(stranger):
    page = stranger.post(SEEK, typed(words="", categories=[], reason="")).content.decode()
    for missing in (
        "Choose what you need to see.",
        "Choose a reason.",
        "Enter a reference; or a given name",
    ):
        assert missing in page


def test_from_a_page_that_one_reaches_in_part_more_is_opened(people, larch, signed_in):
    teacher = signed_in(people.teacher.account)
    health_line(people, words="Her inhaler is empty.")
    assert "Open more in an emergency" in teacher.get(family_page(larch)).content.decode()
    address = reverse("emergency:open-here", args=[larch.family.pk])
    assert "Cass" in teacher.get(address).content.decode()
    asked = typed(persons=[str(larch.child.person.pk)])
    assert teacher.post(address, asked).url == family_page(larch)
    assert "Her inhaler is empty." in teacher.get(chronology(larch)).content.decode()


def test_what_is_sealed_is_not_even_known(people, larch, stranger):
    health_line(people, sensitivity=V, words="The refuge.")
    stranger.post(SEEK, typed(reference=larch.family.reference))
    page = stranger.get(chronology(larch)).content.decode()
    assert "The refuge." not in page
    assert "Withheld" not in page


def test_its_pages_are_gone_when_its_time_is_over(people, larch, stranger):
    # Shorter than a session lasts in which nobody does anything.
    opening = broken(people.stranger, larch.family, categories=[Category.IDENTITY], lasts=TEN_MINUTES)
    assert stranger.get(family_page(larch)).status_code == 200
    with time_machine.travel(opening.until, tick=False):
        assert stranger.get(family_page(larch)).status_code == 404
        assert stranger.get(chronology(larch)).status_code == 404


def test_who_opened_closes_it_and_what_was_open_is_gone(people, larch, stranger):
    opening = broken(people.stranger, larch.family)
    assert stranger.post(reverse("emergency:close", args=[opening.pk])).url == SEEK
    assert stranger.get(family_page(larch)).status_code == 404
    assert larch.family.reference not in stranger.get(SEEK).content.decode()


def test_without_a_name_asked_for_the_page_says_the_alias_alone(people, larch, stranger):
    broken(people.stranger, larch.family, categories=[Category.HEALTH])
    page = stranger.get(family_page(larch)).content.decode()
    assert larch.family.reference in page
    assert "Mira" not in page
    assert PASSWORD not in page


def test_it_opens_no_meeting_of_the_family_and_no_socket(people, larch, stranger):
    meeting = conferences.schedule(
        family=larch.family,
        kind="icpc",
        scheduled_at=timezone.now() + timedelta(hours=1),
        chair=people.chair.practitioner,
        reason="To plan.",
        by=people.social_worker.viewer,
    )
    broken(people.stranger, larch.family, categories=list(Category))
    assert seat_or_none(people.stranger.viewer, meeting.pk) is None
    for name in ("meetings:conference", "live:poll"):
        assert stranger.get(reverse(name, args=[meeting.pk])).status_code == 404


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_is_there_in_both_languages_and_for_practitioners_alone(people, larch, signed_in, language):
    client = signed_in(people.stranger.account)
    client.cookies["language"] = language
    assert f'lang="{language}"' in client.get(SEEK).content.decode()
    assert signed_in(larch.mother.account).get(SEEK).status_code == 404
