"""Written notices as cards: who gave it, which body received it, whom it bars from what, and since when."""

from dataclasses import dataclass
from datetime import date, datetime

from conference.family.presenters.recipients import Recipients
from conference.grounds.presenters.permits import Permit, permits
from conference.grounds.queries import Notice
from conference.meetings.presenters.names import Names
from consent import statutory_bars


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeCard:
    """One notice; `taken_back_at` where it holds no longer."""

    right: str
    given_by: str
    holder: str
    received_on: date
    barred: list[Permit]
    exceptions: str
    reference: str
    are_risks_explained: bool
    taken_back_at: datetime | None


def card(given: Notice, recipients: Recipients, names: Names, language: str) -> NoticeCard:
    """Draw one notice."""
    notice = given.notice
    bar = statutory_bars.edition(notice.statute, notice.statute_dated)
    return NoticeCard(
        right=bar.name.in_language(language),
        given_by=names.of(notice.person_id),
        holder=notice.holder.name_in(language),
        received_on=notice.received_on,
        barred=permits(notice.voice.provisions.all(), recipients, names),
        exceptions=bar.exceptions.in_language(language),
        reference=given.reference,
        are_risks_explained=notice.risks_explained_by_id is not None,
        taken_back_at=given.taken_back.said_at if given.taken_back else None,
    )
