"""What was opened in an emergency, with its review if it had one, and the override that somebody asks for."""

from datetime import timedelta
from typing import Any

from consent.actions import emergencies, overrides
from consent.categories import Category
from consent.models import Voice
from consent.terms import ActorKind, EmergencyReason, Finding
from infra.demonstration.loading.book import Book
from people.actions import appointments
from people.models import AppointmentRole
from people.viewers import SYSTEM_VIEWER, Capacity, viewer_of


def appoint(book: Book) -> None:
    """Appoint the privacy officers of agencies."""
    for row in book.content.all("office"):
        appointments.make(
            account=book.accounts[row.practitioner],
            role=AppointmentRole(row.role),
            agency=book.agencies[row.agency],
            email=row.email,
            starts_on=book.today,
            by=SYSTEM_VIEWER,
        )


def load(book: Book) -> None:
    """Open, close and perhaps review each emergency: nothing of it is open any more."""
    for row in book.content.all("emergency"):
        _emergency(book, row)


def ask(book: Book) -> None:
    """Ask for what nobody has decided yet."""
    for row in book.content.all("override_request"):
        overrides.ask(
            voice=_voice(book, row.voice),
            ground=row.ground,
            actor_kind=ActorKind(row.actor_kind),
            actor=str(book.agencies[row.actor].pk) if row.actor_kind == "agency" else row.actor,
            categories=[Category(each) for each in row.categories],
            subjects=[person.pk for person in book.persons(row.persons)],
            ends_at=book.moment(row.ends, "09:00"),
            reason=row.reason,
            by=book.viewer(row.by),
        )


def _emergency(book: Book, row: Any) -> None:
    by = book.viewer(row.by)
    (opening,) = emergencies.open(
        families=[book.families[row.family]],
        subjects=[person.pk for person in book.persons(row.persons)],
        categories=[Category(each) for each in row.categories],
        reason=EmergencyReason(row.reason),
        words=row.words,
        lasts=timedelta(minutes=row.minutes),
        by=by,
    )
    emergencies.close(opening=opening, by=by)
    if row.finding:
        officer = viewer_of(book.accounts[row.reviewed_by], capacity=Capacity.AUDITOR)
        emergencies.review(opening=opening, finding=Finding(row.finding), words=row.review, by=officer)


def _voice(book: Book, key: str) -> Voice:
    row = next(each for each in book.content.all("voice") if each.key == key)
    return Voice.objects.select_related("family__team").get(
        person=book.members[row.speaker].person, said_at=book.moment(row.day, row.at)
    )
