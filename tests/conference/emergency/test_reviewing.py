"""The pages on which an opening is answered for, and those on which another person reviews it."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from conference.emergency import presenters
from consent.models import BreakGlassReview
from people.actions import accounts, leads
from people.models import Account, Notice
from tests.consent.emergency import broken, privacy_officer

pytestmark = pytest.mark.django_db
WAITING = reverse("emergency:waiting")


@pytest.fixture
def officer(people, signed_in):
    """The browser of the privacy officer of the agency for which the stranger works."""
    viewer = privacy_officer(people, agency=people.charity)
    return signed_in(Account.objects.get(id=viewer.account_id))


@pytest.fixture
def opening(people, officer):
    """What the stranger opened of the family, whom the social worker leads."""
    family = people.larch.family
    leads.appoint(
        family=family, practitioner=people.social_worker.practitioner, by=people.social_worker.viewer
    )
    return broken(people.stranger, family, words="The neighbour heard a child scream.")


def page(name, opening):
    return reverse(f"emergency:{name}", args=[opening.pk])


def test_it_waits_for_the_officer_with_its_day_and_then_is_overdue(opening, officer):
    listed = officer.get(WAITING).content.decode()
    assert "Strange Outsider" in listed
    assert "due by the end of" in listed
    assert "Overdue" not in listed
    with time_machine.travel(opening.opened_at + timedelta(days=8), tick=False):
        assert presenters.draw(opening, "en").is_overdue


def test_the_officer_reads_why_what_was_asked_and_where_to_see_what_was_read(people, opening, officer):
    told = officer.get(page("review", opening)).content.decode()
    for words in ("The neighbour heard a child scream.", "health", "life is in danger"):
        assert words in told
    assert reverse("desk:actor", args=[people.stranger.account.pseudonym]) in told
    assert officer.get(reverse("desk:family", args=[people.larch.family.pk])).status_code == 200


def test_the_officer_reviews_it_once(opening, officer):
    sent = {"key": "once", "finding": "too_much", "words": "Health was enough."}
    assert [officer.post(page("review", opening), sent).url for _ in range(2)] == [WAITING] * 2
    assert BreakGlassReview.objects.get().finding == "too_much"
    listed = officer.get(WAITING).content.decode()
    assert "Too much" in listed
    told = officer.get(page("review", opening)).content.decode()
    assert "Health was enough." in told
    assert "Write down the review" not in told


def test_what_was_not_justified_stands_out_and_says_what_follows(people, opening, officer):
    sent = {"key": "once", "finding": "unjustified", "words": "Nobody was in danger."}
    assert officer.post(page("review", opening), sent).url == WAITING
    assert "Not justified" in officer.get(WAITING).content.decode()
    told = officer.get(page("review", opening)).content.decode()
    assert "What follows" in told
    assert "The account is in use." in told
    accounts.suspend(account=people.stranger.account, by=people.administrator)
    assert "The account was suspended on" in officer.get(page("review", opening)).content.decode()


def test_a_review_without_a_finding_asks_for_one_and_keeps_the_words(opening, officer):
    answer = officer.post(page("review", opening), {"key": "once", "words": "Health was enough."})
    assert "Choose what you find." in answer.content.decode()
    assert "Health was enough." in answer.content.decode()


def test_the_officer_stops_what_is_still_open(people, opening, officer, signed_in):
    stranger = signed_in(people.stranger.account)
    family = reverse("directory:family", args=[people.larch.family.pk])
    assert stranger.get(family).status_code == 200
    assert officer.post(page("stop", opening)).url == page("review", opening)
    assert stranger.get(family).status_code == 404


def test_the_lead_reads_why_and_who_opened_sees_what_they_answer_for(people, opening, officer, signed_in):
    lead, stranger = signed_in(people.social_worker.account), signed_in(people.stranger.account)
    assert "The neighbour heard a child scream." in lead.get(page("opening", opening)).content.decode()
    own = stranger.get(page("opening", opening)).content.decode()
    assert "Close it now" in own
    assert "Close it now" not in lead.get(page("opening", opening)).content.decode()


def test_nobody_else_finds_any_of_these_pages(people, opening, officer, signed_in):
    elsewhere = privacy_officer(people, agency=people.health)
    others = [
        signed_in(people.teacher.account),
        signed_in(people.larch.mother.account),
        signed_in(Account.objects.get(id=elsewhere.account_id)),
        signed_in(Account.objects.get(id=people.auditor.account_id)),
    ]
    for client in others:
        for name in ("opening", "review"):
            assert client.get(page(name, opening)).status_code == 404
        for name in ("close", "stop"):
            assert client.post(page(name, opening)).status_code == 404


def test_an_auditor_who_is_no_privacy_officer_has_nothing_to_review(people, opening, signed_in):
    auditor = signed_in(Account.objects.get(id=people.auditor.account_id))
    listed = auditor.get(WAITING).content.decode()
    assert "Strange Outsider" not in listed
    assert "Nothing waits for a review by you." in listed


def test_a_notice_leads_each_to_their_own_page(people, opening, officer, signed_in):
    notices = {each.recipient_id: each for each in Notice.objects.filter(kind="emergency_opened")}
    lead = signed_in(people.social_worker.account)
    mine = notices[people.social_worker.account.pk]
    assert lead.post(reverse("notices:look", args=[mine.pk])).url == page("opening", opening)
    (theirs,) = (each for key, each in notices.items() if key != people.social_worker.account.pk)
    assert officer.post(reverse("notices:look", args=[theirs.pk])).url == page("review", opening)
