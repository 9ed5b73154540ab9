"""A family whose team may see everything up to restricted, and lines about its child by whoever writes them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from audit import disclosure
from conference.chronology import presenters
from conference.chronology import queries as chronology
from conference.meetings.actions import entries
from conference.meetings.models import Entry
from conference.meetings.presenters import names
from consent.actions import authorities
from consent.categories import Category, Sensitivity, Use
from consent.purposes import WORK_WITH_FAMILY
from consent.records import Grant
from consent.scope import Scope
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD
from consent.terms import ActorKind, Role
from tests.cast import Cast, Worker
from tests.cast_fixtures import people, signed_in
from tests.conference.meetings.conftest import call, icpc, taf

__all__ = ["call", "icpc", "people", "signed_in", "taf"]

SOON = timedelta(days=30)


def in_days(days: int) -> Any:
    """Return the day so many days from today."""
    return timezone.localdate() + timedelta(days=days)


@pytest.fixture
def shared(people: Cast) -> None:
    """A duty lets the family's team see everything about everybody, up to restricted, and know what is sealed."""
    everything = frozenset(Category)
    team = ActorKind.ROLE, Role.TEAM.value
    authorities.begin(
        family=people.larch.family,
        ground="duty_to_share",
        subjects=[each.person for each in (people.larch.mother, people.larch.child)],
        grants=[
            Grant(*team, everything, Sensitivity.R, frozenset({Use.VIEW, Use.KNOW})),
            Grant(*team, everything, Sensitivity.V, frozenset({Use.KNOW})),
        ],
        tests=SevenTests(**{test.value: "To keep the child safe." for test in SharingTest}),
        telling=TOLD,
        review_on=in_days(30),
        by=people.social_worker.viewer,
    )


@pytest.fixture
def written(people: Cast, shared: None) -> Callable[..., Entry]:
    """Write a line about the child to the chronology; the health visitor does unless told otherwise."""

    def write(words: str = "CANARY-LINE", **changes: Any) -> Entry:
        wanted = {
            "family": people.larch.family,
            "category": Category.HEALTH,
            "words": words,
            "persons": [people.larch.child.person],
            "occurred_on": timezone.localdate() - timedelta(days=3),
            "by": people.health_visitor.viewer,
        }
        return entries.record(**(wanted | changes))

    return write


def lines_of(who: Worker, people: Cast) -> list[Any]:
    """Return the lines of the chronology as somebody reads them now."""
    family, viewer = people.larch.family, who.viewer
    with disclosure.collecting(actor=viewer.actor(), purpose="test"):
        scope = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=[family.pk])
        page = chronology.page(viewer, family, scope)
        called = names.of_family(viewer, family)
        months = presenters.months(page, called, family, viewer.language)
    return [line for month in months for line in month.lines]


def words_of(who: Worker, people: Cast) -> list[str]:
    """Return what somebody reads in the chronology now: words, or why there are none."""
    return [line.words or line.withheld for line in lines_of(who, people)]
