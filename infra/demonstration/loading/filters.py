"""The areas' counts and the situations, each taken as far as its rows say."""

from typing import Any

from conference.filters.actions import areas, descriptions, discussions, identifiers, roles, situations
from conference.filters.actions.identifiers import Named
from conference.filters.lawful import Because
from conference.filters.models import Situation
from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Count, Sex
from conference.filters.rules.factors import RiskFactor
from conference.filters.telling import Told
from conference.filters.vocabulary import About, Knows
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD
from infra.demonstration.loading.book import Book
from people.viewers import SYSTEM_VIEWER


def load(book: Book) -> None:
    """Count the areas; then let agencies screen, tell, weigh, name and share out."""
    for row in book.content.all("area"):
        areas.count(
            team=book.teams[row.team],
            area=row.name,
            counts={Band(one.band): Count(one.everybody, one.female, one.male) for one in row.band},
            counted_on=book.day(row.counted),
            source=row.source,
            by=SYSTEM_VIEWER,
        )
    for row in book.content.all("situation"):
        situation = _told(book, row)
        for decision in row.decision:
            discussions.weigh(
                situation=situation,
                is_acute=decision.is_acute,
                reason=decision.reason,
                needed=[book.agencies[key] for key in decision.needed],
                by=book.viewer(row.chair),
            )
        for naming in row.naming:
            _named(book, row, naming, situation)
        for answer in row.recognition:
            identifiers.recognise(situation=situation, knows=Knows(answer.knows), by=book.viewer(answer.by))
        for given in row.roles:
            roles.give(
                situation=situation,
                leads=book.agencies[given.leads],
                assists=[book.agencies[key] for key in given.assists],
                by=book.viewer(row.chair),
            )


def _told(book: Book, row: Any) -> Situation:
    """Screen a situation and tell it to its table without a name."""
    area = next(one for one in book.content.all("area") if one.key == row.area)
    factors = [RiskFactor(code) for code in row.factors]
    situation = situations.screen(
        team=book.teams[area.team],
        factors=factors,
        tried=row.tried,
        remit=row.remit,
        is_brought=True,
        by=book.viewer(row.bringer),
    )
    told = Told(
        about=About(row.about),
        area=area.name,
        band=Band(row.band),
        sex=Sex(row.sex),
        factors=factors,
        words=row.words,
        names_nobody=True,
    )
    descriptions.bring(
        situation=situation,
        told=told,
        chair=book.practitioners[row.chair],
        agencies=[book.agencies[key] for key in row.agencies],
        by=book.viewer(row.bringer),
    )
    return situation


def _named(book: Book, row: Any, naming: Any, situation: Situation) -> None:
    day = book.day(-naming.age_days)
    born = day.replace(year=day.year - naming.age_years, day=min(day.day, 28))
    tests = SevenTests(**{test.value: getattr(naming, test.value) for test in SharingTest})
    identifiers.share(
        situation=situation,
        named=Named(name=naming.name, birth_date=born.isoformat(), address=naming.address),
        because=Because(ground=naming.ground, tests=tests, telling=TOLD),
        agencies=[book.agencies[key] for key in naming.agencies],
        by=book.viewer(row.bringer),
    )
