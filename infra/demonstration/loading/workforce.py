"""Agencies, the practitioners who work for them, their accounts, and the team that they form."""

from decimal import Decimal
from typing import Any

from django.conf import settings

from infra.demonstration.loading.book import Book
from people.actions import accounts, agencies, appointments, memberships, practitioners, teams
from people.models import Account, AgencyKind, AppointmentRole, Jurisdiction, Practitioner, Standing
from people.viewers import SYSTEM_VIEWER


def load(book: Book) -> None:
    """Load everybody who works here; the program itself appoints the first administrator."""
    for row in book.content.all("agency"):
        book.agencies[row.key] = agencies.create(
            name=row.name,
            name_fr=row.name_fr,
            kind=AgencyKind(row.kind),
            is_statutory_body=row.is_statutory_body,
            by=SYSTEM_VIEWER,
        )
    for row in book.content.all("practitioner"):
        _practitioner(book, row)
    for row in book.content.all("team"):
        book.teams[row.key] = teams.create(
            name=row.name,
            jurisdiction=Jurisdiction(row.jurisdiction),
            time_zone=row.time_zone,
            by=SYSTEM_VIEWER,
        )
    for row in book.content.all("membership"):
        _membership(book, row)


def _practitioner(book: Book, row: Any) -> None:
    words = {name: getattr(row, name) for name in ("name", "job_title", "job_title_fr", "phone", "email")}
    made = practitioners.create(
        agency=book.agencies[row.agency],
        is_social_worker=row.is_social_worker,
        by=SYSTEM_VIEWER,
        **words,
    )
    key: str = row.key
    book.practitioners[key] = made
    book.accounts[key] = _account(made, row.language)
    office = row.persona
    if office in {AppointmentRole.ADMINISTRATOR, AppointmentRole.AUDITOR}:
        role = AppointmentRole(office)
        appointments.make(account=book.accounts[key], role=role, starts_on=book.today, by=SYSTEM_VIEWER)


def _account(practitioner: Practitioner, language: str) -> Account:
    # Everybody knows this password: the page of personas signs in without it, and an emergency asks for it again.
    return accounts.create(
        sign_in_name=practitioner.email,
        password=settings.DEMONSTRATION_PASSWORD,
        practitioner=practitioner,
        language=language,
        by=SYSTEM_VIEWER,
    )


def _membership(book: Book, row: Any) -> None:
    ends = row.ends
    hours = row.hours_per_week
    is_over = ends is not None and ends < 0
    membership = memberships.begin(
        practitioner=book.practitioners[row.practitioner],
        team=book.teams[row.team],
        standing=Standing(row.standing),
        starts_on=book.day(row.starts),
        ends_on=None if is_over or ends is None else book.day(ends),
        hours_per_week=None if hours is None else Decimal(str(hours)),
        represents=row.represents,
        by=SYSTEM_VIEWER,
    )
    if is_over:
        book.to_end.append((membership, book.day(ends)))
