"""Mails that there is something to look at, a neutral sentence and a link; the worker tries until it has gone."""

from datetime import timedelta

import structlog
from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone, translation

from conference.notices import words
from people import offices
from people.actions import notices
from people.models import Notice
from people.rules import throttling
from people.viewers import SYSTEM_VIEWER

# After a day nobody is helped by the mail any more: the notice itself waits in Entour.
TRIED_FOR = timedelta(hours=24)
log = structlog.get_logger("conference.notices")


def send_what_waits() -> bool:
    """Mail one notice that has not gone yet, after its wait, and say whether it went.

    One at a time: the worker has other duties each second, and a mail server may be slow to answer.
    """
    if not settings.MAILS:
        return False
    waiting = [each for each in _unsent() if _is_due(each)]
    addresses = offices.addresses_of((each.recipient_id for each in waiting), on=timezone.localdate())
    due = next((each for each in waiting if each.recipient_id in addresses), None)
    return due is not None and _send(due, addresses[due.recipient_id])


def message(notice: Notice, address: str) -> EmailMessage:
    """Return the mail of a notice in its recipient's language: no name, no kind of case, a link behind the sign-in."""
    with translation.override(notice.recipient.language):
        link = f"{settings.PUBLIC_ADDRESS.rstrip('/')}{reverse('notices:list')}"
        body = f"{words.GREETING}\n\n{link}\n\n{words.FOOTER}\n"
        return EmailMessage(str(words.SUBJECT), body, settings.DEFAULT_FROM_EMAIL, [address])


def _send(notice: Notice, address: str) -> bool:
    """Try once; whatever the mail server says, what was done stays done."""
    try:
        is_sent = message(notice, address).send() == 1
    except Exception:
        log.exception("mail not sent")
        is_sent = False
    notices.note_mail(notice=notice, is_sent=is_sent, by=SYSTEM_VIEWER)
    return is_sent


def _unsent() -> QuerySet[Notice]:
    recent = Notice.objects.filter(made_at__gt=timezone.now() - TRIED_FOR, read__isnull=True)
    unsent = recent.exclude(mails__is_sent=True).select_related("recipient").prefetch_related("mails")
    return unsent.order_by("made_at", "id")


def _is_due(notice: Notice) -> bool:
    tries = list(notice.mails.all())
    last = max((each.at for each in tries), default=None)
    return throttling.may_try(len(tries), last, now=timezone.now())
