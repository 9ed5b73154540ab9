"""Emergencies as they are shown: the time left while one is open, and each opening for who answers or reviews."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise

from conference.emergency import queries
from conference.emergency.vocabulary import FINDINGS, NUMBERS, REASONS
from consent.categories import CATEGORY_NAMES, Category
from consent.models import BreakGlass
from consent.reviewing import review_due
from consent.terms import EmergencyReason, Finding
from people.models import Family, Practitioner
from people.viewers import Viewer


@dataclass(frozen=True, slots=True)
class Banner:
    """What is open now, until when, by the server's clock; `is_here`: the page is one of that family."""

    id: UUID
    family_id: UUID
    alias: str
    categories: list[str]
    until: datetime
    seconds_left: int
    is_here: bool

    @property
    def minutes_left(self) -> int:
        """Return the minutes left; the last one counts until it is over."""
        return -(-self.seconds_left // 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """One opening as it is read by who answers for it, or reviews it."""

    id: UUID
    alias: str
    family_id: UUID
    by: str
    agency: str
    pseudonym: str
    reason: str | Promise
    categories: list[str]
    is_about_some: bool
    opened_at: datetime
    until: datetime
    ended_at: datetime | None
    is_live: bool
    due_on: date
    is_overdue: bool
    finding: str | Promise
    is_unjustified: bool
    suspended_at: datetime | None
    reviewed_at: datetime | None


def banners(viewer: Viewer, path: str) -> list[Banner]:
    """Return what a viewer has open now, as every page says it; `path` tells which page."""
    return [
        Banner(
            id=each.pk,
            family_id=each.family_id,
            alias=each.family.reference,
            categories=_names(each),
            until=each.until,
            seconds_left=seconds_left(each),
            is_here=path.startswith(reverse("directory:family", args=[each.family_id])),
        )
        for each in queries.open_now(viewer)
    ]


def seconds_left(opening: BreakGlass) -> int:
    """Return for how many seconds it is open still; 0 when it is over."""
    return max(0, ceil((opening.until - timezone.now()).total_seconds())) if queries.is_live(opening) else 0


def until_it_ends(response: HttpResponse, viewer: Viewer, family: Family) -> HttpResponse:
    """Let a page of a family that an emergency opened be asked for again when its time is over, without any script."""
    ends = [seconds_left(each) for each in queries.open_now(viewer) if each.family_id == family.pk]
    if ends:
        response["Refresh"] = str(min(ends) + 1)
    return response


def numbers() -> list[str]:
    """Return whom to call first, where the teams of this deployment work."""
    return [NUMBERS[each] for each in queries.jurisdictions()]


def drawn(openings: Iterable[BreakGlass], language: str) -> list[Opening]:
    """Return the lines of a list of openings."""
    return [draw(each, language) for each in openings]


def draw(opening: BreakGlass, language: str) -> Opening:
    """Return one opening, without its words."""
    who: Practitioner = opening.practitioner
    place = opening.family.team.place()
    due = review_due(opening.opened_at, place)
    review: Any = getattr(opening, "review", None)
    end: Any = getattr(opening, "end", None)
    account: Any = getattr(who, "account", None)
    return Opening(
        id=opening.pk,
        alias=opening.family.reference,
        family_id=opening.family_id,
        by=f"{who.name}, {who.job_title_in(language)}",
        agency=who.agency.name_in(language),
        pseudonym=str(account.pseudonym) if account else "",
        reason=REASONS[EmergencyReason(opening.reason)],
        categories=_names(opening),
        is_about_some=bool(opening.subjects_key),
        opened_at=opening.opened_at,
        until=opening.until,
        ended_at=end.at if end else None,
        is_live=queries.is_live(opening),
        due_on=place.day_of(due - timedelta(microseconds=1)),
        is_overdue=review is None and timezone.now() >= due,
        finding=FINDINGS[Finding(review.finding)] if review else "",
        is_unjustified=review is not None and review.finding == Finding.UNJUSTIFIED,
        suspended_at=account.suspended_at if account else None,
        reviewed_at=review.at if review else None,
    )


def told(viewer: Viewer, opening: BreakGlass) -> dict[str, Any]:
    """Return one opening with its words, for its page."""
    why, found = queries.words(viewer, opening)
    return {"opening": draw(opening, viewer.language), "why": why, "found": found}


def _names(opening: BreakGlass) -> list[str]:
    return [str(CATEGORY_NAMES[each]) for each in Category if each in opening.categories]
