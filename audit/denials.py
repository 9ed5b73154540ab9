"""What somebody reached for and may not have: missing and forbidden look the same, and both are recorded."""

from typing import Protocol

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from audit import trail
from audit.actors import ANONYMOUS, Actor
from audit.events import EventKind, event
from audit.references import Reference
from audit.refusals import Refusal, refusal

ACCESS_DENIED = event(
    "audit.access_denied",
    EventKind.REFUSAL,
    _("Somebody asked for a record or a page that is not for them, or is not there."),
)
CLOSED_DOOR = refusal("audit.closed_door", _("This page is not for anybody in their role."))
NOT_FOR_THEM = refusal("audit.not_for_them", _("What they asked for is there, and is not for them."))
NOTHING_THERE = refusal("audit.nothing_there", _("There is nothing there, or nothing that is for them."))
RIGHT_ENDED = refusal("audit.right_ended", _("Their right to it ended while they had it open."))


class NotForYou(Http404):
    """The thing asked for is missing, or is not for this viewer.

    For the trail alone: `target` names the thing if it exists, and `rule` the place of the order that decided, if
    the order was asked.
    """

    def __init__(
        self, target: Reference | None = None, *, why: Refusal | None = None, rule: str = ""
    ) -> None:
        super().__init__()
        self.target = target
        self.why = why or (NOT_FOR_THEM if target else NOTHING_THERE)
        self.rule = rule


class Acting(Protocol):
    """Anybody who has an actor's identity."""

    def actor(self) -> Actor:
        """Return the identity that the trail keeps."""


def record(viewer: Acting | None, denied: NotForYou) -> None:
    """Record one attempt, whether the thing exists or not: both take the same time."""
    trail.commit_event(
        ACCESS_DENIED,
        actor=viewer.actor() if viewer else ANONYMOUS,
        about=[denied.target] if denied.target else [],
        more={
            "records": [],
            "basis": [],
            "outcome": "refused",
            "reason": denied.why.code,
            "rule": denied.rule,
        },
    )
