"""The pages: what they say before it is done, what is typed survives, and who finds nothing there."""

import pytest
from django.urls import reverse

from conference.directory.actions import involvements
from consent.actions import exclusions
from consent.categories import Category
from consent.models import Exclusion, KeptApart, ProtectedWork
from tests.conference.live.stage import Stage, meeting
from tests.isolation.asking import plain
from tests.isolation.world import sign_in_as

pytestmark = pytest.mark.database


@pytest.fixture
def typed(people):
    home = people.larch
    pair = {"protected": str(home.mother.person.pk), "kept_from": str(home.father.person.pk)}
    return {"key": "once", "words": "CANARY-TYPED", **pair}


def address(name, people, **more):
    return reverse(name, kwargs={"family_id": people.larch.family.pk, **more})


def test_it_is_said_what_it_means_and_done_only_when_the_alias_was_typed(people, typed):
    browser, begin = sign_in_as(people.social_worker.account), address("apart:begin", people)
    told = browser.post(begin, typed).content.decode()
    assert "Finn Larch will not see, anywhere, what is about Mira Larch" in told
    assert "CANARY-TYPED" in told
    for wrong, sentence in (("", "if you are sure"), ("larch", "This is not the alias")):
        again = browser.post(begin, typed | {"typed": wrong}).content.decode()
        assert sentence in again
        assert "CANARY-TYPED" in again
    assert not KeptApart.objects.exists()
    alias = people.larch.family.reference
    done = browser.post(begin, typed | {"typed": alias.lower()})
    assert done.status_code == 302
    browser.post(begin, typed | {"typed": alias})
    assert KeptApart.objects.count() == 1, "Sent twice, done once."


def test_what_is_missing_is_said_and_what_was_typed_stays(people, typed):
    browser, begin = sign_in_as(people.social_worker.account), address("apart:begin", people)
    page = browser.post(begin, typed | {"kept_from": typed["protected"]}).content.decode()
    assert page.count("Choose two different persons.") == 2, "Once in the summary, once at the question."
    assert "CANARY-TYPED" in page


def test_a_refusal_leaves_what_was_typed(people, typed, apart):
    apart()
    browser, begin = sign_in_as(people.social_worker.account), address("apart:begin", people)
    page = browser.post(begin, typed | {"typed": people.larch.family.reference}).content.decode()
    assert "They are kept apart already." in page
    assert "CANARY-TYPED" in page


def test_ending_asks_why_and_for_the_alias(people, apart):
    browser, kept = sign_in_as(people.social_worker.account), apart()
    end = address("apart:end", people, kept_id=kept.pk)
    assert "Why they were kept apart stays closed" in browser.get(end).content.decode()
    browser.post(end, {"key": "a", "why": "not_needed", "typed": "no"})
    assert not hasattr(KeptApart.objects.get(), "end")
    browser.post(end, {"key": "b", "why": "not_needed", "typed": people.larch.family.reference})
    assert KeptApart.objects.get().end.why == "not_needed"
    assert browser.get(end).status_code == 404


@pytest.mark.parametrize("who", ["teacher", "health_visitor", "minute_taker"])
def test_colleagues_who_may_not_know_see_the_same_page_with_and_without_it(people, apart, who):
    browser, page = sign_in_as(getattr(people, who).account), address("apart:family", people)
    before = plain(browser.get(page).content.decode())
    apart(by=people.social_worker.viewer)
    after = plain(browser.get(page).content.decode())
    if who == "minute_taker":
        assert "CANARY-WHY" in after, "The words are their agency's own."
        return
    assert after == before
    assert browser.get(address("apart:begin", people)).status_code == 404


def test_the_chair_comes_from_their_meeting_and_another_chair_does_not(people, apart, call):
    apart()
    browser, page = sign_in_as(people.chair.account), address("apart:family", people)
    assert browser.get(page).status_code == 404
    call("icpc")
    shown = browser.get(page).content.decode()
    assert "Finn Larch learns nothing of Mira Larch" in shown
    assert "Keep somebody apart" in shown


