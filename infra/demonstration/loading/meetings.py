"""The conferences, held as they would be: called, answered, opened, decided, closed and signed."""

from typing import Any

from conference.meetings.actions import (
    attendance,
    conferences,
    decisions,
    entries,
    invitations,
    positions,
    proposals,
    steps,
)
from conference.meetings.models import Conference, Invitation
from conference.meetings.vocabulary import Answer, Harm, Stance
from infra.demonstration.loading.book import Book
from infra.demonstration.loading.chronology import said


def load(book: Book) -> None:
    """Hold every conference up to the state that its row names, the oldest first."""
    for row in sorted(book.content.all("conference"), key=lambda row: row.day):
        conference = book.conferences[row.key] = _call(book, row)
        asked = _invite(book, row, conference)
        if row.state != "planned":
            conferences.open(conference=conference, by=book.viewer(row.chair))
            _arrive(book, row, asked)
        for entry in book.content.entries_of(row.key):
            occurred = book.day(min(entry.day, 0))
            book.entries[entry.key] = entries.contribute(
                conference=conference, by=book.viewer(entry.author), occurred_on=occurred, **said(book, entry)
            )
        if row.state != "planned":
            _decide(book, row, conference)
            _finish(book, row, conference)


def _call(book: Book, row: Any) -> Conference:
    return conferences.schedule(
        family=book.families[row.family],
        kind=row.kind,
        scheduled_at=book.moment(row.day, row.at),
        minutes_planned=row.minutes,
        place=row.place,
        chair=book.practitioners[row.chair],
        minute_taker=book.practitioners[row.minute_taker],
        reason=row.reason,
        by=book.viewer(row.called_by),
    )


def _invite(book: Book, row: Any, conference: Conference) -> list[tuple[Any, Invitation]]:
    chair, asked = book.viewer(row.chair), []
    for one in row.invited:
        if one.guest:
            invitation = invitations.invite_guest(conference=conference, name=one.guest, by=chair)
        else:
            invitation = _invitation_of(book, conference, one.who)
        if one.answer and not one.guest:
            answering = book.viewer(one.who) if one.who in book.accounts else chair
            invitations.answer(invitation=invitation, answer=Answer(one.answer), by=answering)
        asked.append((one, invitation))
    return asked


def _invitation_of(book: Book, conference: Conference, key: str) -> Invitation:
    if key in book.practitioners:
        whom: dict[str, Any] = {"practitioner": book.practitioners[key]}
    else:
        whom = {"person": book.members[key].person}
    already = Invitation.objects.filter(conference=conference, **whom).first()
    if already is not None:
        return already
    chair = conference.chair.account
    (invited,) = whom.values()
    return invitations.invite(conference=conference, invited=invited, by=_of(book, chair))


def _of(book: Book, account: Any) -> Any:
    return book.viewer(next(key for key, each in book.accounts.items() if each == account))


def _arrive(book: Book, row: Any, asked: list[tuple[Any, Invitation]]) -> None:
    for one, invitation in asked:
        if one.present:
            without = one.without_device or bool(one.guest)
            attendance.check_in(invitation=invitation, is_without_device=without, by=book.viewer(row.chair))


def _decide(book: Book, row: Any, conference: Conference) -> None:
    for one in row.proposal:
        proposals.put(
            conference=conference,
            child=book.members[one.child].person,
            threshold_met=one.threshold_met,
            harms=[Harm(harm) for harm in one.harms],
            by=book.viewer(one.by),
        )
    for one in row.position:
        positions.take(
            conference=conference,
            child=book.members[one.child].person,
            stance=Stance(one.stance),
            reason=one.reason,
            by=book.viewer(one.practitioner),
        )
    for one in row.decision:
        decisions.take(
            conference=conference,
            child=book.members[one.child].person,
            contingency=one.contingency,
            by=book.viewer(row.chair),
        )
    for one in row.step:
        _agree(book, row, conference, one)


def _agree(book: Book, row: Any, conference: Conference, step: Any) -> None:
    is_ours = step.owner in book.practitioners
    steps.agree(
        conference=conference,
        what_must_change=step.what_must_change,
        what=step.what,
        how_we_will_know=step.how_we_will_know,
        owner=book.practitioners[step.owner] if is_ours else book.members[step.owner].person,
        by_when=max(book.day(step.by), book.today),
        persons=book.persons(step.persons),
        by=book.viewer(row.chair),
    )


def _finish(book: Book, row: Any, conference: Conference) -> None:
    chair = book.viewer(row.chair)
    if row.current_item:
        item = conference.agenda.filter(code=row.current_item).first()
        if item is not None:
            conferences.move_to(conference=conference, item=item, by=chair)
    if row.state in {"closed", "signed_off"}:
        conferences.close(conference=conference, by=chair)
    if row.state == "signed_off":
        conferences.sign_off(conference=conference, by=chair)
