"""Lines of the health visitor's agency, what is decided about them, and what a decision to share says."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from audit import disclosure
from conference.sharing import access, queries
from conference.sharing.actions import sharing_decisions
from conference.sharing.models import SharingDecision
from conference.sharing.records import Party, Why
from conference.sharing.vocabulary import Outcome
from consent import grounds
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD
from people.viewers import Viewer
from tests.cast import Cast, Worker
from tests.cast_fixtures import people, signed_in
from tests.conference.circles.conftest import in_days, shared, written
from tests.conference.meetings.conftest import call, icpc

__all__ = ["call", "icpc", "people", "shared", "signed_in", "written"]

BECAUSE = Why(
    trigger="CANARY-TRIGGER",
    advice="CANARY-ADVICE",
    ground=grounds.ground("duty_to_share"),
    tests=SevenTests(**{test.value: f"CANARY-{test.value}" for test in SharingTest}),
    telling=TOLD,
)
NOT_BECAUSE = Why(trigger="CANARY-TRIGGER", reason="CANARY-REASON")


@pytest.fixture
def decide(people: Cast) -> Callable[..., SharingDecision]:
    """Decide about lines of the health visitor's agency: to share them with the housing officer, unless told."""

    def take(*items: Any, **changes: Any) -> SharingDecision:
        wanted = {
            "outcome": Outcome.SHARE,
            "family": people.larch.family,
            "items": items,
            "why": BECAUSE,
            "parties": [Party(practitioner=people.housing_officer.practitioner)],
            "by": people.health_visitor.viewer,
        }
        return sharing_decisions.take(**(wanted | changes))

    return take


@pytest.fixture
def withhold(decide: Callable[..., SharingDecision]) -> Callable[..., SharingDecision]:
    """Decide not to share lines, and leave nobody out by name unless told."""

    def take(*items: Any, **changes: Any) -> SharingDecision:
        return decide(*items, **({"outcome": Outcome.NO, "why": NOT_BECAUSE, "parties": []} | changes))

    return take


@contextmanager
def looking(viewer: Viewer) -> Iterator[None]:
    """Let somebody look, and record it."""
    with disclosure.collecting(actor=viewer.actor(), purpose="test"):
        yield


def register_of(who: Worker, people: Cast) -> list[queries.Read]:
    """Return the decisions about the family as somebody reads them now."""
    viewer = who.viewer
    with looking(viewer):
        scope = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[people.larch.family.pk])
        return queries.register(viewer, people.larch.family, scope)


def shared_words(who: Worker) -> list[str]:
    """Return what somebody reads through what was shared with them and was not recalled."""
    viewer, found = who.viewer, []
    for one in queries.received(viewer):
        if not hasattr(one.decision, "recall"):
            with looking(viewer):
                read = queries.shared_lines(access.received(viewer, one.pk))
                found += [each.words["words"] for each in read]
    return found


def days(count: int) -> Any:
    """Return the day so many days from today."""
    return in_days(count)
