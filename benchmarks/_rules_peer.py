"""The same order in django-rules, over a scope that is in hand already: facts are sets of shelves, looked up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import rules
from django.utils import timezone

from audit import guard
from consent.categories import Use
from consent.decisions import DatedDecision
from consent.purposes import OWN_RECORD, WORK_WITH_FAMILY
from consent.scope import Scope
from people.models import Account, Membership
from people.viewers import Capacity, Viewer, viewer_of

PARENTS = 90
OUTSIDE = ("held_by_its_agency", "for_one_meeting", "restricted")


class Hand:
    """A loaded scope as django-rules would want it: one fact, one set."""

    def __init__(self, scope: Scope) -> None:
        self.is_signed_in = scope.viewer is not None
        self.has_standing = scope.otherwise.reason not in {"no_standing", "secondment_over"}
        by_reason: dict[str, set[int]] = {}
        self.dated: dict[int, DatedDecision] = {}
        for shelf_id, verdict in scope.tables.get(Use.VIEW, {}).items():
            if isinstance(verdict, DatedDecision):
                self.dated[shelf_id] = verdict
            else:
                by_reason.setdefault(verdict.reason, set()).add(shelf_id)
        self.near = frozenset(scope.tables.get(Use.VIEW, {}))
        self.stale = frozenset(by_reason.get("sign_in_too_old", ()))
        self.excluded = frozenset(by_reason.get("excluded", ()))
        self.barred = frozenset(by_reason.get("barred_by_statute", ()))
        self.refused = frozenset(by_reason.get("refused", ()))
        self.covered = frozenset(by_reason.get("permitted", ()))
        self.own = frozenset(by_reason.get("own_words", ()))
        self.apart = frozenset(by_reason.get("kept_apart", ()))
        self.privileged = frozenset(by_reason.get("privileged", ()))
        self.reviewed = frozenset(by_reason.get("for_its_reviewers", ()))
        self.reviewing = frozenset(by_reason.get("reviews", ()))
        self.opened = frozenset(by_reason.get("break_glass", ()))
        self.outside = frozenset().union(*(by_reason.get(reason, ()) for reason in OUTSIDE))
        self.overridden = frozenset(by_reason.get("overridden", ()))


@rules.predicate
def is_signed_in(hand: Hand, entry: Any) -> bool:
    return hand.is_signed_in


@rules.predicate
def is_stale(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.stale


@rules.predicate
def is_excluded(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.excluded


@rules.predicate
def has_standing(hand: Hand, entry: Any) -> bool:
    return hand.has_standing


@rules.predicate
def belongs(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.near


@rules.predicate
def is_barred(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.barred


@rules.predicate
def is_refused(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.refused


@rules.predicate
def is_covered(hand: Hand, entry: Any) -> bool:
    dated = hand.dated.get(entry.shelf_id)
    return dated.on(entry.occurred_on).permitted if dated else entry.shelf_id in hand.covered


@rules.predicate
def is_own(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.own


@rules.predicate
def is_apart(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.apart


@rules.predicate
def is_privileged(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.privileged


@rules.predicate
def is_reviewed(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.reviewed


@rules.predicate
def is_reviewing(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.reviewing


@rules.predicate
def is_opened(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.opened


@rules.predicate
def is_outside(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.outside


@rules.predicate
def is_overridden(hand: Hand, entry: Any) -> bool:
    return entry.shelf_id in hand.overridden


rules.add_rule(
    "see_entry",
    is_signed_in
    & ~is_stale
    & ~is_excluded
    & ~is_apart
    & ~is_privileged
    & has_standing
    & ~is_reviewed
    & (
        is_reviewing
        | is_opened
        | belongs & ~is_outside & (is_overridden | is_own | ~is_barred & ~is_refused & is_covered)
    ),
)


def may_see(hand: Hand, entry: Any) -> bool:
    """Ask django-rules."""
    return bool(rules.test_rule("see_entry", hand, entry))


def kept_apart() -> list[Viewer]:
    """Return parents who must learn nothing of the other."""
    parents = Account.objects.filter(person__isnull=False).order_by("sign_in_name")
    return [viewer_of(each, capacity=Capacity.PERSON) for each in parents[:PARENTS]]


def scopes(viewers: Sequence[Any]) -> Iterator[Scope]:
    """Yield scopes in which every rung has something to decide."""
    yield Scope.load(None, WORK_WITH_FAMILY)
    long_ago = timezone.now() - timedelta(hours=6)
    for parent in kept_apart():
        yield Scope.load(parent, OWN_RECORD)
    *most, suspended, gone = viewers
    for number, viewer in enumerate(most):
        yield Scope.load(
            replace(viewer, signed_in_at=long_ago) if number % 6 == 0 else viewer, WORK_WITH_FAMILY
        )
    with guard.writing():
        Account.objects.filter(id=suspended.account_id).update(suspended_at=timezone.now())
        yesterday = timezone.localdate() - timedelta(days=1)
        Membership.objects.filter(practitioner_id=gone.practitioner_id).update(ends_on=yesterday)
    yield Scope.load(suspended, WORK_WITH_FAMILY)
    yield Scope.load(gone, WORK_WITH_FAMILY)
