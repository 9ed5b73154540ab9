"""Requests to go past a refusal as they are read: who asked for whom, who decided, until when, how it stands now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.text import capfirst

from conference.family.presenters import vocabulary
from conference.family.presenters.recipients import Recipients, named_in
from conference.grounds.rules import Due, due
from conference.meetings.presenters.names import Names, of_family
from conference.overrides import queries
from consent import grounds
from consent.models import OverrideRequest
from people.models import Account, Family
from people.viewers import Viewer

WAITING, IN_FORCE, DECLINED, OVER = "waiting", "in_force", "declined", "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One request, what was decided, and how it stands now: waiting, in force, declined or over."""

    id: UUID
    family_id: UUID
    alias: str
    who: str
    what: str
    whom: str
    ground: str
    reason: str
    asked_by: str
    asked_at: datetime
    last_day: date
    stands: str
    decided_by: str
    decided_at: datetime | None
    why: str
    is_told: bool
    review_on: date | None
    is_review_due: bool
    may_review: bool
    authority_id: UUID | None


@dataclass(frozen=True, slots=True)
class Pen:
    """What every request is written with: who is named, how persons are called, the reasons, and for whom."""

    recipients: Recipients
    names: Names
    words: Mapping[UUID, Mapping[str, str]]
    viewer: Viewer


def overrides(viewer: Viewer, family: Family, asked: Sequence[OverrideRequest]) -> list[Override]:
    """Return requests of a family with what became of them, reasons as far as the viewer may read them."""
    words, names = queries.reasons(viewer, asked), of_family(viewer, family)
    return _written(asked, Pen(named_in(asked, viewer.language), names, words, viewer))


def in_short(viewer: Viewer, asked: Sequence[OverrideRequest]) -> list[Override]:
    """Return requests of several families for a list, without a sealed word."""
    return _written(asked, Pen(named_in(asked, viewer.language), Names({}), {}, viewer))


def _written(asked: Sequence[OverrideRequest], pen: Pen) -> list[Override]:
    return [_override(each, pen) for each in asked]


def _override(request: OverrideRequest, pen: Pen) -> Override:
    language, words, place = pen.viewer.language, pen.words, request.family.team.place()
    decision: Any = getattr(request, "decision", None)
    authority: Any = decision.authority if decision else None
    stands = _stands(request, decision, authority)
    review_on = authority.next_review_on if authority else None
    return Override(
        id=request.pk,
        family_id=request.family_id,
        alias=request.family.reference,
        who=capfirst(pen.recipients.of(request)),
        what=vocabulary.categories(request.categories),
        whom=pen.names.joined(request.subjects_key.split(",")),
        ground=grounds.ground(request.ground, on=place.day_of(request.asked_at)).name.in_language(language),
        reason=words.get(request.pk, {}).get("reason", ""),
        asked_by=_by(request.asked_by, language),
        asked_at=request.asked_at,
        last_day=place.day_of(request.ends_at - timedelta(microseconds=1)),
        stands=stands,
        decided_by=_by(decision.decided_by, language) if decision else "",
        decided_at=decision.at if decision else None,
        why=words.get(decision.pk, {}).get("reason", "") if decision else "",
        is_told=bool(authority and authority.is_told),
        review_on=review_on,
        may_review=request.asked_by_id != pen.viewer.account_id,
        is_review_due=stands == IN_FORCE and due(review_on, request.family.team.today()) is Due.OVERDUE,
        authority_id=authority.pk if authority else None,
    )


def _stands(request: OverrideRequest, decision: Any, authority: Any) -> str:
    if decision is not None and authority is None:
        return DECLINED
    if request.ends_at <= timezone.now() or (authority is not None and hasattr(authority, "end")):
        return OVER
    return WAITING if decision is None else IN_FORCE


def _by(account: Account, language: str) -> str:
    who = account.practitioner
    return f"{who.name}, {who.job_title_in(language)} – {who.agency.name_in(language)}" if who else ""
