"""What the viewer said, as articles of their page: who may see what, since when, in which words, what came after."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from conference.family.presenters import vocabulary
from conference.family.presenters.persons import Names
from conference.family.presenters.recipients import Recipients, named_in
from conference.family.queries import Told
from consent import statutory_bars
from consent.categories import Category, Sensitivity, Use
from consent.interpreting import NAMES as INTERPRETED
from consent.interpreting import Interpreted
from consent.models import Provision, Voice
from consent.purposes import PurposeCode
from consent.terms import Effect, Method, Said, SpeaksAs
from consent.words import CAPACITIES
from people.models import Practitioner


@dataclass(frozen=True, slots=True)
class Share:
    """Who, and what they may see or not see; without a what, it is what the heading says."""

    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the person was told, by whom and when."""

    words: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class File:
    """A file beside what was said: its kind and the day on which it was kept; its name was not."""

    id: UUID
    kind: str
    kept_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One thing said: `what` is its heading, and `narrows` is the heading and the day of what it narrows."""

    id: UUID
    said: str
    what: str
    whom: str
    permitted: list[Share]
    barred: list[Share]
    said_at: datetime
    last_day: date | None
    how: str
    capacity: str
    is_for_oneself: bool
    interpreter: str
    files: list[File]
    by_law: str
    words: str
    decided_by_a_child: str
    narrows: tuple[str, datetime] | None
    replies: list[Reply]
    ended_at: datetime | None
    is_taken_back: bool
    taken_back_words: str

    @property
    def stands(self) -> bool:
        return self.ended_at is None

    @property
    def may_be_narrowed(self) -> bool:
        return self.stands and self.said == Said.AGREE and bool(self.permitted)


@dataclass(frozen=True, slots=True)
class Sections:
    """Everything that the viewer said, as their page divides it."""

    agreed: list[Article]
    limited: list[Article]
    refused: list[Article]
    over: list[Article]


def sections(told: Collection[Told], names: Names, language: str, assessed: str) -> Sections:
    """Divide what was said into what stands, by what was said, and what is over."""
    articles = draw(told, names, language, assessed)
    standing = [each for each in articles if each.stands]
    return Sections(
        agreed=[each for each in standing if each.said == Said.AGREE],
        limited=[each for each in standing if each.said == Said.LIMIT],
        refused=[each for each in standing if each.said == Said.REFUSE],
        over=[each for each in articles if not each.stands],
    )


def draw(told: Collection[Told], names: Names, language: str, assessed: str) -> list[Article]:
    """Draw each thing that was said; `assessed` is the sentence about who found that a child decides."""
    rows = [each for one in told for each in one.voice.provisions.all()]
    pen = _Pen(names, named_in(rows, language), language, assessed)
    said = {one.voice.pk: (_what(one.voice.categories), one.voice.said_at) for one in told}
    return [
        _article(one, pen, narrows=said.get(one.voice.of_id) if one.voice.of_id else None) for one in told
    ]


@dataclass(frozen=True, slots=True)
class _Pen:
    """What every article is written with."""

    names: Names
    recipients: Recipients
    language: str
    assessed: str


def _article(told: Told, pen: _Pen, *, narrows: tuple[str, datetime] | None) -> Article:
    voice, language = told.voice, pen.language
    return Article(
        id=voice.pk,
        said=voice.said,
        what=_what(voice.categories),
        whom=capfirst(pen.names.of(each.person_id for each in voice.subjects.all())),
        permitted=_shares(told.permits, told, pen),
        barred=_shares(told.bars, told, pen),
        said_at=voice.said_at,
        last_day=_last_day(told),
        how=_how(told, language),
        capacity=capfirst(str(CAPACITIES[SpeaksAs(voice.speaks_as)])),
        is_for_oneself=voice.speaks_as == SpeaksAs.OWN,
        interpreter=interpreter(voice),
        files=[File(each.pk, each.kind.upper(), each.kept_at) for each in voice.evidence.all()],
        by_law=_by_law(told, language),
        words=told.words,
        decided_by_a_child=_sentence(pen.assessed, voice.assessed_by, language),
        narrows=narrows,
        replies=[Reply(said, _by(reply.answered_by, language), reply.at) for reply, said in told.answers],
        ended_at=told.ended_at,
        is_taken_back=told.taken_back is not None,
        taken_back_words=told.taken_back_words,
    )


def _shares(rows: Iterable[Provision], told: Told, pen: _Pen) -> list[Share]:
    together: dict[str, list[str]] = {}
    for row in rows:
        named = together.setdefault(_what_of(row, told, pen.names), [])
        if (who := pen.recipients.of(row)) not in named:
            named.append(who)
    return [Share(capfirst(vocabulary.listed(named)), what) for what, named in together.items()]


def _what_of(row: Provision, told: Told, names: Names) -> str:
    """Return what a provision is about, as far as that is not everything that was said."""
    said = [] if row.categories == told.voice.categories else [vocabulary.categories(row.categories)]
    about = {UUID(each) for each in row.subjects_key.split(",") if each}
    if about and about != {each.person_id for each in told.voice.subjects.all()}:
        said.append(_("about %(names)s") % {"names": names.of(about)})
    return ", ".join([*said, *_qualified(row)])


def _qualified(row: Provision) -> Iterable[str]:
    if row.effect == Effect.PERMIT and Use.VIEW not in row.uses:
        yield _("only that it is there, not what it says")
    if row.effect == Effect.PERMIT and row.ceiling >= Sensitivity.R and Use.VIEW in row.uses:
        yield _("also what is delicate")
    if row.effect == Effect.BAR and Use.KNOW not in row.uses:
        yield _("they may know that it is there")
    if row.purposes == {PurposeCode.CONFERENCE}:
        yield _("only in meetings")
    if row.purposes == {PurposeCode.WORK_WITH_FAMILY}:
        yield _("not in meetings")


def _last_day(told: Told) -> date | None:
    ends = {each.ends_at for each in told.permits}
    if len(ends) != 1 or (end := ends.pop()) is None:
        return None
    zone = ZoneInfo(told.voice.family.team.time_zone)
    return (end.astimezone(zone) - timedelta(microseconds=1)).date()


def _how(told: Told, language: str) -> str:
    voice = told.voice
    said = str(vocabulary.HOW.get(Method(voice.method), ""))
    writer = voice.recorded_by.practitioner
    if writer is None:
        return said
    return _("%(how)s; written down by %(writer)s") % {"how": said, "writer": _by(writer, language)}


def interpreter(voice: Voice) -> str:
    """Return whether somebody interpreted, and in which language; empty where nobody noted it."""
    if voice.had_interpreter is None:
        return ""
    if not voice.had_interpreter:
        return _("No")
    language = interpreted(voice)
    return _("Yes: %(language)s") % {"language": language} if language else _("Yes")


def interpreted(voice: Voice) -> str:
    """Return the language from or into which somebody interpreted; empty where nobody did, or noted it."""
    code = voice.interpreter_language
    return str(INTERPRETED[Interpreted(code)]) if code else ""


def _by_law(told: Told, language: str) -> str:
    """Return for whom a statute makes a refusal hold, and where it does not; empty where no notice was given."""
    notice = getattr(told.voice, "notice", None)
    if notice is None or told.ended_at is not None:
        return ""
    bar = statutory_bars.edition(notice.statute, notice.statute_dated)
    words = {
        "holder": notice.holder.name_in(language),
        "day": date_format(notice.received_on, "DATE_FORMAT"),
        "exceptions": bar.exceptions.in_language(language),
    }
    return (
        _("The law makes this hold for what %(holder)s keeps about it, from %(day)s, %(exceptions)s.") % words
    )


def _by(practitioner: Practitioner, language: str) -> str:
    agency = practitioner.agency.name_in(language)
    return f"{practitioner.name}, {practitioner.job_title_in(language)} – {agency}"


def _sentence(assessed: str, by: Practitioner | None, language: str) -> str:
    return assessed % {"name": by.name, "job": by.job_title_in(language)} if by else ""


def _what(codes: Iterable[Category]) -> str:
    return capfirst(vocabulary.categories(codes))
