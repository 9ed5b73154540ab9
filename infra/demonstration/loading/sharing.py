"""What was said about sharing, the grounds that do not rest on it, and who must keep out."""

from typing import Any

from consent.actions import authorities, coercion, evidence, exclusions, voices
from consent.categories import Category, Sensitivity, Use
from consent.models import Voice
from consent.purposes import PurposeCode
from consent.records import Grant
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD, Telling
from consent.terms import ActorKind, Method, NotAskedBecause, NotToldBecause, SpeaksAs
from consent.voices import Spoken
from infra.demonstration.loading import paper
from infra.demonstration.loading.book import Book


def load(book: Book) -> None:
    """Load voices in the order in which they were given, and the authorities that run today."""
    given: dict[str, Voice] = {}
    for row in sorted(book.content.all("voice"), key=lambda row: (row.day, row.at)):
        given[row.key] = _voice(book, row, given)
        _beside(book, row, given[row.key])
    for row in book.content.all("authority"):
        if row.ends is None or row.ends > 0:
            _authority(book, row)


def exclude(book: Book) -> None:
    """Keep out who must keep out, after what they wrote before they knew."""
    for row in book.content.all("exclusion"):
        exclusions.declare(
            practitioner=book.practitioners[row.practitioner],
            family=book.families[row.family],
            by=book.viewer(row.practitioner),
        )


def answer(book: Book) -> None:
    """Answer refusals in the meetings where a duty carries the flow."""
    for row in book.content.all("voice"):
        for one in row.answer:
            conference = book.conferences[one.conference]
            voice = Voice.objects.get(
                person=book.members[row.speaker].person, said_at=book.moment(row.day, row.at)
            )
            voices.answer(
                voice=voice, words=one.words, conference_id=str(conference.pk), by=book.viewer(one.by)
            )


def _voice(book: Book, row: Any, given: dict[str, Voice]) -> Voice:
    by, spoken = book.viewer(row.recorded_by), _spoken(book, row)
    grants = [_grant(book, one) for one in row.grants]
    denied = [_grant(book, one) for one in row.bars]
    if row.said == "agree":
        return voices.agree(spoken=spoken, grants=grants, by=by)
    if row.said == "limit":
        return voices.limit(spoken=spoken, denied=denied, grants=grants, of=given.get(row.of), by=by)
    if row.said == "refuse":
        return voices.refuse(spoken=spoken, denied=denied, by=by)
    if row.said == "withdraw":
        return voices.withdraw(voice=given[row.of], spoken=spoken, by=by)
    return voices.not_asked(spoken=spoken, because=NotAskedBecause.WOULD_PREJUDICE, by=by)


def _beside(book: Book, row: Any, voice: Voice) -> None:
    """Keep the paper that was signed, and what the team doubts."""
    if row.has_paper:
        evidence.keep(voice=voice, content=paper.signed(), by=book.viewer(row.recorded_by))
    for doubt in row.doubt:
        coercion.record(
            voice=voice, words=doubt.words, is_relied_on=doubt.is_relied_on, by=book.viewer(doubt.by)
        )


def _spoken(book: Book, row: Any) -> Spoken:
    return Spoken(
        family=book.families[row.family],
        person=book.members[row.speaker].person,
        subjects=book.persons(row.subjects),
        speaks_as=SpeaksAs(row.capacity),
        notice_version=row.notice_version,
        language=row.language,
        method=Method(row.method),
        words=row.words,
        reason=row.reason,
        assessed_by=book.practitioners.get(row.assessor),
        assessment=row.assessment,
        said_at=book.moment(row.day, row.at),
        had_interpreter=None if not row.interpreter else row.interpreter != "none",
        interpreter_language=row.interpreter if row.interpreter not in {"", "none"} else "",
    )


def _authority(book: Book, row: Any) -> None:
    authorities.begin(
        family=book.families[row.family],
        ground=row.ground,
        subjects=book.persons(row.subjects),
        grants=[_grant(book, one, row.subjects) for one in row.grants],
        tests=SevenTests(**{test.value: getattr(row, test) for test in SharingTest}),
        telling=_telling(row),
        review_on=book.day(row.review),
        starts_at=book.moment(row.starts, "09:00"),
        by=book.keeper(row.family),
    )


def _telling(row: Any) -> Telling:
    if row.family_told:
        return TOLD
    return Telling(because=NotToldBecause(row.not_told_because), words=row.why_not_told)


def _grant(book: Book, row: Any, subjects: tuple[str, ...] = ()) -> Grant:
    named = row.subjects or subjects
    return Grant(
        actor_kind=ActorKind(row.actor_kind),
        actor=_actor(book, row),
        categories=[Category(one) for one in row.categories],
        ceiling=Sensitivity[row.ceiling],
        uses=[Use(one) for one in row.uses],
        subjects=[person.pk for person in book.persons(named)] or None,
        purposes=[PurposeCode(one) for one in row.purposes],
        ends_at=None if row.until is None else book.moment(row.until + 1, "00:00"),
    )


def _actor(book: Book, row: Any) -> str:
    if row.actor_kind == "agency":
        return str(book.agencies[row.actor].pk)
    if row.actor_kind == "person":
        return str(book.members[row.actor].person_id)
    return str(row.actor)
