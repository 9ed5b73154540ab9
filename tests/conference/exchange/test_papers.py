"""What a practitioner hands over on paper: copies of what they wrote down, and a form to take along."""

from dataclasses import replace

import pytest
from django.urls import reverse
from django.utils import timezone

from conference.family import notices
from conference.family.notices import Audience, Part
from consent.actions import voices
from consent.categories import Category
from consent.models import Voice
from consent.terms import Method, SpeaksAs
from tests.consent.sharing import READ, spoken, taken_up, to


@pytest.fixture
def larch(people):
    return people.larch


@pytest.fixture
def voice(people, larch):
    """The health visitor wrote down what the mother agreed at home."""
    said = spoken(larch.mother, larch.child, words="CANARY-WORDS at the kitchen table")
    grants = [to("school", Category.HEALTH), to("health_trust", Category.OWN_WORDS)]
    return voices.agree(spoken=said, grants=grants, by=people.health_visitor.viewer)


@pytest.fixture
def may_read(people, larch):
    """A duty lets the health service and the council read what the family says."""
    grants = [to(each, Category.OWN_WORDS, uses=READ) for each in (people.health, people.social_care)]
    return taken_up(larch.family, "section_17_child_in_need", *grants, by=people.social_worker.viewer)


@pytest.fixture
def visitor(people, larch, signed_in):
    return signed_in(people.health_visitor.account)


def listed(family):
    return reverse("exchange:recorded", args=[family.pk])


def copy(family, voice):
    return reverse("exchange:copy", args=[family.pk, voice.pk])


def test_what_one_wrote_down_can_be_printed_for_whoever_said_it(larch, voice, may_read, visitor):
    page = visitor.get(listed(larch.family)).content.decode()
    assert copy(larch.family, voice) in page
    assert "Mira" in page
    sheet = visitor.get(copy(larch.family, voice)).content.decode()
    for words in (
        "What you said about sharing",
        "You agreed: Health",
        "Cass",
        "CANARY-WORDS",
        "give it to them alone",
    ):
        assert words in sheet, words


def test_what_was_taken_back_since_says_so(larch, voice, may_read, visitor):
    voices.withdraw(voice=voice, spoken=spoken(larch.mother, larch.child), by=larch.mother.viewer)
    assert "You took back, or it ended" in visitor.get(copy(larch.family, voice)).content.decode()


def test_what_a_colleague_wrote_down_is_theirs_to_print(people, larch, voice, may_read, signed_in):
    worker = signed_in(people.social_worker.account)
    assert "CANARY" not in worker.get(listed(larch.family)).content.decode()
    assert worker.get(copy(larch.family, voice)).status_code == 404


def test_what_one_may_not_read_any_more_one_cannot_print(people, larch, visitor):
    said = spoken(larch.father, words="CANARY-FATHER")
    secret = voices.agree(
        spoken=said, grants=[to("school", Category.HEALTH)], by=people.health_visitor.viewer
    )
    assert visitor.get(copy(larch.family, secret)).status_code == 404
    assert "Finn" not in visitor.get(listed(larch.family)).content.decode().split("<main")[1]


def test_a_young_person_gets_a_copy_in_their_words(people, larch, may_read, visitor):
    said = spoken(
        larch.child,
        speaks_as=SpeaksAs.COMPETENT_CHILD,
        assessed_by=people.health_visitor.practitioner,
        assessment="Says in their own words what would follow.",
    )
    own = voices.agree(spoken=said, grants=[to("school", Category.HEALTH)], by=people.health_visitor.viewer)
    visitor.cookies["language"] = "fr"
    page = visitor.get(copy(larch.family, own)).content.decode()
    assert "Ce que tu as dit de la communication" in page


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_form_to_take_along_says_what_the_notice_says(people, larch, visitor, audience, language):
    visitor.cookies["language"] = language
    page = visitor.get(reverse("exchange:blank-form"), {"for": audience.value}).content.decode()
    current = notices.notice(audience, on=timezone.localdate())
    assert current.version in page
    for part in (Part.AGREE, Part.REFUSE):
        for point in current.points(part, language):
            assert point in page
    asks_who_assessed = "understands it and decides it" in page or "comprend et décide" in page
    assert asks_who_assessed is (audience is Audience.YOUNG_PERSON)
    assert "Larch" not in page


def test_an_imported_voice_says_on_its_copy_where_it_came_from(people, larch, may_read, visitor):
    said = replace(spoken(larch.mother), method=Method.IMPORTED)
    own = voices.agree(spoken=said, grants=[to("school", Category.HEALTH)], by=people.health_visitor.viewer)
    assert "Brought over from another system" in visitor.get(copy(larch.family, own)).content.decode()
    assert Voice.objects.count() == 1
