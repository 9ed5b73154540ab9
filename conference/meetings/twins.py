"""A line and its twin, which says the same facts in words for more people: whoever reads both sees one line."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from conference.meetings.models import Entry
from consent import gate
from consent.gate import Opened
from consent.scope import Scope


def unfolded(known: QuerySet[Entry], among: QuerySet[Entry], scope: Scope) -> QuerySet[Entry]:
    """Leave out each twin whose original is read among the same lines: it stands under that one."""
    return known.exclude(twin_of__in=gate.visible(among.filter(twin__isnull=False), scope).values("pk"))


def under(shown: Iterable[Any], among: QuerySet[Entry], scope: Scope) -> dict[UUID, str]:
    """Return the words for others of each line that is opened, by line."""
    read = [one.record.pk for one in shown if isinstance(one, Opened)]
    twins = gate.visible(among.filter(twin_of__in=read), scope)
    opened = gate.open(scope.viewer, twins, scope.purpose, scope=scope)
    found = ((one.record.twin_of_id, one.words["words"]) for one in opened if isinstance(one, Opened))
    return {original: words for original, words in found if original is not None}


def with_originals(lines: Iterable[UUID]) -> set[UUID]:
    """Return these lines, and those under which one of them may be folded: both look different when one changes."""
    changed = set(lines)
    originals = Entry.objects.filter(pk__in=changed, twin_of__isnull=False)
    return {*changed, *originals.values_list("twin_of_id", flat=True)}
