"""The same verdicts as SQL: which rows of a table stand on shelves that a scope lets through."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from consent.categories import Use
from consent.decisions import DatedDecision, Decision, Verdict
from consent.prepared import Among
from consent.scope import Scope

AnyModel = TypeVar("AnyModel", bound=Model)
Test = Callable[[Decision], bool]
# Whether the unknown day is let through, and each stretch of days that is: its first day and the first day after.
Stretches = tuple[bool, tuple[tuple[date | None, date | None], ...]]


def visible(queryset: QuerySet[AnyModel], scope: Scope, use: Use = Use.VIEW) -> QuerySet[AnyModel]:
    """Keep the rows that the viewer may use so; the model has `shelf_id` and `occurred_on`."""
    return _keep(queryset, scope, use, lambda decision: decision.permitted)


def known(queryset: QuerySet[AnyModel], scope: Scope) -> QuerySet[AnyModel]:
    """Keep the rows that the viewer may see, or may know to exist."""
    return _keep(queryset, scope, Use.VIEW, lambda decision: decision.may_know)


def _keep(queryset: QuerySet[AnyModel], scope: Scope, use: Use, test: Test) -> QuerySet[AnyModel]:
    groups: dict[Stretches | None, list[int]] = {}
    for verdict, shelf_ids in scope.alike(use):
        stretches = _stretches(verdict, test)
        if stretches != NEVER:
            groups.setdefault(stretches, []).extend(shelf_ids)
    if not groups:
        return queryset.none()
    where = Q()
    for stretches, ids in groups.items():
        on_shelf = Q(Among("shelf_id", sorted(ids)))
        where |= on_shelf if stretches is None else on_shelf & _days(*stretches)
    return queryset.filter(where)


NEVER: Stretches = (False, ())


def _stretches(verdict: Verdict, test: Test) -> Stretches | None:
    if not isinstance(verdict, DatedDecision):
        return None if test(verdict) else NEVER
    return test(verdict.undated), tuple(
        (first, after) for first, after, each in verdict.periods() if test(each)
    )


def _days(with_unknown: bool, stretches: tuple[tuple[date | None, date | None], ...]) -> Q:
    where = Q(occurred_on__isnull=True) if with_unknown else Q(pk__in=[])
    for first, after in stretches:
        known_day = Q(occurred_on__isnull=False)
        if first is not None:
            known_day &= Q(occurred_on__gte=first)
        if after is not None:
            known_day &= Q(occurred_on__lt=after)
        where |= known_day
    return where
