"""What somebody reached for and may not have: missing and forbidden look the same, and both are recorded."""

from typing import Protocol

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from audit import trail
from audit.actors import ANONYMOUS, Actor
from audit.events import EventKind, event
from audit.references import Reference

ACCESS_DENIED = event(
    "audit.access_denied",
    EventKind.REFUSAL,
    _("Somebody asked for a record or a page that is not for them, or is not there."),
)


class NotForYou(Http404):
    """The thing asked for is missing, or is not for this viewer; `target` names it for the trail if it exists."""

    def __init__(self, target: Reference | None = None) -> None:
        super().__init__()
        self.target = target


class Acting(Protocol):
    """Anybody who has an actor's identity."""

    def actor(self) -> Actor:
        """Return the identity that the trail keeps."""


def record(viewer: Acting | None, target: Reference | None) -> None:
    """Record one attempt, whether the thing exists or not: both take the same time."""
    actor = viewer.actor() if viewer else ANONYMOUS
    trail.record(ACCESS_DENIED, actor=actor, about=[target] if target else [])
