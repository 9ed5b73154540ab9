"""Agreeing, narrowing and taking back on the page: what is said there holds at once, and for nobody else."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from audit.trail import Refused
from conference.family import notices
from consent.categories import Sensitivity
from consent.models import Provision, Voice
from consent.refusals import NOT_YOUR_VOICE
from consent.terms import Said
from tests import cast
from tests.conference.family.conftest import may_read
from tests.conference.family.pages import address, fill, read, send


@pytest.fixture
def agreement(larch):
    """The school and the surgery may see the child's health."""
    return {
        "persons": [str(larch.child.person.pk)],
        "categories": ["health"],
        "kinds": ["agency_kind:school", "agency_kind:gp_practice"],
        "words": "CANARY-WORDS the nurse and the school",
    }


def test_what_is_agreed_can_be_seen_and_what_is_taken_back_cannot(
    people, larch, mother, health_of, agreement
):
    line = health_of(larch.child)
    assert not may_read(people.teacher, line)

    send(mother, "agree", **agreement)
    assert may_read(people.teacher, line)
    assert not may_read(people.police_officer, line)

    send(mother, "withdraw", Voice.objects.get(said=Said.AGREE), words="CANARY-BACK not any more")
    assert not may_read(people.teacher, line)
    page = read(mother, "permissions")
    assert "CANARY-BACK" in page
    assert "take-back" not in page


def test_the_page_says_who_may_see_what_for_whom_and_in_which_words(mother, agreement):
    send(mother, "agree", **agreement)
    page = read(mother, "permissions")
    voice = Voice.objects.get()
    assert f'data-voice="{voice.pk}"' in page
    for words in ("Health", "Cass", "Schools and family doctors", "CANARY-WORDS", "On this page"):
        assert words in page
    assert "You agreed on" in page.split("Take this back")[1].split("</a>")[0]


def test_the_notice_is_shown_first_and_its_version_is_kept(mother, agreement):
    told = notices.notice(notices.Audience.ADULT, on=timezone.localdate())
    page = read(mother, "agree")
    assert page.index(told.points(notices.Part.AGREE, "en")[0]) < page.index("<textarea")
    send(mother, "agree", **agreement)
    assert Voice.objects.get().notice_version == told.version


def test_a_notice_that_has_changed_is_read_again_and_nothing_typed_is_lost(mother, agreement):
    answer = fill(mother, "agree", **agreement | {"notice": "family-notice-1"})
    page = answer.content.decode()
    assert "have changed since it was opened" in page
    assert "CANARY-WORDS" in page
    assert 'value="family-notice-1"' not in page
    assert not Voice.objects.exists()


@pytest.mark.parametrize("missing", ["persons", "categories", "kinds"])
def test_what_is_missing_is_asked_for_and_the_typed_words_stay(mother, agreement, missing):
    answer = fill(mother, "agree", **{name: each for name, each in agreement.items() if name != missing})
    page = answer.content.decode()
    assert "There is a problem" in page
    assert "CANARY-WORDS" in page
    assert "checked" in page
    assert not Voice.objects.exists()


def test_a_refused_gesture_is_a_sentence_on_the_form_and_keeps_the_words(mother, agreement, monkeypatch):
    def refuse(*args):
        raise Refused(NOT_YOUR_VOICE)

    monkeypatch.setattr("consent.permissions.require_voice", refuse)
    page = fill(mother, "agree", **agreement).content.decode()
    assert "You can only speak for yourself here." in page
    assert "CANARY-WORDS" in page


def test_the_same_form_sent_twice_is_said_once(mother, agreement):
    for _time in range(2):
        send(mother, "agree", **agreement | {"key": "once"})
    assert Voice.objects.count() == 1


def test_an_agreement_ends_with_its_last_day(people, larch, mother, health_of, agreement):
    line = health_of(larch.child)
    tomorrow = timezone.localdate() + timedelta(days=1)
    send(mother, "agree", **agreement | {"last_day": tomorrow.isoformat()})
    assert may_read(people.teacher, line)
    assert "Last day" in read(mother, "permissions")
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        assert not may_read(people.teacher, line)


def test_a_last_day_that_is_over_is_asked_again(mother, agreement):
    yesterday = timezone.localdate() - timedelta(days=1)
    page = fill(mother, "agree", **agreement | {"last_day": yesterday.isoformat()}).content.decode()
    assert "The last day must be today or later." in page
    assert yesterday.isoformat() in page


