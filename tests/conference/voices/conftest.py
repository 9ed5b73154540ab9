"""The family of most tests, those who may read what it said, and their browsers."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from consent.categories import Category, Sensitivity, Use
from consent.records import Grant
from consent.terms import ActorKind, Role
from tests import cast
from tests.consent.sharing import taken_up


@pytest.fixture
def larch(people: cast.Cast) -> cast.Household:
    """The family; a duty lets its whole team read what its people say."""
    read = Grant(
        ActorKind.ROLE,
        Role.TEAM,
        [Category.OWN_WORDS, Category.PLAN],
        Sensitivity.N,
        [Use.VIEW, Use.KNOW],
    )
    taken_up(people.larch.family, "duty_to_share", read, by=people.social_worker.viewer, is_family_told=True)
    return people.larch


@pytest.fixture
def worker(people: cast.Cast, signed_in: Callable[..., Client]) -> Client:
    return in_english(signed_in(people.social_worker.account))


@pytest.fixture
def teacher(people: cast.Cast, signed_in: Callable[..., Client]) -> Client:
    return in_english(signed_in(people.teacher.account))


@pytest.fixture
def mother(larch: cast.Household, signed_in: Callable[..., Client]) -> Client:
    return in_english(signed_in(larch.mother.account))


@pytest.fixture
def father(larch: cast.Household, signed_in: Callable[..., Client]) -> Client:
    return in_english(signed_in(larch.father.account))


def in_english(client: Client) -> Client:
    client.cookies["language"] = "en"
    return client


def at(name: str, larch: cast.Household, *ids: Any) -> str:
    """Return an address of the room for a family."""
    return reverse(f"voices:{name}", args=[larch.family.pk, *ids])


def read(client: Client, name: str, larch: cast.Household, *ids: Any) -> str:
    """Return what a page says between its header and its footer, in one line."""
    response = client.get(at(name, larch, *ids))
    assert response.status_code == 200
    return " ".join(response.content.decode().split("<main")[1].split("</main>")[0].split())


def how(larch: cast.Household, **more: Any) -> dict[str, Any]:
    """Return the part of a form that says how something was said."""
    usual = {
        "key": "once",
        "said_on": larch.family.team.today().isoformat(),
        "method": "phone",
        "notice": "family-notice-4",
        "language": "en",
        "interpreter": "no",
    }
    return usual | more


def said(larch: cast.Household, kin: cast.Kin, *about: cast.Kin, **more: Any) -> dict[str, Any]:
    """Return what is filled in when somebody spoke of health, to schools."""
    persons = [str(each.person.pk) for each in about or (kin,)]
    chosen = {"categories": ["health"], "kinds": ["agency_kind:school"]}
    return how(larch, speaker=str(kin.person.pk), persons=persons, **chosen) | more
