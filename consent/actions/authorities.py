"""A duty, not an agreement, lets information flow: take it up for a family, tell them, review it, end it."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from audit import trail
from audit.trail import Refused
from consent import events, overriding, permissions, records, refusals, shelves, taking_up
from consent.categories import Category, Sensitivity
from consent.models import Authority, AuthorityReview, AuthorityTelling
from consent.records import Grant
from consent.second_person import Objection
from consent.seven_tests import SevenTests
from consent.telling import Telling
from consent.terms import Reviewed
from consent.voices import categories_of
from people.models import Family, Person
from people.viewers import Viewer


def begin(
    *,
    family: Family,
    ground: str,
    grants: Sequence[Grant],
    tests: SevenTests,
    telling: Telling,
    review_on: date,
    by: Viewer,
    subjects: Collection[Person] = (),
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    key: str = "",
) -> Authority:
    """Take up a ground that does not rest on consent: why it passes the seven tests, and what it permits.

    The agency of who acts must be one that may rely on it; the family is told, or the reason why not is written down.
    """
    told = "told" if telling.because is None else telling.because.value
    with trail.gesture(
        events.AUTHORITY_BEGUN, actor=by.actor(), about=[family], key=key, ground=ground, telling=told
    ) as gesture:
        permissions.require_full_member(by, family)
        taken_up, today = taking_up.duty(ground, family), family.team.today()
        taking_up.require_reliance(taken_up, family, by, categories_of(grants), on=today)
        _refuse_unweighed(tests, telling, review_on, today)
        begun = records.authority(
            family,
            ground,
            starts_at=starts_at,
            ends_at=ends_at,
            telling=telling,
            review_on=review_on,
            tests=tests,
            shelf=shelves.on(
                family=family,
                subjects=subjects,
                category=Category.PLAN,
                sensitivity=Sensitivity.N,
                agency=by.agency_id,
            ),
        )
        records.permits(begun, grants)
        gesture.touch(begun)
        gesture.result = str(begun.pk)
    return begun


def tell(*, authority: Authority, told_on: date, by: Viewer, key: str = "") -> AuthorityTelling:
    """Write down that the family was told after all; from then on their own page speaks of the ground."""
    family = authority.family
    with trail.gesture(events.AUTHORITY_TOLD, actor=by.actor(), about=[family], key=key) as gesture:
        teller = permissions.require_full_member(by, family)
        _refuse_ended(authority)
        if authority.is_told:
            raise Refused(refusals.TOLD_BEFORE)
        if told_on > family.team.today():
            raise Refused(refusals.TOLD_IN_THE_FUTURE)
        told = AuthorityTelling.objects.create(authority=authority, told_on=told_on, told_by_id=teller)
        gesture.touch(authority)
    return told


def review(
    *,
    authority: Authority,
    outcome: Reviewed,
    why: str,
    by: Viewer,
    next_on: date | None = None,
    key: str = "",
) -> AuthorityReview:
    """Keep a ground until its next review, or end it; either with the reason in words."""
    family = authority.family
    with trail.gesture(
        events.AUTHORITY_REVIEWED, actor=by.actor(), about=[family], key=key, outcome=outcome.value
    ) as gesture:
        reviewer = permissions.require_full_member(by, family)
        _refuse_ended(authority)
        if authority.shelf is None:
            raise Refused(refusals.NOTHING_TO_REVIEW)
        if overriding.asked_for(authority, by):
            raise Refused(refusals.CANNOT_OVERRIDE[Objection.NEEDS_ANOTHER])
        if not why.strip():
            raise Refused(refusals.NOTHING_SAID)
        is_kept = outcome is Reviewed.KEPT
        if is_kept and (next_on is None or next_on <= family.team.today()):
            raise Refused(refusals.NEXT_REVIEW_MISSING)
        reviewed = AuthorityReview.objects.create(
            family=family,
            authority=authority,
            shelf=authority.shelf,
            outcome=outcome.value,
            why=why.strip(),
            next_on=next_on if is_kept else None,
            reviewed_by_id=reviewer,
        )
        if not is_kept:
            records.end_authority(authority, why="reviewed")
        gesture.touch(reviewed, authority)
        gesture.result = str(reviewed.pk)
    return reviewed


def end(*, authority: Authority, why: str, by: Viewer, key: str = "") -> Authority:
    """End a ground now, and with it everything that it permitted. `why` is a code."""
    with trail.gesture(
        events.AUTHORITY_ENDED, actor=by.actor(), about=[authority.family], key=key, why=why
    ) as gesture:
        permissions.require_full_member(by, authority.family)
        _refuse_ended(authority)
        records.end_authority(authority, why=why)
        gesture.touch(authority)
    return authority


def _refuse_unweighed(tests: SevenTests, telling: Telling, review_on: date, today: date) -> None:
    if tests.unanswered():
        raise Refused(refusals.TESTS_UNANSWERED)
    telling.refuse_half_said(today)
    if review_on <= today:
        raise Refused(refusals.NEXT_REVIEW_MISSING)


def _refuse_ended(authority: Authority) -> None:
    if hasattr(authority, "end"):
        raise Refused(refusals.ENDED_BEFORE)
