"""Notices: one's own alone, counted in the header, without a name on the page or in the mail."""

from datetime import timedelta
from smtplib import SMTPException

import pytest
import time_machine
from django.core import mail
from django.urls import reverse

from audit import guard
from conference.notices import mailing
from conference.notices.words import SENTENCES
from consent.models import BreakGlass
from people.actions import leads
from people.models import Account, Notice, NoticeKind, NoticeMail, NoticeRead
from tests.consent.emergency import broken, privacy_officer

pytestmark = pytest.mark.django_db
LIST = reverse("notices:list")


@pytest.fixture
def mails(settings):
    """A deployment that sends e-mail."""
    settings.MAILS = True
    settings.PUBLIC_ADDRESS = "https://entour.example.org/"
    return mail.outbox


@pytest.fixture
def officer(people):
    return privacy_officer(people, agency=people.charity, email="privacy@example.org")


@pytest.fixture
def opening(people, officer):
    """An opening of which the officer and the lead were told."""
    family = people.larch.family
    leads.appoint(
        family=family, practitioner=people.social_worker.practitioner, by=people.social_worker.viewer
    )
    return broken(people.stranger, family)


def test_every_notice_has_its_words_in_which_nobody_is_named():
    assert set(SENTENCES) == set(NoticeKind.values)


def test_the_header_counts_what_one_has_not_looked_at(people, opening, signed_in):
    lead = signed_in(people.social_worker.account)
    assert "1 notice<" in lead.get(reverse("directory:account")).content.decode()
    notice = Notice.objects.get(recipient=people.social_worker.account)
    lead.post(reverse("notices:look", args=[notice.pk]))
    assert "1 notice<" not in lead.get(reverse("directory:account")).content.decode()
    assert NoticeRead.objects.filter(notice=notice).count() == 1


def test_the_page_names_nobody(people, opening, signed_in):
    page = signed_in(people.social_worker.account).get(LIST).content.decode()
    assert "Somebody opened a record in an emergency." in page
    for name in ("Larch", "Mira", "Strange", people.larch.family.reference, str(opening.pk)):
        assert name not in page


def test_nobody_sees_or_reads_the_notices_of_somebody_else(people, opening, signed_in):
    other = signed_in(people.teacher.account)
    notice = Notice.objects.get(recipient=people.social_worker.account)
    assert "emergency" not in other.get(LIST).content.decode().split("<main")[1]
    assert other.post(reverse("notices:look", args=[notice.pk])).status_code == 404
    assert not NoticeRead.objects.exists()


def test_people_of_families_have_no_notices(people, signed_in):
    mother = signed_in(people.larch.mother.account)
    assert mother.get(LIST).status_code == 404
    assert "notice" not in mother.get(reverse("family:home")).content.decode().lower().split("<main")[0]


def test_an_administrator_is_told_to_appoint_an_officer_and_led_there(people, signed_in):
    broken(people.stranger, people.larch.family)
    account = Account.objects.get(id=people.administrator.account_id)
    notice = Notice.objects.get(recipient=account)
    client = signed_in(account)
    assert client.post(reverse("notices:look", args=[notice.pk])).url == reverse("directory:people")


def test_a_mail_is_neutral_and_leads_behind_the_sign_in(people, opening, mails):
    assert mailing.send_what_waits()
    (sent,) = mails
    assert sent.to == ["privacy@example.org"]
    told = f"{sent.subject} {sent.body}"
    assert "https://entour.example.org/notices/" in told
    for word in ("Larch", "Strange", "emergency", people.larch.family.reference, str(opening.pk)):
        assert word.lower() not in told.lower()


def test_each_is_mailed_once_and_only_to_who_has_an_address(opening, mails):
    assert [mailing.send_what_waits() for _ in range(3)] == [True, False, False]
    assert len(mails) == 1
    assert NoticeMail.objects.get().is_sent


def test_nothing_is_mailed_where_there_is_no_mail_server(opening, settings):
    settings.MAILS = False
    assert not mailing.send_what_waits()
    assert not NoticeMail.objects.exists()


def test_a_mail_that_fails_undoes_nothing_and_is_tried_again_later(opening, mails, monkeypatch):
    def fail(*_, **__):
        raise SMTPException("The server is away.")

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    assert not mailing.send_what_waits()
    assert BreakGlass.objects.filter(pk=opening.pk).exists()
    assert Notice.objects.filter(reference=opening.pk).exists()
    monkeypatch.undo()
    assert not mailing.send_what_waits()
    with time_machine.travel(timedelta(seconds=5), tick=False):
        assert mailing.send_what_waits()
    assert [each.is_sent for each in NoticeMail.objects.order_by("id")] == [False, True]


def test_what_was_looked_at_is_not_mailed_any_more(people, officer, opening, mails, signed_in):
    notice = Notice.objects.get(recipient_id=officer.account_id)
    signed_in(notice.recipient).post(reverse("notices:look", args=[notice.pk]))
    assert not mailing.send_what_waits()


def test_the_mail_is_in_the_language_of_its_reader(people, officer, opening, mails):
    with guard.lifted():
        Account.objects.filter(id=officer.account_id).update(language="fr")
    mailing.send_what_waits()
    assert mails[0].subject == "Quelque chose vous attend dans Entour"
