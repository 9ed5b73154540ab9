"""A family in England and one in Quebec, and the browsers of those who work with them."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests import cast


@pytest.fixture
def larch(people: cast.Cast) -> cast.Household:
    return people.larch


@pytest.fixture
def maple(people: cast.Cast) -> cast.Household:
    """The family under the law of Quebec."""
    return people.maple


@pytest.fixture
def worker(people: cast.Cast, signed_in: Callable[..., Client]) -> Client:
    """The browser of the social worker, a core member of both teams."""
    return _in_english(signed_in(people.social_worker.account))


@pytest.fixture
def teacher(people: cast.Cast, signed_in: Callable[..., Client]) -> Client:
    """The browser of the teacher, a part-time member of both teams."""
    return _in_english(signed_in(people.teacher.account))


@pytest.fixture
def visitor(people: cast.Cast, signed_in: Callable[..., Client]) -> Client:
    """The browser of the health visitor, seconded to both teams."""
    return _in_english(signed_in(people.health_visitor.account))


def _in_english(client: Client) -> Client:
    client.cookies["language"] = "en"
    return client
