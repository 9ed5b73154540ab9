"""Takes up, inside a gesture, the ground that two people agreed on: what it permits, what the person is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from audit.trail import Refused
from consent import overriding, records, refusals, shelves, taking_up
from consent.categories import Category, Sensitivity, Use
from consent.models import Authority, OverrideRequest, Voice, VoiceAnswer
from consent.records import Grant
from consent.seven_tests import SevenTests
from consent.telling import Telling
from consent.terms import ActorKind
from people.viewers import Viewer

# What is overridden is looked at again: by its end, and before a restriction would have to be (90 days).
LOOKED_AT_AFTER, LOOKED_AT_WITHIN = timedelta(days=30), timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenUp:
    """What whoever agrees answers for: the seven tests, what the person is told or why not, the day of the review.

    `told` are the words that the person reads where their refusal stands. No `review_on`: in thirty days, or at its
    end.
    """

    tests: SevenTests
    telling: Telling
    told: str = ""
    review_on: date | None = None

    def refuse_half_said(self, request: OverrideRequest) -> None:
        """Refuse an untested ground, a person of whom nothing is said, and a review that comes too late."""
        today = request.family.team.today()
        if self.tests.unanswered():
            raise Refused(refusals.TESTS_UNANSWERED)
        if self.telling.is_told and not self.told.strip():
            raise Refused(refusals.TOLD_WITHOUT_WORDS)
        self.telling.refuse_half_said(today)
        if self.review_on is not None and self.review_on <= today:
            raise Refused(refusals.NEXT_REVIEW_MISSING)
        if self.review_on is not None and self.review_on > _last_review(request, today):
            raise Refused(refusals.REVIEW_TOO_LATE)

    def looked_at_on(self, request: OverrideRequest) -> date:
        """Return the day on which somebody must look at it again."""
        today = request.family.team.today()
        return self.review_on or min(_last_review(request, today), today + LOOKED_AT_AFTER)


def carry(request: OverrideRequest, taken_up: TakenUp, *, by: Viewer) -> Authority:
    """Take up the ground of a request until its end, and tell the person in words, or keep why not."""
    barred = overriding.barred(request)
    if not barred:
        raise Refused(refusals.REFUSAL_DOES_NOT_BITE)
    taken_up.refuse_half_said(request)
    voice, family = request.voice, request.family
    taking_up.duty(request.ground, family)
    carried = records.authority(
        family,
        request.ground,
        overrides=voice,
        ends_at=request.ends_at,
        telling=taken_up.telling,
        review_on=taken_up.looked_at_on(request),
        tests=taken_up.tests,
        shelf=shelves.on(
            family=family,
            subjects=[voice.person_id],
            category=Category.PLAN,
            sensitivity=Sensitivity.N,
            agency=by.agency_id,
        ),
    )
    records.permits(carried, _opened(request, barred))
    if taken_up.telling.is_told and by.practitioner_id is not None:
        _tell(voice, taken_up.told.strip(), by.practitioner_id)
    return carried


def _last_review(request: OverrideRequest, today: date) -> date:
    last_day = request.family.team.place().day_of(request.ends_at - timedelta(microseconds=1))
    return min(last_day, today + LOOKED_AT_WITHIN)


def _opened(request: OverrideRequest, barred: Mapping[Category, frozenset[UUID]]) -> list[Grant]:
    """Return what lets the recipient read what was barred about whom, and what is delicate of it; never the sealed."""
    alike: dict[frozenset[UUID], list[Category]] = {}
    for category, about in barred.items():
        alike.setdefault(about, []).append(category)
    return [
        Grant(
            ActorKind(request.actor_kind),
            request.actor,
            categories,
            Sensitivity.R,
            [Use.VIEW, Use.KNOW],
            subjects=about or None,
            ends_at=request.ends_at,
        )
        for about, categories in alike.items()
    ]


def _tell(voice: Voice, told: str, answerer: UUID) -> None:
    """Answer the person where their refusal stands."""
    VoiceAnswer.objects.create(
        voice=voice,
        person_id=voice.person_id,
        shelf_id=voice.shelf_id,
        words=told,
        answered_by_id=answerer,
    )
