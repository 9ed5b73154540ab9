"""What a closed door leads to: for the record of who knocked, never for their eyes."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Model

from audit.references import Reference
from conference.filters.models import Situation
from conference.meetings.models import Conference
from people.models import Family

# What an address names, the nearest first.
_NAMED: Mapping[str, Callable[[UUID], Model | None]] = {
    "conference_id": lambda key: Conference.objects.filter(pk=key).first(),
    "situation_id": lambda key: Situation.objects.filter(pk=key).first(),
    "family_id": lambda key: Family.objects.filter(pk=key).first(),
}


def behind(named: Mapping[str, Any]) -> Reference | None:
    """Return the meeting or the family that an address names, if there is one."""
    found = next((find(named[name]) for name, find in _NAMED.items() if name in named), None)
    return Reference.to(found) if found else None
