"""A parent limits by service, kind of service, kind of information, or one person; at sixteen one speaks alone."""

import re

import pytest

from consent.actions import voices
from consent.categories import Category
from consent.models import Provision, Voice
from consent.terms import Effect, Said, SpeaksAs
from people.actions import persons
from people.records import Particulars
from tests.conference.family.pages import read, send
from tests.consent.sharing import spoken, to


@pytest.fixture
def named_before(people, larch):
    """The mother named the teacher once, so that she may be offered the name."""
    return voices.agree(
        spoken=spoken(larch.mother),
        grants=[to(people.teacher.practitioner, Category.HOUSING)],
        by=larch.mother.viewer,
    )


def recipient(kind, people):
    return {
        "agency": f"agency:{people.school.pk}",
        "agency_kind": "agency_kind:school",
        "practitioner": f"practitioner:{people.teacher.practitioner.pk}",
    }[kind]


def test_each_way_of_naming_somebody_holds(people, larch, mother, named_before):
    voices.agree(
        spoken=spoken(larch.mother),
        grants=[to(people.school, Category.HOUSING)],
        by=larch.mother.viewer,
    )
    ways = {"services": "agency", "kinds": "agency_kind", "practitioners": "practitioner"}
    for field, kind in ways.items():
        chosen = {"persons": [str(larch.mother.person.pk)], "categories": ["health"]}
        send(mother, "refuse", **chosen, **{field: [recipient(kind, people)]})
        barred = Provision.objects.filter(effect=Effect.BAR).latest("id")
        assert (barred.actor_kind, barred.categories) == (kind, {Category.HEALTH})


def test_one_person_is_taken_out_of_an_agreement_with_their_service(people, larch, mother, named_before):
    agreed = voices.agree(
        spoken=spoken(larch.mother), grants=[to("school", Category.HEALTH)], by=larch.mother.viewer
    )
    page = read(mother, "narrow", agreed)
    assert "Or one person alone, by name" in page
    assert "Tess Teacher" in page
    chosen = [recipient("practitioner", people)]
    send(mother, "narrow", agreed, categories=["health"], practitioners=chosen)
    assert Voice.objects.get(said=Said.LIMIT).of == agreed
    assert "Tess Teacher" in read(mother, "permissions")


def test_nobody_is_offered_by_name_whom_the_parent_does_not_meet(people, mother):
    page = read(mother, "agree")
    assert "Tess Teacher" not in page
    assert "Or one person alone" not in page


def test_at_sixteen_a_young_person_needs_nobodys_finding(people, larch, teenager, tam):
    assert "First, a talk" in read(tam, "agree")
    today = larch.family.team.today()
    older = Particulars(given_name="Tam", birth_date=today.replace(year=today.year - 16).isoformat())
    persons.correct(member=teenager.member, particulars=older, by=people.social_worker.viewer)
    assert "First, a talk" not in read(tam, "agree")
    send(tam, "agree", categories=["health"], kinds=["agency_kind:school"])
    assert Voice.objects.get().speaks_as == SpeaksAs.YOUNG_PERSON
    page = read(tam, "permissions")
    assert "As a young person whom the law lets decide" in page


def test_the_page_says_who_interpreted_for_whom_and_not_that_an_adult_is_one(larch, mother):
    voices.agree(
        spoken=spoken(larch.mother, had_interpreter=True, interpreter_language="so"),
        grants=[to("school", Category.HEALTH)],
        by=larch.mother.viewer,
    )
    page = read(mother, "permissions")
    assert "Yes: Somali" in page
    assert "Who spoke" not in page
    copy = re.search(r'href="([^"]*/copy/)"', page)
    assert copy
    assert "Yes: Somali" in mother.get(copy[1]).content.decode()
