"""Families, their persons, homes and kin, who works with them, who leads, and where they stand in law."""

import secrets
from datetime import date
from typing import Any

from conference.directory.actions import addresses, families, involvements, persons
from consent.categories import Category, Sensitivity
from infra.demonstration.loading.book import Book
from people.actions import accounts, kinships, leads, responsibilities, statutory_periods
from people.actions import involvements as ended_involvements
from people.actions import memberships as ended_memberships
from people.models import KinshipRelation, Membership, StatutoryKind
from people.records import Particulars
from people.viewers import SYSTEM_VIEWER


def load(book: Book) -> None:
    """Load the families and everything that is known of who is around them."""
    for row in book.content.all("family"):
        book.families[row.key] = families.open(
            team=book.teams[row.team], name=row.name, reference=row.reference, by=book.keeper(row.key)
        )
    for row in book.content.all("person"):
        _person(book, row)
    for row in book.content.all("household"):
        _home(book, row)
    for row in book.content.all("kinship"):
        family = book.members[row.person].family
        kinships.state(
            family=family,
            person=book.members[row.person].person,
            relative=book.members[row.relative].person,
            relation=KinshipRelation(row.relation),
            by=book.keeper(book.key_of(family)),
        )
    for row in book.content.all("responsibility"):
        _responsibility(book, row)
    for row in book.content.all("involvement"):
        _involvement(book, row)
    for row in book.content.all("lead"):
        _lead(book, row)
    for row in book.content.all("statutory_period"):
        _statutory_period(book, row)


def end_what_is_over(book: Book) -> None:
    """End the memberships and involvements that are over, once those who had them have said their part."""
    for one, last in book.to_end:
        if isinstance(one, Membership):
            ended_memberships.end(membership=one, ends_on=last, by=SYSTEM_VIEWER)
        else:
            ended_involvements.end(involvement=one, until=last, by=book.keeper(book.key_of(one.family)))


def _person(book: Book, row: Any) -> None:
    family = book.families[row.family]
    born = _born(book, row)
    particulars = Particulars(
        given_name=row.given_name,
        family_name=row.family_name,
        birth_date=born.isoformat() if born else "",
        due_on=book.day(row.due_in).isoformat() if row.due_in is not None else "",
    )
    member = persons.add(
        family=family,
        particulars=particulars,
        relation=row.relation,
        household=row.household,
        is_unborn=row.is_unborn,
        since=book.day(row.since),
        by=book.keeper(row.family),
    )
    book.members[row.key] = member
    if row.persona:
        book.accounts[row.key] = accounts.create(
            sign_in_name=f"{family.reference}-{len(book.accounts)}",
            password=secrets.token_urlsafe(24),
            person=member.person,
            language=row.language,
            by=SYSTEM_VIEWER,
        )


def _born(book: Book, row: Any) -> date | None:
    if row.age_years is None:
        return None
    day = book.day(-(row.age_days or 0))
    # Nobody here was born on the 29th of February: the 28th keeps the age right in every year.
    return day.replace(year=day.year - row.age_years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _home(book: Book, row: Any) -> None:
    addresses.record(
        family=book.families[row.family],
        household=row.code,
        words=row.address,
        residents=book.persons(row.persons),
        since=book.day(row.since),
        sensitivity=Sensitivity[row.sensitivity],
        by=book.viewer(row.recorded_by),
    )


def _responsibility(book: Book, row: Any) -> None:
    child = book.members[row.child]
    responsibilities.record(
        family=child.family,
        holder=book.members[row.adult].person,
        child=child.person,
        how=row.how,
        proof=row.proof,
        seen_on=None if row.seen is None else book.day(row.seen),
        by=book.keeper(book.key_of(child.family)),
    )


def _involvement(book: Book, row: Any) -> None:
    practitioner = book.practitioners[row.practitioner]
    is_over = row.until is not None and row.until < 0
    involvement = involvements.begin(
        family=book.families[row.family],
        agency=practitioner.agency,
        practitioner=practitioner,
        subjects=book.persons(row.persons),
        why=row.why,
        frequency=row.frequency,
        programme=row.programme,
        since=book.day(row.since),
        until=None if is_over or row.until is None else book.day(row.until),
        category=Category(row.category),
        sensitivity=Sensitivity[row.sensitivity],
        by=book.keeper(row.family),
    )
    if is_over:
        book.to_end.append((involvement, book.day(row.until)))


def _lead(book: Book, row: Any) -> None:
    family = book.families[row.family]
    by = book.keeper(row.family)
    starts = book.moment(row.starts, "09:00")
    tenure = leads.appoint(
        family=family, practitioner=book.practitioners[row.practitioner], starts_at=starts, by=by
    )
    if row.ends is not None:
        leads.end(tenure=tenure, ended_at=book.moment(row.ends, "09:00"), by=by)


def _statutory_period(book: Book, row: Any) -> None:
    member = book.members[row.person]
    by = book.keeper(row.family)
    period = statutory_periods.begin(
        member=member, kind=StatutoryKind(row.kind), starts_on=book.day(row.starts), by=by
    )
    if row.ends is not None:
        statutory_periods.end(period=period, ends_on=book.day(row.ends), by=by)