def test_what_is_delicate_is_agreed_to_only_when_somebody_says_so(
    people, larch, mother, health_of, agreement
):
    line = health_of(larch.child, Sensitivity.R)
    send(mother, "agree", **agreement)
    assert not may_read(people.teacher, line)
    send(mother, "agree", **agreement | {"delicate": "on"})
    assert may_read(people.teacher, line)


def test_an_agreement_can_be_narrowed_and_the_limit_taken_back(people, larch, mother, health_of, agreement):
    line = health_of(larch.child)
    send(mother, "agree", **agreement)
    agreed = Voice.objects.get()
    send(mother, "narrow", agreed, categories=["health"], services=["agency_kind:school"], words="Not there")
    assert not may_read(people.teacher, line)
    assert may_read(people.gp, line)
    limit = Voice.objects.get(said=Said.LIMIT)
    assert limit.of_id == agreed.pk
    assert "Narrows" in read(mother, "permissions")
    send(mother, "withdraw", limit)
    assert may_read(people.teacher, line)


def test_what_has_ended_is_neither_taken_back_nor_narrowed_again(mother, agreement):
    send(mother, "agree", **agreement)
    agreed = Voice.objects.get()
    send(mother, "withdraw", agreed)
    for name in ("withdraw", "narrow"):
        assert mother.get(address(name, agreed)).url == address("permissions")
    assert Voice.objects.count() == 2


def test_somebody_speaks_for_themselves_and_their_own_children_only(people, larch, mother, agreement):
    strangers_child = people.alder.child.person
    for other in (larch.father.person, strangers_child):
        answer = fill(mother, "agree", **agreement | {"persons": [str(other.pk)]})
        assert answer.status_code == 200
        assert "Finn" not in answer.content.decode()
    assert not Voice.objects.exists()


def test_a_page_names_only_services_that_the_reader_may_know_of(people, larch, mother, father, agreement):
    from conference.directory.actions import involvements
    from consent.categories import Category

    for kin, category in ((larch.mother, Category.PLAN), (larch.child, Category.PLAN)):
        involvements.begin(
            family=larch.family,
            agency=people.charity if kin is larch.mother else people.housing,
            why="CANARY-WHY",
            subjects=[kin.person],
            category=category,
            by=people.social_worker.viewer,
        )
    assert "Open Door" in read(mother, "agree")
    for page in (read(father, "agree"), read(father, "refuse")):
        assert "Open Door" not in page
        assert "Harbour Homes" not in page  # who works with a child says where the child is
        assert "CANARY-WHY" not in page
    assert "every service of one kind" in read(father, "agree").lower()


def test_a_voice_keeps_the_language_in_which_the_page_was_read(mother, agreement):
    mother.cookies["language"] = "fr"
    assert "Donner mon accord" in read(mother, "agree")
    send(mother, "agree", **agreement | {"words": "Seulement l’école, s’il vous plaît."})
    page = read(mother, "permissions")
    assert Voice.objects.get().language == "fr"
    for words in (
        "Vous avez accepté",
        "Santé",
        "Écoles et médecins de famille",
        "Seulement l’école",
        "Revenir sur",
    ):
        assert words in page
    assert "You agreed" not in page


def test_an_agreement_permits_no_passing_on(mother, agreement):
    send(mother, "agree", **agreement)
    assert all(
        not {"relay", "export"} & {use.value for use in row.uses}
        for row in Provision.objects.filter(voice__isnull=False)
    )


def test_who_belongs_to_two_families_says_first_for_which(people, larch, mother, agreement):
    from conference.directory.actions import persons

    persons.place(
        family=people.alder.family,
        person=larch.mother.person,
        relation="aunt",
        by=people.inland_worker.viewer,
    )
    page = read(mother, "agree")
    assert "For which family?" in page
    assert "Alder" in page
    place = people.alder.family.members.get(person=larch.mother.person)
    there = f"{address('agree')}?place={place.pk}"
    assert "Cass" not in mother.get(there).content.decode()
    not_mine = f"{address('agree')}?place={people.alder.mother.member.pk}"
    assert mother.get(not_mine).status_code == 404


def test_a_relative_without_parental_responsibility_speaks_for_themselves(people, larch, signed_in):
    by = people.social_worker.viewer
    grandmother = cast.kin(larch.family, "grandmother", by=by, given_name="Gran")
    cast.give_account(grandmother, administrator=people.administrator)
    client = signed_in(grandmother.account)
    assert "Cass" not in read(client, "agree")
    send(client, "agree", categories=["plan"], kinds=["agency_kind:school"])
    assert [each.person for each in Voice.objects.get().subjects.all()] == [grandmother.person]
