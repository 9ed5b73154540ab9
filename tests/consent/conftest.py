"""The cast, and a short way to say who is given what."""

import pytest

from audit import disclosure
from consent.actions import voices
from consent.categories import Category
from tests import cast
from tests.consent.sharing import against, spoken, to


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


@pytest.fixture
def refused(people):
    """The child's health, agreed for school and housing, then refused to the school by the mother."""
    said = spoken(people.larch.mother, people.larch.child)
    given = [to(people.school, Category.HEALTH), to(people.housing, Category.HEALTH)]
    voices.agree(spoken=said, grants=given, by=people.larch.mother.viewer)
    return voices.refuse(
        spoken=said, denied=[against(people.school, Category.HEALTH)], by=people.larch.mother.viewer
    )


@pytest.fixture
def second(people):
    """A second social worker of the statutory body in the team."""
    made = cast.worker(
        "Sal Second", people.social_care, administrator=people.administrator, is_social_worker=True
    )
    cast.join(made, people.team, "core", administrator=people.administrator)
    return made