def test_work_is_protected_and_shown_again_from_the_page(people):
    browser, father = sign_in_as(people.social_worker.account), people.larch.father.person
    work = involvements.begin(
        family=people.larch.family,
        agency=people.charity,
        practitioner=people.stranger.practitioner,
        subjects=[people.larch.mother.person],
        why="To be safe.",
        category=Category.PLAN,
        by=people.social_worker.viewer,
    )
    chosen = {"key": "a", "kept_from": str(father.pk)}
    browser.post(address("apart:protect", people, involvement_id=work.pk), chosen)
    marked = ProtectedWork.objects.get()
    assert "Protected from Finn Larch" in browser.get(address("apart:family", people)).content.decode()
    browser.post(address("apart:unprotect", people, marked_id=marked.pk), {"key": "b", "why": "mistaken"})
    assert "Protected from" not in browser.get(address("apart:family", people)).content.decode()


def test_work_that_one_may_not_know_of_is_not_there_to_protect(people, advocate):
    browser = sign_in_as(people.social_worker.account)
    assert browser.get(address("apart:protect", people, involvement_id=advocate.pk)).status_code == 404
    assert "Strange Outsider" not in browser.get(address("apart:family", people)).content.decode()


def test_whoever_steps_back_finds_the_family_nowhere(people):
    teacher = people.teacher
    browser = sign_in_as(teacher.account)
    declare = address("apart:declare", people)
    me = {"key": "a", "practitioner": str(teacher.practitioner.pk)}
    other = {"key": "b", "practitioner": str(people.gp.practitioner.pk)}
    assert "Select a valid choice" in browser.post(declare, other).content.decode()
    assert browser.post(declare, me).url == reverse("directory:families")
    for name in ("directory:family", "apart:family", "apart:exclusions", "chronology:family"):
        assert browser.get(address(name, people)).status_code == 404, name
    assert people.larch.family.reference not in browser.get(reverse("directory:families")).content.decode()


def test_a_colleague_lets_them_back_and_they_never_do_it_themselves(people):
    worker = sign_in_as(people.social_worker.account)
    exclusions.declare(
        practitioner=people.teacher.practitioner, family=people.larch.family, by=people.teacher.viewer
    )
    end = address("apart:end-exclusion", people, practitioner_id=people.teacher.practitioner.pk)
    assert sign_in_as(people.teacher.account).get(end).status_code == 404
    assert (
        people.teacher.practitioner.name in worker.get(address("apart:exclusions", people)).content.decode()
    )
    worker.post(end, {"key": "a", "why": "mistaken"})
    assert Exclusion.objects.get().end.why == "mistaken"


def test_an_exclusion_closes_the_open_page_like_any_lost_place(people):
    """The socket is expelled; whoever else is there gets not one frame that tells of it."""
    stage = Stage(meeting(people))
    teacher, nurse = stage.enter(people.teacher.viewer), stage.enter(people.health_visitor.viewer)
    stage.turn()
    seen = list(nurse.wire)
    exclusions.declare(
        practitioner=people.teacher.practitioner, family=people.larch.family, by=people.social_worker.viewer
    )
    stage.turn()
    assert teacher.page in stage.expelled
    assert nurse.wire == seen


def test_where_one_lives_is_forgotten_again(people):
    browser, page = sign_in_as(people.teacher.account), reverse("apart:own-home")
    assert "Enter the address." in browser.post(page, {"words": ""}).content.decode()
    browser.post(page, {"words": "CANARY-HOME 7 Quay"})
    shown = browser.get(page).content.decode()
    assert "An address is noted" in shown
    assert "CANARY" not in shown
    browser.post(page, {"forget": "yes"})
    assert "An address is noted" not in browser.get(page).content.decode()
