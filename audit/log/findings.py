"""What a check of the log can find, and what each finding means in plain words."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _


class Check(StrEnum):
    """One thing that must hold for the log to be whole."""

    ABOUT = "about"
    BODY = "body"
    COLUMNS = "columns"
    EDGE = "edge"
    EVENT_MISSING = "event-missing"
    HASH = "hash"
    HEAD = "head"
    HEAD_DAMAGED = "head-damaged"
    HEAD_ORDER = "head-order"
    HEADS_MISSING = "heads-missing"
    LANE_GAP = "lane-gap"
    LANE_ORDER = "lane-order"
    LEAF_MISSING = "leaf-missing"
    ORIGIN = "origin"
    ROOT = "root"
    TIME = "time"
    TRIGGERS = "triggers"
    TRUNCATED = "truncated"
    UNREADABLE = "unreadable"
    UNSEALED = "unsealed"
    WAITING = "waiting"


MEANINGS = {
    Check.ABOUT: _(
        "The lists by which this event is found, by family or by conference, do not say what the event says."
    ),
    Check.BODY: _("What this event says was altered after it was sealed."),
    Check.COLUMNS: _("A column of this event does not say what its sealed body says: %(columns)s."),
    Check.EDGE: _(
        "The stored edge of the tree does not fit its leaves: it stands at %(stored)s, there are %(found)s."
    ),
    Check.EVENT_MISSING: _("An event was sealed here and is no longer there: it was removed."),
    Check.HASH: _("This event's own hash was altered; its body is still the one that was sealed."),
    Check.HEAD: _(
        "This head does not fit the log, but a later head does: the line in the heads file was altered."
    ),
    Check.HEAD_DAMAGED: _("This line of the heads file cannot be read as a head: it was altered."),
    Check.HEAD_ORDER: _(
        "This head vouches for no more than the one before it, or is older: lines were moved or altered."
    ),
    Check.HEADS_MISSING: _(
        "There is no head outside the database: nothing proves that the log is the one that was kept."
    ),
    Check.LANE_GAP: _(
        "The writer's numbers jump from %(expected)s to %(found)s: what it wrote between them is missing."
    ),
    Check.LANE_ORDER: _(
        "The writer's number %(found)s comes where %(expected)s should: an event was added, doubled or moved."
    ),
    Check.LEAF_MISSING: _(
        "The places from %(expected)s on are missing: sealed events were removed from the tree."
    ),
    Check.ORIGIN: _("The heads belong to another log, %(found)s: the database was replaced or restored."),
    Check.ROOT: _(
        "From head %(good)s to head %(bad)s the log is not the one that was sealed: in this range an event was "
        "altered, added, removed or moved together with its place in the tree, or the last head was altered."
    ),
    Check.TIME: _(
        "This event says that it is older than events sealed long before it: it was added later, or its time altered."
    ),
    Check.TRIGGERS: _(
        "The database would let this table be altered: its protection is missing. Run migrate, and ask who removed it."
    ),
    Check.TRUNCATED: _(
        "The last head vouches for %(vouched)s events, the tree holds %(found)s: the newest ones were removed."
    ),
    Check.UNREADABLE: _("What this event says is not written in the one way in which bodies are written."),
    Check.UNSEALED: _(
        "This event is neither sealed nor waiting to be: it was added past the log, or its place was removed."
    ),
    Check.WAITING: _(
        "This event says that it is older than the last head, yet it waits to be sealed: it was added later."
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold: which check, where, and facts for its sentence."""

    check: Check
    where: str
    facts: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return str(MEANINGS[self.check]) % self.facts


class Findings:
    """What was found: every finding is counted, the first of each check are kept."""

    KEPT = 20

    def __init__(self) -> None:
        self.kept: list[Finding] = []
        self.counts: Counter[Check] = Counter()

    def add(self, check: Check, where: str, **facts: Any) -> None:
        """Count a finding."""
        self.counts[check] += 1
        if self.counts[check] <= self.KEPT:
            self.kept.append(Finding(check, where, facts))
