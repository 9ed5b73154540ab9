"""A line about the child that the team, and each parent for their child, may read."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from conference.disputes.actions import lines
from conference.meetings.models import Entry
from consent.actions import authorities
from consent.categories import Category, Sensitivity, Use
from consent.purposes import PurposeCode
from consent.records import Grant
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD
from consent.terms import ActorKind, Role
from tests.cast import Cast
from tests.cast_fixtures import people, signed_in
from tests.conference.circles.conftest import in_days, shared, written
from tests.conference.meetings.conftest import call, icpc

__all__ = ["call", "icpc", "people", "shared", "signed_in", "written"]


@pytest.fixture
def read_by_parents(people: Cast) -> None:
    """A duty lets each parent read what is said of the health of their child."""
    family = ActorKind.ROLE, Role.FAMILY.value
    own = frozenset({PurposeCode.OWN_RECORD, PurposeCode.CONFERENCE})
    authorities.begin(
        family=people.larch.family,
        ground="duty_to_share",
        grants=[
            Grant(*family, {Category.HEALTH}, Sensitivity.N, frozenset({Use.VIEW, Use.KNOW}), purposes=own)
        ],
        tests=SevenTests(**{test.value: "They are told." for test in SharingTest}),
        telling=TOLD,
        review_on=in_days(30),
        by=people.social_worker.viewer,
    )


@pytest.fixture
def line(read_by_parents: None, written: Callable[..., Entry]) -> Entry:
    """What the health visitor wrote about the child, three days ago."""
    return written("CANARY-LINE", occurred_on=timezone.localdate())


@pytest.fixture
def disputed(people: Cast, line: Entry) -> Any:
    """The mother says that it is wrong."""
    return lines.dispute(entry=line, words="CANARY-DISPUTE", by=people.larch.mother.viewer)
