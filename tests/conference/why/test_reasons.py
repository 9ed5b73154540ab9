"""Each thing shown or withheld explains itself, and tells nobody more than they may know."""

import pytest

from conference.meetings.actions import entries
from conference.why import access, presenters, queries
from consent.actions import voices
from consent.categories import Category, Sensitivity
from tests.conference.meetings.conftest import call, icpc, people, signed_in, taf
from tests.consent.sharing import spoken, to

__all__ = ["call", "icpc", "people", "signed_in", "taf"]
pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def line(people, icpc):
    return entries.contribute(
        conference=icpc,
        by=people.health_visitor.viewer,
        category=Category.HEALTH,
        words="CANARY-LINE",
        persons=[people.larch.child.person],
    )


def why(worker, line):
    return presenters.sentence(worker.viewer, access.known_entry(worker.viewer, line.pk))


def readers(worker, line):
    known = access.known_entry(worker.viewer, line.pk)
    among = queries.colleagues(known.scope, line.family, known.seat)
    found = queries.readers(among, line.family, queries.of_entry(line), known.seat)
    return {each.practitioner.name for each in found}


def test_the_ground_is_named_in_the_sentence(people, line):
    assert "Children Act 1989, section 47" in why(people.teacher, line)
    assert "own words" in why(people.health_visitor, line)


def test_who_else_reads_it_is_said_with_the_meetings_own_rights(people, line):
    found = readers(people.teacher, line)
    assert {"Tess Teacher", "Sol Worker", "Hope Visitor", "Cher Chair"} <= found
    assert "Strange Outsider" not in found


def test_a_page_of_reasons_shows_no_word_of_the_entry(people, line, signed_in):
    page = signed_in(people.teacher.account).get(f"/entries/{line.pk}/why/")
    assert page.status_code == 200
    assert "CANARY-LINE" not in page.content.decode()


def test_who_may_not_know_of_an_entry_finds_no_reason_for_it(people, line, signed_in):
    for worker in (people.stranger, people.housing_officer):
        assert signed_in(worker.account).get(f"/entries/{line.pk}/why/").status_code == 404
    assert signed_in(people.larch.father.account).get(f"/entries/{line.pk}/why/").status_code == 404


def test_what_is_withheld_says_why_and_not_who_reads_it(people, icpc, signed_in):
    delicate = entries.contribute(
        conference=icpc,
        by=people.health_visitor.viewer,
        category=Category.HEALTH,
        words="CANARY-LINE",
        persons=[people.larch.child.person],
        sensitivity=Sensitivity.R,
    )
    page = signed_in(people.teacher.account).get(f"/entries/{delicate.pk}/why/").content.decode()
    assert "Why this is withheld" in page
    assert "Sol Worker" not in page


def test_a_colleagues_view_follows_what_the_family_agrees(people, line, signed_in):
    family, mother = people.larch.family, people.larch.mother
    client = signed_in(people.health_visitor.account)
    address = f"/families/{family.pk}/as-a-colleague/?as={people.teacher.practitioner.pk}"
    assert "Does not know of it" in client.get(address).content.decode()
    voices.agree(
        spoken=spoken(mother, people.larch.child), grants=[to("school", Category.HEALTH)], by=mother.viewer
    )
    assert "Reads it" in client.get(address).content.decode()
