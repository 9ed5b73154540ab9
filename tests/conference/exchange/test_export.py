"""The page from which permissions leave: who comes to it, what it says before, and the file that it gives."""

import json

import pytest
from django.urls import reverse

from audit.models import TrailEvent
from conference.sharing.models import SharingDecision
from conference.sharing.vocabulary import Way
from consent.categories import Category, Use
from consent.fhir import models
from consent.models import PermissionsExport
from tests.consent.sharing import taken_up, to


@pytest.fixture
def larch(people):
    return people.larch


@pytest.fixture
def holder(people, larch, signed_in):
    return signed_in(people.social_worker.account)


def address(family):
    return reverse("exchange:export", args=[family.pk])


@pytest.fixture
def duty(people, larch):
    grant = to(people.social_care, Category.OWN_WORDS, Category.PLAN, uses={Use.EXPORT})
    return taken_up(larch.family, "section_17_child_in_need", grant, by=people.social_worker.viewer)


def test_the_file_is_a_bundle_of_fhir_r5_to_be_kept(larch, duty, holder):
    assert "Download the file" in holder.get(address(larch.family)).content.decode()
    answer = holder.post(address(larch.family))
    assert answer["Content-Type"].startswith("application/fhir+json")
    made = PermissionsExport.objects.get()
    assert answer["Content-Disposition"] == f'attachment; filename="permissions-{made.pk}.json"'
    assert answer["Cache-Control"].startswith("max-age=0")
    bundle = json.loads(answer.content)
    assert models.faults(bundle) == []
    assert [each["resource"]["id"] for each in bundle["entry"]] == [str(duty.pk)]


def test_what_leaves_has_its_sharing_decision_in_the_same_gesture(people, larch, duty, holder):
    holder.post(address(larch.family))
    decision = SharingDecision.objects.get()
    assert (decision.way, decision.decided_by) == (Way.EXPORTED, people.social_worker.practitioner)
    event = TrailEvent.objects.get(name="consent.permissions_exported")
    assert str(decision.pk) in event.body
    assert str(PermissionsExport.objects.get().pk) in event.body


def test_the_page_says_kindly_why_nothing_may_leave(larch, holder):
    page = holder.get(address(larch.family)).content.decode()
    assert "You cannot export them now." in page
    assert "Download the file" not in page
    answer = holder.post(address(larch.family), follow=True)
    assert "No permission lets you take out" in answer.content.decode()
    assert not PermissionsExport.objects.exists()
    assert not SharingDecision.objects.exists()


def test_only_full_members_find_the_page_and_the_way_to_it(people, larch, holder, signed_in):
    family_page = reverse("directory:family", args=[larch.family.pk])
    assert address(larch.family) in holder.get(family_page).content.decode()
    teacher = signed_in(people.teacher.account)
    assert address(larch.family) not in teacher.get(family_page).content.decode()
    for worker in (people.teacher, people.chair, people.stranger):
        browser = signed_in(worker.account)
        assert browser.get(address(larch.family)).status_code == 404
        assert browser.post(address(larch.family)).status_code == 404


def test_the_page_is_said_in_french(larch, duty, holder):
    holder.cookies["language"] = "fr"
    page = holder.get(address(larch.family)).content.decode()
    assert "Exporter les autorisations" in page
    assert "Download" not in page
