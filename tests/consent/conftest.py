"""The cast, and a short way to say who is given what."""

import pytest

from audit import disclosure
from tests import cast


@pytest.fixture
def people(db):
    """Everybody of the standing cast."""
    return cast.everybody()


@pytest.fixture
def shown():
    """Return a collector of disclosures, as a request has one."""
    from audit.actors import SYSTEM

    with disclosure.collecting(actor=SYSTEM, purpose="test", route_name="tests") as collector:
        yield collector
