"""What an auditor reads: what was shown to whom and by which rule, in words; and that their reading is recorded."""

import re

import pytest
from django.apps import apps
from django.utils import translation

from audit import disclosure, trail
from audit.actors import SYSTEM
from audit.models import TrailEvent
from audit.opener import Vocabulary
from audit.references import Reference
from conference.directory.actions import searches
from consent.purposes import PurposeCode, SystemPurpose
from consent.rules import ORDER
from infra.trail_words import RECORDS, in_words
from people.actions import accounts
from people.models import AppointmentRole
from people.tokens import Terms
from tests import cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def test_an_auditor_sees_what_was_shown_to_whom_by_which_rule_and_on_what_ground(people, desk, shown):
    page = desk.read("event", shown.pk)
    assert "Somebody was shown what records say." in page
    assert "Tess Teacher" in page
    assert "Tide Lane School" in page
    assert "Working with the family" in page
    assert "Belongs to the team that holds the family" in page
    assert "They, or their agency, had said it themselves." in page
    assert "health · Cass · Tide Lane School" in page


def test_a_withheld_line_appears_as_withheld_with_its_rule(people, desk, shown):
    page = desk.read("event", shown.pk)
    withheld = page.split("Withheld", 1)[1]
    assert "No permission covered it." in withheld
    assert "health · Cass · Harbour Health Trust" in withheld
    assert "1 record withheld" in desk.read("home")


def test_the_desk_opens_no_line_whatever_it_says_of_it(people, desk, shown):
    assert "Said." not in desk.read("event", shown.pk)


def test_codes_are_read_as_words_in_the_readers_language(people, desk, shown):
    desk.client.cookies["language"] = "fr"
    page = desk.read("event", shown.pk)
    assert "Le contenu de fiches a été montré à quelqu’un." in page
    assert "Non communiqué" in page
    assert "Aucune autorisation ne le permettait." in page
    assert "santé · Cass · Tide Lane School" in page


def test_a_refusal_says_what_was_tried(people, desk):
    with pytest.raises(trail.Refused):
        accounts.suspend(account=people.gp.account, by=people.gp.viewer)
    assert "What they tried: “An account was suspended" in desk.read("home", kind="refusal")


def test_a_search_says_that_its_words_are_sealed_and_not_what_they_are(people, desk):
    worker = people.social_worker.viewer
    with disclosure.collecting(actor=worker.actor(), purpose="request"):
        searches.before_create(terms=Terms(family_name="Unheardof", year="1990"), by=worker)
    event = TrailEvent.objects.get(name="people.search_made")
    page = desk.read("event", event.pk)
    assert "The words searched for are sealed." in page
    assert "Unheardof" not in page


def test_what_was_sent_in_a_meeting_is_found_by_whoever_got_it(people, desk, shown):
    got = people.gp.viewer.pseudonym
    with disclosure.collecting(actor=SYSTEM, purpose="conference", recipients=[got]) as collector:
        collector.add(Reference("conference.entry", "e1"), "permitted", "permit")
    page = desk.read("actor", got)
    assert "The program itself" not in page
    assert "Sent to 1 person" in page


def test_a_family_is_read_by_name_and_its_record_says_who_did_what(people, desk, shown):
    page = desk.read("family", people.larch.family.pk)
    assert "Larch" in page
    assert people.larch.family.reference in page
    assert "Tess Teacher" in page
    assert "Sol Worker" in page
    assert "Mother" in page


def test_practitioners_are_found_by_their_agency(people, desk):
    assert "Tide Lane School" in desk.read("people")
    page = desk.read("agency", people.school.pk)
    assert "Tess Teacher" in page
    assert "Gale Doctor" not in page


def test_a_practitioner_cannot_open_the_desk_and_the_attempt_is_recorded(people, at_desk, recorded):
    answers = [at_desk(people.teacher.viewer).ask(name) for name in ("home", "families", "people")]
    assert {answer.status_code for answer in answers} == {404}
    assert [name for name, _ in recorded()].count("audit.access_denied") == 3


@pytest.mark.parametrize("name", ["home", "families", "people", "family", "actor", "agency", "event"])
def test_reading_is_itself_recorded_once_and_names_at_most_once_more(people, desk, shown, recorded, name):
    targets = {
        "family": people.larch.family.pk,
        "actor": people.larch.mother.account.pseudonym,
        "agency": people.school.pk,
        "event": shown.pk,
    }
    recorded()
    page = desk.read(name, *[targets[name]] if name in targets else [])
    events = recorded()
    of = {"home": "newest"}.get(name, name)
    assert events.count(("audit.trail_read", of)) == 1
    assert sorted(event for event, _ in events if event != "audit.trail_read") in (
        [],
        ["audit.records_shown"],
    )
    assert TITLE.search(page).group(1).strip() in {"The record – Entour", "One event – Entour"}


def test_no_link_of_the_desk_holds_a_name(people, desk, shown):
    pages = [desk.read("home"), desk.read("families"), desk.read("family", people.larch.family.pk)]
    links = {link for page in pages for link in re.findall(r'href="(/trail/[^"]*)"', page)}
    assert links
    assert not [link for link in links for name in ("Larch", "Tess", "Heron", "Mira") if name in link]


def test_an_auditor_of_one_team_reads_nothing_about_the_families_of_another(people, at_desk, shown):
    desk = at_desk(
        cast.officer(
            AppointmentRole.AUDITOR, administrator=people.administrator, team=people.alder.family.team
        )
    )
    families, home = desk.read("families"), desk.read("home")
    assert "Alder" in families
    assert "Larch" not in families
    assert people.alder.family.reference in home
    assert people.larch.family.reference not in home
    assert "Tess Teacher" not in home
    elsewhere = {
        "actor": people.larch.mother.account.pseudonym,
        "event": shown.pk,
        "family": people.larch.family.pk,
    }
    assert {desk.ask(name, identifier).status_code for name, identifier in elsewhere.items()} == {404}


def test_every_code_of_a_decision_has_its_words():
    asked = [(Vocabulary.RULE, rung.place.value) for rung in ORDER]
    asked += [(Vocabulary.PURPOSE, code.value) for code in PurposeCode]
    asked += [(Vocabulary.PURPOSE, f"system:{code}") for code in SystemPurpose]
    for language in ("en", "fr"):
        with translation.override(language):
            assert [code for vocabulary, code in asked if str(in_words(vocabulary, code)) == code] == []


def test_every_kind_of_record_that_the_trail_points_at_has_its_words():
    models = (model for label in ("people", "consent", "conference") for model in get_models(label))
    types = {getattr(model, "audit_type", "") for model in models} - {""}
    assert sorted(types - RECORDS.keys()) == [], "Add words to infra/trail_words.py."


def get_models(label):
    return apps.get_app_config(label).get_models()
