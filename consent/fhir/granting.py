"""From what a document says to what is recorded here: who spoke in what capacity, what is granted and denied."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from consent.capacities import Capacities
from consent.categories import Category
from consent.fhir.boxes import Box
from consent.fhir.documents import Understood
from consent.fhir.statements import Statement
from consent.purposes import PurposeCode
from consent.records import Grant
from consent.terms import Method, Said, SpeaksAs
from consent.voices import Spoken
from people.models import Family, Person, Practitioner


def spoken(statement: Statement, family: Family, *, notice: str, language: str, now: datetime) -> Spoken:
    """Return who spoke, for whom, in what capacity, after which notice; raise LookupError where nobody is named."""
    if statement.speaker is None:
        raise LookupError("A statement without problems names who said it.")
    named: set[UUID] = {statement.speaker, *statement.tree.subjects}
    persons = {each.pk: each for each in Person.objects.filter(pk__in=named)}
    return Spoken(
        family=family,
        person=persons[statement.speaker],
        subjects=[persons[each] for each in statement.tree.subjects],
        speaks_as=_speaks_as(statement, family),
        notice_version=notice,
        language=language,
        method=Method.IMPORTED,
        assessed_by=_assessor(statement),
        said_at=_said_at(statement, family, now),
    )


def said(understood: Understood) -> Said:
    """Return what was said: an agreement, a refusal, or one within limits."""
    if not understood.rows.permits:
        return Said.REFUSE
    return Said.LIMIT if understood.rows.denials else Said.AGREE


def permits(understood: Understood, now: datetime) -> list[Grant]:
    """Return what is granted."""
    return [_grant(box, now) for box in understood.rows.permits]


def bars(understood: Understood, now: datetime) -> list[Grant]:
    """Return what is denied; a denial of every kind, or for every purpose, lists none."""
    return [
        replace(
            _grant(box, now),
            categories=frozenset() if box.categories == set(Category) else box.categories,
            purposes=frozenset() if box.purposes == set(PurposeCode) else box.purposes,
        )
        for box in understood.rows.bars
    ]


def _grant(box: Box, now: datetime) -> Grant:
    return Grant(
        actor_kind=box.actor.kind,
        actor=box.actor.name,
        categories=box.categories,
        ceiling=box.ceiling,
        uses=box.uses,
        subjects=box.subjects,
        purposes=box.purposes,
        data_from=box.days.start,
        data_until=box.days.stop - timedelta(days=1) if box.days.stop else None,
        # Nothing held here before it was taken in.
        starts_at=max(box.time.start or now, now),
        ends_at=box.time.stop,
    )


def _assessor(statement: Statement) -> Practitioner | None:
    if statement.assessed_by is None:
        return None
    return Practitioner.objects.filter(pk=statement.assessed_by).first()


def _speaks_as(statement: Statement, family: Family) -> SpeaksAs:
    """Return the capacity, which a Consent does not say: it follows from who is spoken for, and from ages here."""
    if statement.assessed_by is not None:
        return SpeaksAs.COMPETENT_CHILD
    if statement.speaker is None:
        raise LookupError("A statement without problems names who said it.")
    return Capacities(family).usual(statement.speaker, statement.tree.subjects)


def _said_at(statement: Statement, family: Family, now: datetime) -> datetime:
    if statement.said_on is None:
        return now
    return datetime.combine(statement.said_on, time(), ZoneInfo(family.team.time_zone))
