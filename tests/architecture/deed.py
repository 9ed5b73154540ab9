"""What a deed says of an action: how it succeeds, who may, and how it is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from people.viewers import SYSTEM_VIEWER, Capacity, Viewer, viewer_of
from tests.isolation.world import World

Taken = Callable[[World], dict[str, Any]]


def nobody_else(world: World) -> dict[str, Any]:
    """Let a stranger try."""
    return {"by": world.stranger.viewer}


@dataclass(frozen=True)
class Deed:
    """One action: what it takes to succeed, who may, what to change so that it is refused, and what it records."""

    takes: Taken
    by: str = "worker"
    refused: Taken | None = nobody_else
    records: str = "change"

    def actor(self, world: World) -> Viewer:
        """Return who may."""
        others = {
            "administrator": lambda: world.officer,
            "system": lambda: SYSTEM_VIEWER,
            "reviewer": lambda: viewer_of(world.here.colleague.account, capacity=Capacity.AUDITOR),
        }
        return others[self.by]() if self.by in others else getattr(world.here, self.by).viewer


def of_family(**more: Callable[[Any], Any]) -> Taken:
    """Return the family, with further values read from its side."""
    return lambda w: {"family": w.here.family} | {name: read(w.here) for name, read in more.items()}
