"""Writer lanes: each connection of each process numbers what it committed, so that a dropped event leaves a gap."""

import os
import uuid
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper


@dataclass(slots=True)
class Lane:
    """One writer's numbers; `next_number` advances only when a commit succeeded."""

    process: int = field(default_factory=os.getpid)
    id: uuid.UUID = field(default_factory=uuid.uuid4)
    next_number: int = 1

    def advance(self) -> None:
        """Count a commit."""
        self.next_number += 1


_lanes: WeakKeyDictionary[BaseDatabaseWrapper, Lane] = WeakKeyDictionary()


def current() -> Lane:
    """Return the lane of this thread's connection, a new one after a fork."""
    connection = connections[DEFAULT_DB_ALIAS]
    lane = _lanes.get(connection)
    if lane is None or lane.process != os.getpid():
        lane = _lanes[connection] = Lane()
    return lane


def begin_anew() -> None:
    """Leave this connection's lane: nobody knows whether its last number was committed."""
    _lanes.pop(connections[DEFAULT_DB_ALIAS], None)


def forget() -> None:
    """Begin new lanes: what the old ones counted was rolled back (tests) or restored from a copy."""
    _lanes.clear()
