"""The vocabulary of the trail: every event has a name, a kind, a sentence and a shape."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class EventKind(StrEnum):
    """What an event is evidence of."""

    CHANGE = "change"
    DISCLOSURE = "disclosure"
    REFUSAL = "refusal"
    SEARCH = "search"
    SIGN_IN = "sign_in"
    SYSTEM = "system"


class WrongShape(TypeError):
    """A fact does not fit the shape that the event declares."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that can happen. `fields` maps each extra fact to its type: str (a code), int, bool or list."""

    name: str
    kind: EventKind
    doc: str | Promise
    fields: Mapping[str, type] = field(default_factory=dict)

    def shaped(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """Return the facts if they fit this event's shape, else raise WrongShape."""
        if facts.keys() != self.fields.keys():
            raise WrongShape(f"{self.name} takes {sorted(self.fields)}, not {sorted(facts)}.")
        plain = {name: value.value if isinstance(value, Enum) else value for name, value in facts.items()}
        for name, value in plain.items():
            if type(value) is not self.fields[name] or not _is_code(value):
                raise WrongShape(f"{self.name}: {name} must be a {self.fields[name].__name__} of codes.")
        return plain


_REGISTERED: dict[str, Event] = {}
# Free text never enters the trail: a code has no space and at most a hundred characters.
_CODE = re.compile(r"[\w.:/+\-]{0,100}\Z")


def event(
    name: str, kind: EventKind, doc: str | Promise, *, fields: Mapping[str, type] | None = None
) -> Event:
    """Declare an event once, as `package.thing_happened`, with a translated sentence, and return it."""
    if name in _REGISTERED:
        raise ValueError(f"{name} is declared twice.")
    _REGISTERED[name] = Event(name, kind, doc, dict(fields or {}))
    return _REGISTERED[name]


def registered() -> Mapping[str, Event]:
    """Return every declared event by name."""
    return dict(_REGISTERED)


def _is_code(value: Any) -> bool:
    if isinstance(value, str):
        return _CODE.match(value) is not None
    if isinstance(value, list):
        return all(isinstance(item, str | int) and _is_code(item) for item in value)
    return isinstance(value, int | bool)


RECORDS_SHOWN = event("audit.records_shown", EventKind.DISCLOSURE, _("Somebody was shown what records say."))
GESTURE_REFUSED = event(
    "audit.gesture_refused",
    EventKind.REFUSAL,
    _("Somebody tried to do something that they may not do, or not now."),
    fields={"gesture": str},
)
