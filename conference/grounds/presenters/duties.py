"""The grounds of a family as cards: since when, for whom, what they permit, told or not, when to look again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from conference.family.presenters.recipients import Recipients
from conference.grounds.presenters import law
from conference.grounds.presenters.law import LawCard
from conference.grounds.presenters.permits import Permit, permits
from conference.grounds.presenters.vocabulary import ENDED, NOT_TOLD
from conference.grounds.queries import Duty
from conference.grounds.rules import Due, due
from conference.meetings.presenters.names import Names
from consent import grounds
from consent.gate import Opened
from consent.models import Authority, AuthorityEnd, AuthorityReview
from consent.seven_tests import NAMES, SharingTest
from consent.terms import NotToldBecause, Reviewed


@dataclass(frozen=True, slots=True)
class Review:
    """One review: what it came to, why, who and when."""

    outcome: str
    why: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One ground that was taken up."""

    id: UUID
    law: LawCard
    since: datetime
    until: datetime | None
    by: str
    about: str
    permits: list[Permit]
    tests: list[tuple[str, str]]
    is_told: bool
    told: str
    why_not_told: str
    telling: Due
    review: Due
    review_says: str
    reviews: list[Review]
    is_override: bool
    ended: str


@dataclass(frozen=True, slots=True)
class Pen:
    """What every card is written with."""

    names: Names
    recipients: Recipients
    language: str
    today: date


def card(duty: Duty, pen: Pen) -> Card:
    """Draw one duty."""
    authority = duty.authority
    shelf, subjects = authority.shelf, authority.shelf.subjects_key if authority.shelf else ""
    agency = shelf.originator_agency if shelf else None
    review_on = authority.next_review_on
    return Card(
        id=authority.pk,
        law=of_authority(authority, pen.language),
        since=authority.starts_at,
        until=authority.ends_at if duty.is_live else None,
        by=agency.name_in(pen.language) if agency else "",
        about=pen.names.joined(subjects.split(",")),
        permits=permits(authority.provisions.all(), pen.recipients, pen.names, about=subjects),
        tests=[(str(NAMES[test]), words) for test in SharingTest if (words := duty.words.get(test, ""))],
        is_told=authority.is_told,
        told=_told(authority),
        why_not_told=duty.words.get("why_not_told", ""),
        telling=Due.LATER if authority.is_told else due(authority.tell_by, pen.today),
        review=due(review_on, pen.today),
        review_says=_review_says(review_on, pen.today),
        reviews=[_review(each, pen.language) for each in duty.reviews],
        is_override=authority.overrides_id is not None,
        ended="" if duty.is_live else _ended(authority),
    )


def of_authority(authority: Authority, language: str) -> LawCard:
    """Draw the edition of the ground that an authority stands on."""
    return law.of_ground(grounds.edition(authority.ground, authority.ground_dated), language)


def overdue(cards: Iterable[Card]) -> int:
    """Return how many of these grounds somebody should have looked at, or told the family of, by now."""
    return sum(Due.OVERDUE in {each.review, each.telling} for each in cards)


def _review_says(review_on: date | None, today: date) -> str:
    day = {"day": date_format(review_on, "DATE_FORMAT")} if review_on else {}
    return {
        Due.UNSET: _("No day was set on which it is looked at again."),
        Due.OVERDUE: _("It should have been looked at again by %(day)s."),
        Due.SOON: _("Look at it again by %(day)s."),
        Due.LATER: _("To be looked at again by %(day)s."),
    }[due(review_on, today)] % day


def _told(authority: Authority) -> str:
    if hasattr(authority, "telling"):
        day = {"day": date_format(authority.telling.told_on, "DATE_FORMAT")}
        return _("The family was told on %(day)s.") % day
    if authority.is_family_told:
        return _("The family was told.")
    if not authority.not_told_because:
        return _("It is not written down whether the family was told.")
    words = {"day": date_format(authority.tell_by, "DATE_FORMAT")} if authority.tell_by else {}
    return str(NOT_TOLD[NotToldBecause(authority.not_told_because)]) % words


def _review(shown: Opened[AuthorityReview], language: str) -> Review:
    done, why = shown.record, shown.words["why"]
    by = f"{done.reviewed_by.name}, {done.reviewed_by.agency.name_in(language)}"
    if done.outcome == Reviewed.ENDED or done.next_on is None:
        return Review(_("Ended"), why, by, done.at)
    day = {"day": date_format(done.next_on, "DATE_FORMAT")}
    return Review(_("Kept until %(day)s") % day, why, by, done.at)


def _ended(authority: Authority) -> str:
    end: AuthorityEnd | None = getattr(authority, "end", None)
    at = end.at if end else authority.ends_at
    if at is None:
        return ""
    said = {"day": date_format(at, "DATE_FORMAT"), "why": ENDED.get(end.why, "") if end else ""}
    return _("Ended on %(day)s: %(why)s") % said if said["why"] else _("Ended on %(day)s") % said
