"""The family of most tests, its people signed in, and what one of their workers may read."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from conference.meetings.models import Entry
from consent.categories import Category, Sensitivity, Use
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from consent.terms import Method, SpeaksAs
from consent.voices import Spoken
from tests import cast
from tests.consent.sharing import entry


@pytest.fixture
def larch(people: cast.Cast) -> cast.Household:
    return people.larch


@pytest.fixture
def mother(larch: cast.Household, signed_in: Callable[..., Client]) -> Client:
    return _in_english(signed_in(larch.mother.account))


@pytest.fixture
def father(larch: cast.Household, signed_in: Callable[..., Client]) -> Client:
    return _in_english(signed_in(larch.father.account))


@pytest.fixture
def teenager(people: cast.Cast, larch: cast.Household) -> cast.Kin:
    """Somebody of fifteen who can sign in, whom the mother brings up."""
    from people.actions import kinships
    from people.models import KinshipRelation

    by = people.social_worker.viewer
    young = cast.kin(larch.family, "child", by=by, given_name="Tam", birth_date="2011-05-06")
    cast.give_account(young, administrator=people.administrator)
    kinships.state(
        family=larch.family,
        person=larch.mother.person,
        relative=young.person,
        relation=KinshipRelation.PARENT,
        by=by,
    )
    return young


@pytest.fixture
def tam(teenager: cast.Kin, signed_in: Callable[..., Client]) -> Client:
    return _in_english(signed_in(teenager.account))


@pytest.fixture
def health_of(people: cast.Cast, larch: cast.Household) -> Callable[..., Entry]:
    """Write what the health service knows of somebody's health."""

    def write(kin: cast.Kin, sensitivity: Sensitivity = Sensitivity.N) -> Entry:
        return entry(
            larch.family,
            Category.HEALTH,
            kin,
            agency=people.health,
            sensitivity=sensitivity,
            author=people.health_visitor.practitioner,
        )

    return write


def may_read(worker: cast.Worker, record: Entry) -> bool:
    """Say whether a worker may read an entry in their daily work."""
    return decide(Scope.load(worker.viewer, WORK_WITH_FAMILY), record, Use.VIEW).permitted


def spoken(kin: cast.Kin, speaks_as: SpeaksAs = SpeaksAs.OWN, **more: Any) -> Spoken:
    """Return what somebody says for themselves."""
    usual: dict[str, Any] = {"notice_version": "test-1", "language": "en", "method": Method.IN_PERSON}
    return Spoken(
        family=kin.member.family,
        person=kin.person,
        subjects=[kin.person],
        speaks_as=speaks_as,
        **usual | more,
    )


def _in_english(client: Client) -> Client:
    client.cookies["language"] = "en"
    return client
