"""Somebody is in danger: seek, open what is needed, close it again; and another person reviews it."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from consent import accounting, emergencies, events, refusals, reviewers, shelves
from consent.categories import Category
from consent.circles import Reader
from consent.emergencies import Sought, Wanted
from consent.models import BreakGlass, BreakGlassEnd, BreakGlassReview
from consent.models.emergencies import LONGEST
from consent.terms import ActorKind, EmergencyReason, Finding, Role
from people import epochs, queries
from people.models import Family
from people.viewers import Viewer

AN_HOUR = timedelta(hours=1)


def seek(*, wanted: Wanted, by: Viewer) -> Sought:
    """Return the families that somebody in a hurry means, of those that they may open; the try is recorded first."""
    found = emergencies.sought(wanted)
    shown = emergencies.openable(by, found.families)
    with trail.gesture(
        events.EMERGENCY_SOUGHT,
        actor=by.actor(),
        about=found.families,
        found=len(found.families),
        shown=len(shown),
    ) as gesture:
        gesture.beside(wanted.typed())
    return Sought(shown, found.persons if shown else frozenset())


def open(  # noqa: A001 - the field's own word
    *,
    families: Sequence[Family],
    categories: Collection[Category],
    reason: EmergencyReason,
    words: str,
    by: Viewer,
    subjects: Collection[UUID] = (),
    lasts: timedelta = AN_HOUR,
    key: str = "",
) -> list[BreakGlass]:
    """Open these categories of one person's families, or of one family, for hours; nobody named: about everybody.

    Whoever leads the work and the privacy officer of the reader's agency are told at once, with no name.
    """
    with trail.gesture(
        events.EMERGENCY_OPENED,
        actor=by.actor(),
        about=families,
        key=key,
        reason=reason.value,
        categories=sorted(each.value for each in categories),
        minutes=int(lasts.total_seconds() // 60),
    ) as gesture:
        practitioner_id = _require_openable(families, by)
        _require_asked(categories, words, lasts)
        openings = [
            _write(
                family,
                practitioner_id,
                subjects=_of_family(family, subjects),
                categories=categories,
                reason=reason,
                words=words.strip(),
                lasts=lasts,
                by=by,
            )
            for family in families
        ]
        gesture.touch(*openings)
        gesture.result = " ".join(str(each.pk) for each in openings)
    return openings


def close(*, opening: BreakGlass, by: Viewer, key: str = "") -> BreakGlass:
    """Close what is open before its time: by who opened it, or by a privacy officer who watches over them."""
    with trail.gesture(events.EMERGENCY_CLOSED, actor=by.actor(), about=[opening.family], key=key) as gesture:
        if not (reviewers.is_own(by, opening) or reviewers.may_review(by, opening)):
            raise Refused(refusals.NOT_YOUR_EMERGENCY)
        if hasattr(opening, "end") or opening.until <= timezone.now():
            raise Refused(refusals.ENDED_BEFORE)
        BreakGlassEnd.objects.create(opening=opening, ended_by_id=by.account_id)
        _bump(opening)
        gesture.touch(opening)
    return opening


def review(
    *, opening: BreakGlass, finding: Finding, words: str, by: Viewer, key: str = ""
) -> BreakGlassReview:
    """Say what one finds of an opening: never of one's own. Whoever opened is told; nothing follows by itself."""
    with trail.gesture(
        events.EMERGENCY_REVIEWED, actor=by.actor(), about=[opening.family], key=key, finding=finding.value
    ) as gesture:
        reviewers.require(by, opening)
        if hasattr(opening, "review"):
            raise Refused(refusals.REVIEWED_BEFORE)
        _require_words(words)
        found = BreakGlassReview.objects.create(
            opening=opening,
            family=opening.family,
            shelf_id=opening.shelf_id,
            finding=finding.value,
            words=words.strip(),
            reviewed_by_id=by.account_id,
        )
        reviewers.tell_found(found)
        gesture.touch(found)
        gesture.result = str(found.pk)
    return found


def _require_openable(families: Sequence[Family], by: Viewer) -> UUID:
    """Return who opens; refuse alike for a family that is not there and for one that is not for them."""
    if not families or len(emergencies.openable(by, families)) < len(families) or by.practitioner_id is None:
        raise Refused(refusals.NOTHING_TO_OPEN)
    return by.practitioner_id


def _require_asked(categories: Collection[Category], words: str, lasts: timedelta) -> None:
    if not categories:
        raise Refused(refusals.ASKS_FOR_NOTHING)
    if not timedelta(0) < lasts <= LONGEST:
        raise Refused(refusals.EMERGENCY_TOO_LONG)
    _require_words(words)


def _require_words(words: str) -> None:
    if not words.strip():
        raise Refused(refusals.NOTHING_SAID)


def _of_family(family: Family, subjects: Collection[UUID]) -> frozenset[UUID]:
    """Return those of the persons named who belong to this family; refuse when somebody is named and nobody does."""
    members = set(queries.members_of(family).values_list("person_id", flat=True))
    named = members.intersection(subjects)
    if subjects and not named:
        raise Refused(refusals.NOTHING_TO_OPEN)
    return frozenset(named)


def _write(
    family: Family,
    practitioner_id: UUID,
    *,
    subjects: frozenset[UUID],
    categories: Collection[Category],
    reason: EmergencyReason,
    words: str,
    lasts: timedelta,
    by: Viewer,
) -> BreakGlass:
    now = timezone.now()
    lead = Reader(ActorKind.ROLE, Role.LEAD.value)
    opening = BreakGlass.objects.create(
        family=family,
        practitioner_id=practitioner_id,
        reason=reason.value,
        shelf=accounting.shelf_for(family, subjects, [lead], by=by),
        words=words,
        categories=categories,
        subjects_key=shelves.subjects_key(subjects),
        opened_at=now,
        until=now + lasts,
    )
    _bump(opening)
    reviewers.tell_opened(opening)
    return opening


def _bump(opening: BreakGlass) -> None:
    epochs.bump(epochs.family_key(opening.family_id), epochs.practitioner_key(opening.practitioner_id))
