"""Look at what one was told, and note what was mailed."""

from audit import trail
from audit.trail import Refused
from people import events, refusals
from people.models import Notice, NoticeMail, NoticeRead
from people.viewers import Capacity, Viewer


def read(*, notice: Notice, by: Viewer) -> NoticeRead:
    """Say that one has looked."""
    with trail.gesture(
        events.NOTICE_READ, actor=by.actor(), about=[notice.recipient], notice=notice.kind
    ) as gesture:
        if notice.recipient_id != by.account_id:
            raise Refused(refusals.NOT_YOUR_NOTICE)
        if hasattr(notice, "read"):
            raise Refused(refusals.NOTICE_READ_BEFORE)
        read_now = NoticeRead.objects.create(notice=notice)
        gesture.touch(read_now)
    return read_now


def note_mail(*, notice: Notice, is_sent: bool, by: Viewer) -> NoticeMail:
    """Note that a notice was mailed, or could not be; the program alone mails."""
    with trail.gesture(
        events.NOTICE_MAILED, actor=by.actor(), about=[notice.recipient], notice=notice.kind, is_sent=is_sent
    ) as gesture:
        if by.capacity is not Capacity.SYSTEM:
            raise Refused(refusals.NOT_THE_PROGRAM)
        noted = NoticeMail.objects.create(notice=notice, is_sent=is_sent)
        gesture.touch(noted)
    return noted
