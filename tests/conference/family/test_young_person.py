"""A young person speaks for themselves, about what somebody found that they understand, and in their own words."""

import pytest

from consent.actions import voices
from consent.categories import Category
from consent.models import Voice
from consent.terms import Said, SpeaksAs
from tests.conference.family.conftest import may_read, spoken
from tests.conference.family.pages import address, fill, read, send
from tests.consent.sharing import to

SCHOOL = {"categories": ["health"], "kinds": ["agency_kind:school"], "words": "CANARY-MINE ask me first"}


@pytest.fixture
def understood(people, teenager):
    """The health visitor found that they decide about their health, and wrote down what they said."""
    return voices.agree(
        spoken=spoken(
            teenager,
            SpeaksAs.COMPETENT_CHILD,
            assessed_by=people.health_visitor.practitioner,
            assessment="CANARY-ASSESSMENT",
            words="CANARY-SPOKEN",
        ),
        grants=[to(people.surgery, Category.HEALTH)],
        by=people.health_visitor.viewer,
    )


@pytest.mark.parametrize("door", ["agree", "refuse"])
def test_first_somebody_talks_it_through(tam, door):
    page = read(tam, door)
    assert "First, a talk" in page
    assert "somebody talks it through with you" in page
    assert "<textarea" not in page


def test_who_decides_may_say_yes_and_take_it_back(people, teenager, tam, health_of, understood):
    line = health_of(teenager)
    send(tam, "agree", **SCHOOL)
    said = Voice.objects.exclude(pk=understood.pk).get()
    assert (said.speaks_as, said.assessed_by) == (
        SpeaksAs.COMPETENT_CHILD,
        people.health_visitor.practitioner,
    )
    assert may_read(people.teacher, line)
    send(tam, "withdraw", said)
    assert not may_read(people.teacher, line)


def test_who_decides_may_say_no(people, teenager, tam, health_of, understood):
    line = health_of(teenager)
    assert may_read(people.gp, line)
    send(tam, "refuse", categories=["health"], services=[f"agency:{people.surgery.pk}"])
    assert not may_read(people.gp, line)
    assert Voice.objects.filter(said=Said.REFUSE).exists()


def test_they_decide_only_about_what_was_talked_through(tam, understood):
    assert "Mental health" not in read(tam, "agree").split("Which services")[0]
    answer = fill(tam, "agree", **SCHOOL | {"categories": ["mental_health"]})
    assert answer.status_code == 200
    assert "CANARY-MINE" in answer.content.decode()
    assert Voice.objects.count() == 1


def test_the_page_says_who_found_that_they_decide_and_speaks_to_them(tam, understood):
    page = read(tam, "permissions")
    for words in ("You said yes", "CANARY-SPOKEN", "Hope Visitor, Health visitor, found that you understand"):
        assert words in page
    assert "CANARY-ASSESSMENT" not in page
    tam.cookies["language"] = "fr"
    page = read(tam, "permissions")
    assert "Tu as dit oui" in page
    assert "Vous avez" not in page


def test_no_parent_sees_what_a_young_person_said(tam, mother, understood):
    send(tam, "agree", **SCHOOL)
    assert "CANARY" not in read(mother, "permissions")
    assert mother.get(address("withdraw", understood)).status_code == 404


def test_a_young_person_speaks_for_nobody_else(tam, larch, understood):
    send(tam, "agree", **SCHOOL | {"persons": [str(larch.child.person.pk)]})
    said = Voice.objects.exclude(pk=understood.pk).get()
    assert [each.person for each in said.subjects.all()] == [said.person]
