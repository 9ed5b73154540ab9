"""The family of most tests, and the social worker who holds it, signed in."""

import pytest


@pytest.fixture
def larch(people):
    return people.larch


@pytest.fixture
def holder(people, larch, signed_in):
    """The browser of the social worker, who holds the family with the team."""
    return signed_in(people.social_worker.account)
