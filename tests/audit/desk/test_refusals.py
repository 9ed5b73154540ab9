"""What an auditor reads of a refusal: the reason as the sentence that it has, and not as the code that is kept."""

import pytest

from audit import denials, trail
from audit.models import TrailEvent
from people import refusals
from people.actions import accounts
from people.models import Account
from tests.cast import PASSWORD
from tests.conference.live.stage import meeting

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def last_refusal():
    return TrailEvent.objects.filter(kind="refusal").latest("at")


@pytest.fixture
def read_last(desk):
    """Return what the desk says of the last refusal, on its own page and in the list, before the raw event."""

    def read(language="en"):
        desk.client.cookies["language"] = language
        page = desk.read("event", last_refusal().pk)
        return page.split("desk-raw")[0], desk.read("home", kind="refusal")

    return read


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Reason: “Only an administrator can do this.”"),
        ("fr", "Raison : « Seul un administrateur peut faire cela. »"),
    ],
)
def test_a_refused_gesture_says_what_was_said_to_whoever_was_refused(people, read_last, language, words):
    with pytest.raises(trail.Refused):
        accounts.suspend(account=people.gp.account, by=people.gp.viewer)
    for page in read_last(language):
        assert words in page.replace("\N{NO-BREAK SPACE}", " ")
        assert refusals.NOT_AN_ADMINISTRATOR.code not in page


def test_a_sentence_that_was_more_exact_reads_without_its_particulars(people, read_last):
    account = people.gp.account
    with pytest.raises(trail.Refused, match="12"):
        accounts.change_password(account=account, current=PASSWORD, new="short", by=people.gp.viewer)
    for page in read_last():
        assert str(refusals.WEAK_PASSWORD.sentence) in page
    assert "12" not in str(refusals.WEAK_PASSWORD.sentence)


def test_a_closed_door_says_why_it_was_closed_and_what_is_behind_it(people, signed_in, read_last):
    administrator = signed_in(Account.objects.get(id=people.administrator.account_id))
    assert administrator.get(f"/families/{people.larch.family.pk}/").status_code == 404
    page, listed = read_last()
    for said in (page, listed):
        assert str(denials.CLOSED_DOOR.sentence) in said
        assert denials.CLOSED_DOOR.code not in said
    assert "Name of the family" in page.split("Asked for", 1)[1]


def test_a_denied_record_says_which_rule_of_consents_order_decided(people, signed_in, read_last):
    called = meeting(people)
    assert signed_in(people.stranger.account).get(f"/live/{called.pk}/poll").status_code == 404
    page, listed = read_last()
    for said in (page, listed):
        assert f"{denials.NOT_FOR_THEM.sentence} They did not work with this family." in said
    assert "Meeting" in page.split("Asked for", 1)[1]


def test_a_reason_of_another_time_reads_as_the_code_that_was_kept(people, signed_in, read_last, monkeypatch):
    with pytest.raises(trail.Refused):
        accounts.suspend(account=people.gp.account, by=people.gp.viewer)
    monkeypatch.setattr("audit.desk.presenters.declared", dict)
    assert refusals.NOT_AN_ADMINISTRATOR.code in read_last()[0]
