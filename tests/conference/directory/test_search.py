"""Search before create: found however it is typed, recorded always, silent about who must stay unknown."""

import pytest
from django.urls import reverse

from audit.models import TrailEvent
from people.actions import persons as known_persons
from people.models import PersonIndex
from people.records import Particulars
from tests import cast

SEARCH = reverse("directory:search")


@pytest.fixture
def ask(people, signed_in):
    """Return the names that a search shows to the social worker."""
    assert people.larch
    assert people.alder
    client = signed_in(people.social_worker.account)

    def names(**terms):
        return [hit.name for hit in client.post(SEARCH, terms).context["hits"]]

    return names


def test_a_name_and_a_year_find_a_person_however_they_are_typed(ask):
    assert ask(given_name="MIRA", family_name="larch", year="1990") == ["Mira Larch"]


def test_a_surname_that_sounds_alike_finds_them(ask):
    assert "Mira Larch" in ask(family_name="Lartch", year="1990")
    assert ask(family_name="Larch", year="1991") == []


def test_an_official_number_finds_exactly_its_person(people, ask):
    words = {"given_name": "Num", "family_name": "Larch", "birth_date": "1990-07-07"}
    by, family = people.social_worker.viewer, people.larch.family
    member = cast.kin(family, "uncle", by=by, **words, official_number="943 476 5919").member
    assert ask(official_number="943-476-5919") == ["Num Larch"]
    without_number = Particulars(**words | {"given_name": "Numa"})
    known_persons.correct(member=member, particulars=without_number, by=by)
    assert ask(official_number="9434765919") == ["Numa Larch"], "A number that is not typed again stays."


def test_a_renamed_person_is_found_under_the_new_name_only(people, ask):
    words = Particulars(given_name="Mira", family_name="Quince", birth_date="1990-02-03")
    known_persons.correct(
        member=people.larch.mother.member, particulars=words, by=people.social_worker.viewer
    )
    assert ask(given_name="Mira", family_name="Quince", year="1990") == ["Mira Quince"]
    assert ask(given_name="Mira", family_name="Larch", year="1990") == []


def test_who_must_stay_unknown_leaves_no_trace(people, signed_in, ask):
    client = signed_in(people.social_worker.account)

    def page(surname):
        import re

        answer = client.post(SEARCH, {"given_name": "Mira", "family_name": surname, "year": "1990"})
        return re.sub(r'(csrfmiddlewaretoken|proof)" value="[^"]*"', "", answer.content.decode()).replace(
            surname, ""
        )

    assert page("Alder") == page("Elsewhere")


def test_every_search_is_recorded_with_its_terms_sealed_beside(ask):
    ask(given_name="Mira", family_name="Canary", year="1990")
    ask(given_name="Mira", family_name="Larch", year="1990")
    empty, found = TrailEvent.objects.filter(name="people.search_made").order_by("at")
    assert '"found":0' in empty.body
    assert '"shown":1' in found.body
    assert "Canary" not in empty.body
    assert empty.beside
    assert "Canary" not in repr(empty.beside)


def test_tokens_tell_nothing(people):
    assert people.larch
    tokens = "".join(PersonIndex.objects.values_list("token", flat=True))
    assert set(tokens) <= set("0123456789abcdef")


def test_too_little_is_not_searched_for(people, signed_in):
    client = signed_in(people.social_worker.account)
    answer = client.post(SEARCH, {"given_name": "Mira"})
    assert "Enter a family name and a year of birth" in answer.content.decode()
    assert not TrailEvent.objects.filter(name="people.search_made").exists()
