"""A family's pages: who sees what, and how people are added to it."""

import re
from datetime import timedelta

import pytest

from audit.models import TrailEvent
from audit.trail import Refused
from conference.directory.actions import families, persons
from consent.categories import Sensitivity
from people import queries
from people.models import Family, FamilyMember, Person, SamePersonAs
from people.records import Particulars
from tests import cast
from tests.conference.directory.pages import address, read, send


def test_my_families_are_listed_by_name(holder, people):
    assert people.alder
    page = read(holder, "families")
    assert "Larch" in page
    assert "Alder" not in page


def test_the_page_of_a_family_shows_its_people_and_warns_that_nobody_leads(holder, larch):
    page = read(holder, "family", larch.family)
    for words in ("Mira Larch", "Finn Larch", "Cass Larch", "Baby Larch", "Nobody leads"):
        assert words in page
    title = re.search("<title>(.*?)</title>", page, re.DOTALL)[1]
    assert "Larch" not in title


def test_a_look_at_a_family_is_recorded(holder, larch):
    read(holder, "family", larch.family)
    shown = TrailEvent.objects.filter(name="audit.records_shown").latest("at")
    assert str(larch.mother.member.id) in shown.body


@pytest.mark.parametrize("who", ["stranger", "chair", "housing_officer"])
def test_whoever_does_not_work_with_a_family_sees_no_such_page(people, larch, signed_in, who):
    client = signed_in(people.workers[who].account)
    assert client.get(address("family", larch.family)).status_code == 404
    assert "Larch" not in read(client, "families")


def test_a_secondment_that_is_over_closes_the_page(people, larch, signed_in):
    cast.leave(people.health_visitor, administrator=people.administrator)
    client = signed_in(people.health_visitor.account)
    assert client.get(address("family", larch.family)).status_code == 404


def test_a_protected_identity_is_not_shown_to_the_whole_team(people, larch, holder):
    persons.add(
        family=larch.family,
        particulars=Particulars(given_name="Hidden", family_name="Canary"),
        relation="aunt",
        sensitivity=Sensitivity.V,
        by=people.social_worker.viewer,
    )
    assert "Canary" not in read(holder, "family", larch.family)


def test_a_family_is_opened_only_after_a_search(people, holder):
    assert holder.post(address("open-family"), {"name": "Oakes"}).url == address("search")
    proof = holder.post(address("search"), {"family_name": "Oakes", "year": "1999"}).context["proof"]
    asked = holder.post(address("open-family"), {"proof": proof, "family_name": "Oakes"})
    assert asked.status_code == 200
    send(holder, "open-family", proof=proof, name="Oakes", team=people.team.id)
    assert "Oakes" in read(holder, "families")
    forged = holder.post(
        address("open-family"), {"proof": f"{proof}x", "name": "Elms", "team": people.team.id}
    )
    assert "Search first" in forged.content.decode()
    assert Family.objects.count() == 2


def test_a_person_is_added_only_under_the_surname_that_was_searched_for(larch, holder):
    search = {"family": larch.family.id, "family_name": "Quill", "given_name": "Ana", "year": "2001"}
    proof = holder.post(address("search"), search).context["proof"]
    asked = holder.post(address("add-person", larch.family), {"proof": proof, "family_name": "Quill"})
    assert 'value="Quill"' in asked.content.decode()
    words = {"proof": proof, "relation": "aunt", "household": "elsewhere", "sensitivity": "0"}
    other = holder.post(
        address("add-person", larch.family), {**words, "family_name": "Larch", "given_name": "Ana"}
    )
    assert "Search first" in other.content.decode()
    assert 'value="Ana"' in other.content.decode(), "Nothing typed is lost."
    send(holder, "add-person", larch.family, **words, family_name="Quill", given_name="Ana")
    assert "Ana Quill" in read(holder, "family", larch.family)


def test_a_baby_who_is_born_is_corrected_and_found_by_name(larch, holder):
    born = larch.baby.member.family.team.today() - timedelta(days=1)
    words = {"birth_date_day": born.day, "birth_date_month": born.month, "birth_date_year": born.year}
    send(
        holder,
        "correct-person",
        larch.family,
        larch.baby.member,
        given_name="Bo",
        family_name="Larch",
        **words,
    )
    assert Person.objects.get(id=larch.baby.person.id).is_unborn is False
    found = holder.post(address("search"), {"given_name": "Bo", "family_name": "Larch", "year": born.year})
    assert next(hit.name for hit in found.context["hits"]) == "Bo Larch"


def test_a_person_of_two_families_is_one_person(people, larch, holder):
    other = families.open(team=people.team, name="Rowan", by=people.social_worker.viewer)
    send(
        holder,
        "place-person",
        other,
        larch.father.member,
        relation="stepfather",
        household="first",
        sensitivity="0",
    )
    assert FamilyMember.objects.filter(person=larch.father.person).count() == 2
    assert "Finn Larch" in read(holder, "family", other)


def test_two_records_of_one_person_are_said_to_be_one_and_nothing_is_rewritten(people, larch, holder):
    twin = cast.kin(
        larch.family,
        "aunt",
        by=people.social_worker.viewer,
        given_name="M",
        family_name="Larch",
        birth_date="1990-02-03",
    )
    send(holder, "say-same", larch.family, larch.mother.member, twin.member)
    assert SamePersonAs.objects.get().decided_by == people.social_worker.account
    assert queries.same_persons(twin.person.id) == {twin.person.id, larch.mother.person.id}
    again = holder.post(address("say-same", larch.family, larch.mother.member, twin.member), follow=True)
    assert "already one person" in again.content.decode()


def test_the_team_gives_a_parent_a_way_to_sign_in(people, larch, holder):
    aunt = cast.kin(
        larch.family, "aunt", by=people.social_worker.viewer, given_name="Una", family_name="Larch"
    )
    words = {"sign_in_name": "lapwing-7", "password": cast.PASSWORD, "language": "fr"}
    send(holder, "invite", larch.family, aunt.member, **words)
    assert aunt.person.account.language == "fr"


def test_a_part_time_member_keeps_the_record_but_opens_no_family(people, larch):
    cast.kin(larch.family, "uncle", by=people.teacher.viewer, given_name="Ulf", family_name="Larch")
    with pytest.raises(Refused, match="core and seconded"):
        families.open(team=people.team, name="Elms", by=people.teacher.viewer)


def test_nobody_outside_the_team_adds_anybody(people, larch):
    for who in (people.stranger.viewer, people.chair.viewer, people.administrator, larch.mother.viewer):
        with pytest.raises(Refused, match="Only members of the team"):
            cast.kin(larch.family, "aunt", by=who, given_name="No", family_name="Body")


def test_a_baby_without_a_due_date_and_a_person_without_a_name_are_refused(people, larch):
    with pytest.raises(Refused, match="due"):
        cast.kin(larch.family, "child", by=people.social_worker.viewer, family_name="Larch", is_unborn=True)
    with pytest.raises(Refused, match="name"):
        cast.kin(larch.family, "aunt", by=people.social_worker.viewer, birth_date="1990-01-01")
