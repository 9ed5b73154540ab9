"""One thing that was said, as its card: who, what, to whom, after which notice, shown by what, doubted by whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from conference.directory.presenters.names import called
from conference.family.presenters import vocabulary as words_for
from conference.family.presenters import voices
from conference.family.presenters.persons import Names
from conference.family.presenters.voices import Article
from conference.family.queries import Told
from conference.voices.presenters.offers import job
from conference.voices.presenters.vocabulary import COLOURS, NOT_ASKED, SAID
from conference.voices.queries import Heard
from consent.gate import Opened
from consent.models import Coercion, CourtOrder, Voice
from consent.terms import NotAskedBecause, Said, SpeaksAs
from people.models import FamilyMember


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why it was perhaps not free, whether it is relied on, by whom and when that was written."""

    words: str
    is_relied_on: bool
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Order:
    """Which court, its day, and who saw the order when."""

    court: str
    made_on: date
    seen_on: date
    seen_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Everything that the page shows of one voice; `is_relied_on` is False once somebody decided so."""

    article: Article
    who: str
    said: str
    colour: str
    notice: str
    language: str
    assessment: str
    assessed_by: str
    order: Order | None
    doubts: list[Doubt]

    @property
    def id(self) -> UUID:
        return self.article.id

    @property
    def is_relied_on(self) -> bool:
        return all(each.is_relied_on for each in self.doubts)

    @property
    def may_be_narrowed(self) -> bool:
        return self.article.may_be_narrowed and self.order is None and self.is_relied_on


@dataclass(frozen=True, slots=True)
class Unasked:
    """Who was not asked, about whom, and why."""

    who: str
    whom: str
    because: str
    reason: str
    at: datetime
    by: str


def names_of(heard: Heard) -> Names:
    """Return how the persons of the family are called for whoever reads this page."""
    return called_by(heard.persons)


def draw(heard: Heard, told: Iterable[Told], language: str) -> list[Card]:
    """Draw what was said, one card each."""
    told = list(told)
    names = names_of(heard)
    articles = voices.draw(told, names, language, "")
    return [_card(one, article, names, heard, language) for one, article in zip(told, articles, strict=True)]


def unasked(heard: Heard, language: str) -> list[Unasked]:
    """Draw who was not asked."""
    names = names_of(heard)
    return [_unasked(one, names, language) for one in heard.unasked]


def who_said(voice: Voice, names: Names) -> str:
    """Return who spoke; of whom nothing may be read, nothing is said."""
    if voice.speaks_as == SpeaksAs.COURT:
        return _("A court")
    return names.of([voice.person_id]) or _("Somebody of the family")


def in_short(voice: Voice, names: Names) -> str:
    """Return who said what and when, in one breath: what a page that asks one thing about it is about."""
    said = str(SAID[Said(voice.said)])
    what = words_for.categories(voice.categories)
    day = date_format(timezone.localtime(voice.said_at), "DATE_FORMAT")
    return f"{who_said(voice, names)}, {day} – {said}: {what}"


def called_by(persons: Iterable[Opened[FamilyMember]]) -> Names:
    """Return how these persons are called."""
    everybody = {
        one.record.person_id: called(one.words, is_unborn=one.record.person.is_unborn) for one in persons
    }
    return Names("", None, everybody)


def _card(told: Told, article: Article, names: Names, heard: Heard, language: str) -> Card:
    voice = told.voice
    doubts: Mapping[UUID, list[Opened[Coercion]]] = heard.doubts
    assessor = voice.assessed_by
    return Card(
        article=article,
        who=who_said(voice, names),
        said=str(SAID[Said(voice.said)]),
        colour=COLOURS[Said(voice.said)],
        notice=voice.notice_version,
        language=voice.language,
        assessment=told.assessment,
        assessed_by=job(assessor, language) if assessor else "",
        order=_order(heard.orders.get(voice.pk)),
        doubts=[_doubt(each, language) for each in doubts.get(voice.pk, [])],
    )


def _order(opened: Opened[CourtOrder] | None) -> Order | None:
    if opened is None:
        return None
    order = opened.record
    return Order(opened.words["court"], order.made_on, order.seen_on, order.seen_by.name)


def _doubt(opened: Opened[Coercion], language: str) -> Doubt:
    doubt = opened.record
    return Doubt(opened.words["words"], doubt.is_relied_on, job(doubt.recorded_by, language), doubt.at)


def _unasked(opened: Opened[Voice], names: Names, language: str) -> Unasked:
    voice = opened.record
    writer = voice.recorded_by.practitioner
    return Unasked(
        who=who_said(voice, names),
        whom=names.of(each.person_id for each in voice.subjects.all()),
        because=str(NOT_ASKED[NotAskedBecause(voice.not_asked_because)]),
        reason=opened.words["reason"],
        at=voice.said_at,
        by=job(writer, language) if writer else "",
    )
