"""A family's pages: who sees what, and every form of them sent once by somebody who may."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from audit.models import TrailEvent
from audit.trail import Refused
from conference.directory.actions import families, involvements, persons
from consent.categories import Sensitivity
from people import queries
from people.models import Family, FamilyMember, Involvement, Kinship, Person, SamePersonAs, StatutoryPeriod
from people.records import Particulars
from tests import cast


@pytest.fixture
def larch(people):
    return people.larch


@pytest.fixture
def client(people, larch, signed_in):
    """The social worker, who holds the family with the team."""
    return signed_in(people.social_worker.account)


def address(name, *ids, **query):
    parts = "&".join(f"{key}={value}" for key, value in query.items())
    return reverse(f"directory:{name}", args=[each.id for each in ids]) + (f"?{parts}" if parts else "")


def read(client, *where):
    answer = client.get(address(*where))
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def send(client, *where, **words):
    """Send a form that must be accepted; say what the page answered when it was not."""
    answer = client.post(address(*where), words)
    form = answer.context and answer.context.get("form")
    assert answer.status_code == 302, form and (form.errors or form.data)
    return answer


def test_my_families_are_listed_by_name(client, people):
    assert people.alder
    page = read(client, "families")
    assert "Larch" in page
    assert "Alder" not in page


def test_the_page_of_a_family_shows_its_people_and_warns_that_nobody_leads(client, larch):
    page = read(client, "family", larch.family)
    for words in ("Mira Larch", "Finn Larch", "Cass Larch", "Baby Larch", "Nobody leads"):
        assert words in page
    title = re.search("<title>(.*?)</title>", page, re.DOTALL)[1]
    assert "Larch" not in title


def test_a_look_at_a_family_is_recorded(client, larch):
    read(client, "family", larch.family)
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


def test_a_protected_identity_is_not_shown_to_the_whole_team(people, larch, client):
    persons.add(
        family=larch.family,
        particulars=Particulars(given_name="Hidden", family_name="Canary"),
        relation="aunt",
        sensitivity=Sensitivity.V,
        by=people.social_worker.viewer,
    )
    assert "Canary" not in read(client, "family", larch.family)


def test_an_involvement_is_shown_only_to_whom_its_kind_of_information_is(people, larch, client, signed_in):
    involvements.begin(
        family=larch.family,
        agency=people.health,
        practitioner=people.health_visitor.practitioner,
        why="Canary feeding clinic.",
        by=people.health_visitor.viewer,
    )
    own = signed_in(people.health_visitor.account)
    assert "Canary feeding clinic." in read(own, "family", larch.family)
    assert "Canary" not in read(client, "family", larch.family)


def test_a_family_is_opened_only_after_a_search(people, client):
    assert client.post(address("open-family"), {"name": "Oakes"}).url == address("search")
    proof = client.post(address("search"), {"family_name": "Oakes", "year": "1999"}).context["proof"]
    asked = client.post(address("open-family"), {"proof": proof, "family_name": "Oakes"})
    assert asked.status_code == 200
    send(client, "open-family", proof=proof, name="Oakes", team=people.team.id)
    assert "Oakes" in read(client, "families")
    forged = client.post(
        address("open-family"), {"proof": f"{proof}x", "name": "Elms", "team": people.team.id}
    )
    assert "Search first" in forged.content.decode()
    assert Family.objects.count() == 2


def test_a_person_is_added_only_under_the_surname_that_was_searched_for(larch, client):
    search = {"family": larch.family.id, "family_name": "Quill", "given_name": "Ana", "year": "2001"}
    proof = client.post(address("search"), search).context["proof"]
    asked = client.post(address("add-person", larch.family), {"proof": proof, "family_name": "Quill"})
    assert 'value="Quill"' in asked.content.decode()
    words = {"proof": proof, "relation": "aunt", "household": "elsewhere", "sensitivity": "0"}
    other = client.post(
        address("add-person", larch.family), {**words, "family_name": "Larch", "given_name": "Ana"}
    )
    assert "Search first" in other.content.decode()
    assert 'value="Ana"' in other.content.decode(), "Nothing typed is lost."
    send(client, "add-person", larch.family, **words, family_name="Quill", given_name="Ana")
    assert "Ana Quill" in read(client, "family", larch.family)


def test_a_baby_who_is_born_is_corrected_and_found_by_name(larch, client):
    born = larch.baby.member.family.team.today() - timedelta(days=1)
    words = {"birth_date_day": born.day, "birth_date_month": born.month, "birth_date_year": born.year}
    send(
        client,
        "correct-person",
        larch.family,
        larch.baby.member,
        given_name="Bo",
        family_name="Larch",
        **words,
    )
    assert Person.objects.get(id=larch.baby.person.id).is_unborn is False
    found = client.post(address("search"), {"given_name": "Bo", "family_name": "Larch", "year": born.year})
    assert next(hit.name for hit in found.context["hits"]) == "Bo Larch"


def test_kinship_work_and_statutory_periods_are_noted(people, larch, client):
    today = people.team.today()
    child, baby = larch.child.member, larch.baby.member
    send(client, "kinship", larch.family, person=child.id, relation="sibling", relative=baby.id)
    assert Kinship.objects.filter(relation="sibling").exists()
    send(
        client,
        "begin-involvement",
        larch.family,
        agency=people.housing.id,
        practitioner=people.housing_officer.practitioner.id,
        why="The damp.",
        subjects=[larch.mother.member.id],
        frequency="monthly",
        since=today,
    )
    involvement = Involvement.objects.get()
    assert involvement.shelf_id is not None
    send(client, "begin-period", larch.family, member=child.id, kind="section_47", starts_on=today)
    assert "Section 47 enquiry" in read(client, "family", larch.family)
    send(client, "end-period", larch.family, StatutoryPeriod.objects.get(), last_day=today)


def test_whoever_may_not_see_an_involvement_cannot_end_it(people, larch, client, signed_in):
    involvement = involvements.begin(
        family=larch.family, agency=people.health, why="Asthma.", by=people.health_visitor.viewer
    )
    where = address("end-involvement", larch.family, involvement)
    assert client.post(where, {"last_day": people.team.today()}).status_code == 404
    own = signed_in(people.health_visitor.account)
    assert own.post(where, {"last_day": people.team.today()}).status_code == 302


def test_the_lead_is_appointed_offered_and_accepted_on_the_page(people, larch, client, signed_in):
    send(client, "lead", larch.family, practitioner=people.social_worker.practitioner.id)
    send(client, "lead", larch.family, practitioner=people.health_visitor.practitioner.id)
    visitor = signed_in(people.health_visitor.account)
    assert "Accept the lead" in read(visitor, "family", larch.family)
    assert "Accept the lead" not in read(client, "family", larch.family)
    send(visitor, "answer-handover", larch.family, queries.open_handover(larch.family), answer="accept")
    assert queries.lead_of(larch.family).practitioner == people.health_visitor.practitioner
    send(client, "end-lead", larch.family)
    assert queries.lead_of(larch.family) is None


def test_a_refusal_is_said_on_the_form_and_keeps_what_was_typed(people, larch, client):
    send(client, "lead", larch.family, practitioner=people.health_visitor.practitioner.id)
    answer = client.post(address("lead", larch.family), {"practitioner": people.teacher.practitioner.id})
    assert "Only the lead practitioner can offer a handover." in answer.content.decode()
    assert "selected" in answer.content.decode()


def test_a_person_of_two_families_is_one_person(people, larch, client):
    other = families.open(team=people.team, name="Rowan", by=people.social_worker.viewer)
    send(
        client,
        "place-person",
        other,
        larch.father.member,
        relation="stepfather",
        household="first",
        sensitivity="0",
    )
    assert FamilyMember.objects.filter(person=larch.father.person).count() == 2
    assert "Finn Larch" in read(client, "family", other)


def test_two_records_of_one_person_are_said_to_be_one_and_nothing_is_rewritten(people, larch, client):
    twin = cast.kin(
        larch.family,
        "aunt",
        by=people.social_worker.viewer,
        given_name="M",
        family_name="Larch",
        birth_date="1990-02-03",
    )
    send(client, "say-same", larch.family, larch.mother.member, twin.member)
    assert SamePersonAs.objects.get().decided_by == people.social_worker.account
    assert queries.same_persons(twin.person.id) == {twin.person.id, larch.mother.person.id}
    again = client.post(address("say-same", larch.family, larch.mother.member, twin.member), follow=True)
    assert "already one person" in again.content.decode()


def test_the_team_gives_a_parent_a_way_to_sign_in(people, larch, client):
    aunt = cast.kin(
        larch.family, "aunt", by=people.social_worker.viewer, given_name="Una", family_name="Larch"
    )
    words = {"sign_in_name": "lapwing-7", "password": cast.PASSWORD, "language": "fr"}
    send(client, "invite", larch.family, aunt.member, **words)
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
