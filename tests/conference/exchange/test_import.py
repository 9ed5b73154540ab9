"""The pages on which permissions come in: the file, what it would write in plain words, and what cannot be taken in."""

import json
import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from consent.categories import Category
from consent.fhir import systems
from consent.fhir.documents import LARGEST
from consent.models import Voice
from consent.terms import Method
from tests import cast
from tests.consent.fhir.samples import concept, consent, kind_of_agency, provision, reference, school


@pytest.fixture
def larch(people):
    return people.larch


@pytest.fixture
def holder(people, larch, signed_in):
    return signed_in(people.social_worker.account)


@pytest.fixture
def file(people, larch):
    """The mother lets the school and the lead see what is health about her child, but not the teacher."""
    child = [{"meaning": "dependents", "reference": reference(larch.child.person.pk)}]
    teacher = {"reference": reference(people.teacher.practitioner.pk)}
    allows = provision(
        school(people.school.pk),
        kind_of_agency("gp_practice"),
        {"role": concept(systems.ACTOR_KIND, "account"), "reference": reference(people.gp.account.pk)},
        uses=("view", "know"),
        codes=("health", "education"),
        data=child,
        period={"end": "2099-12-31"},
        dataPeriod={"start": "2025-01-01"},
        provision=[{"actor": [teacher], "code": [concept(systems.CATEGORY, "health")]}],
    )
    return consent(
        allows,
        subject=reference(larch.family.pk, "Group"),
        grantor=[reference(larch.mother.person.pk)],
        policyText=[{"identifier": {"system": systems.NOTICE, "value": "notice-of-the-trust"}}],
    )


def address(family):
    return reverse("exchange:import", args=[family.pk])


def upload(browser, family, document):
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    return browser.post(address(family), {"file": SimpleUploadedFile("permissions.json", data)})


def hidden(page):
    """Return what stands in the form of the preview, as a browser would send it back."""
    return {
        name: unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="(key|document)" value="([^"]*)"', page)
    }


def test_a_file_is_shown_in_plain_words_and_nothing_is_written_yet(people, larch, holder, file):
    page = upload(holder, larch.family, file).content.decode()
    for words in (
        "What Mira Larch said",
        "Tide Lane School: may",
        "see it, know that it is there",
        "Family doctors (GP practices): may",
        "Gale Doctor: may",
        "Tess Teacher (Tide Lane School): may not",
        "health, education",
        "Cass Larch",
        "Working with the family",
        "normal",
        "until 31 December 2099",
        "from 1 January 2025",
        'value="notice-of-the-trust"',
    ):
        assert words in page, words
    assert not Voice.objects.exists()


def test_what_is_confirmed_is_written(people, larch, holder, file):
    page = upload(holder, larch.family, file).content.decode()
    told = {**hidden(page), "notice_version": "notice-of-the-trust", "language": "fr"}
    answer = holder.post(address(larch.family), told, follow=True)
    assert "Taken in: 1 statement." in answer.content.decode()
    voice = Voice.objects.get()
    assert (voice.method, voice.notice_version, voice.language) == (
        Method.IMPORTED,
        "notice-of-the-trust",
        "fr",
    )
    assert voice.categories == {Category.HEALTH, Category.EDUCATION}
    again = holder.post(address(larch.family), told)
    assert again.status_code == 302, "Sent twice, written once."
    assert Voice.objects.count() == 1


def test_what_cannot_be_taken_in_is_named_with_its_place_and_nothing_is_written(larch, holder, file):
    file["status"] = "draft"
    file["provision"][0]["actor"].append(kind_of_agency("circus"))
    page = upload(holder, larch.family, file).content.decode()
    for words in (
        "Nothing was taken in",
        "Consent.status",
        "Its status is “draft”",
        "Consent.provision[0].actor[3]",
        "“circus” is nobody who can be named here.",
    ):
        assert words in page, words
    assert not Voice.objects.exists()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"not JSON", "This is not a JSON document"),
        (b"", "The file is empty."),
        (b" " * (LARGEST + 1), "The file is larger than 256 kB."),
        (json.dumps({"resourceType": "Consent", "scope": {"text": "x"}}).encode(), "FHIR R4 or older"),
        (json.dumps({"resourceType": "Patient"}).encode(), "“Patient” is not a Consent"),
    ],
)
def test_a_file_that_is_no_document_of_r5_gets_clear_words(larch, holder, data, words):
    answer = upload(holder, larch.family, data)
    assert answer.status_code == 200
    assert words in answer.content.decode()


def test_no_file_is_asked_for(larch, holder):
    assert "Choose a file." in holder.post(address(larch.family)).content.decode()


def test_a_notice_must_be_named_and_nothing_is_lost(larch, holder, file):
    page = upload(holder, larch.family, file).content.decode()
    answer = holder.post(
        address(larch.family), {**hidden(page), "notice_version": "", "language": "en"}
    ).content.decode()
    assert "Name the notice that they had read." in answer
    assert "Tide Lane School: may" in answer
    assert hidden(answer)["document"] == hidden(page)["document"]


def test_what_was_changed_on_the_way_is_read_again(larch, holder, file):
    page = upload(holder, larch.family, file).content.decode()
    told = {**hidden(page), "notice_version": "x", "language": "en"}
    spoilt = told | {"document": told["document"].replace('"active"', '"draft"')}
    assert "Nothing was taken in" in holder.post(address(larch.family), spoilt).content.decode()
    assert not Voice.objects.exists()


def test_a_parent_who_may_not_speak_for_the_child_is_a_sentence_on_the_page(people, larch, holder, file):
    by = people.social_worker.viewer
    aunt = cast.kin(larch.family, "aunt", by=by, given_name="Una")
    file["grantor"] = [reference(aunt.person.pk)]
    page = upload(holder, larch.family, file).content.decode()
    told = {**hidden(page), "notice_version": "x", "language": "en"}
    answer = holder.post(address(larch.family), told).content.decode()
    assert "There is a problem" in answer
    assert "parental responsibility" in answer
    assert not Voice.objects.exists()


def test_only_full_members_find_the_page(people, larch, signed_in, file):
    for worker in (people.teacher, people.chair, people.stranger):
        browser = signed_in(worker.account)
        assert browser.get(address(larch.family)).status_code == 404
        assert upload(browser, larch.family, file).status_code == 404


def test_the_pages_are_said_in_french(larch, holder, file):
    holder.cookies["language"] = "fr"
    assert "Importer des autorisations" in holder.get(address(larch.family)).content.decode()
    page = upload(holder, larch.family, file).content.decode()
    assert "Ce que dit le fichier" in page
    assert "santé, éducation" in page
