"""A family of whom the father hurt the mother, and what those who work with it do about it."""

from collections.abc import Callable
from typing import Any

import pytest

from conference.apart.actions import kept_apart
from conference.directory.actions import involvements
from consent.categories import Category, Sensitivity
from consent.models import KeptApart
from people.actions import accounts, practitioners
from people.models import Involvement, Standing
from tests import cast
from tests.cast import Cast, Worker
from tests.cast_fixtures import people, signed_in
from tests.conference.meetings.conftest import call

__all__ = ["call", "people", "signed_in"]
WHY = "CANARY-WHY He found her twice."


@pytest.fixture
def apart(people: Cast) -> Callable[..., KeptApart]:
    """Keep the father apart from the mother; the social worker does unless told otherwise."""

    def begin(**changes: Any) -> KeptApart:
        home = people.larch
        wanted = {
            "family": home.family,
            "protected": home.mother.person,
            "kept_from": home.father.person,
            "words": WHY,
            "by": people.social_worker.viewer,
        }
        return kept_apart.begin(**(wanted | changes))

    return begin


@pytest.fixture
def advocate(people: Cast) -> Involvement:
    """An advocate of a charity works with the mother alone."""
    return involvements.begin(
        family=people.larch.family,
        agency=people.charity,
        practitioner=people.stranger.practitioner,
        subjects=[people.larch.mother.person],
        why="CANARY-ADVOCATE To be safe.",
        category=Category.DOMESTIC_ABUSE,
        sensitivity=Sensitivity.R,
        by=people.social_worker.viewer,
    )


@pytest.fixture
def relative_who_works(people: Cast) -> Worker:
    """A core social worker of the team who is, at home, an uncle of the family."""
    by, boss = people.social_worker.viewer, people.administrator
    uncle = cast.kin(people.larch.family, "uncle", by=by, given_name="Una", family_name="Larch")
    practitioner = practitioners.create(
        agency=people.social_care, name="Una Larch", job_title="Social worker", is_social_worker=True, by=boss
    )
    account = accounts.create(
        sign_in_name="una@example.org",
        password=cast.PASSWORD,
        practitioner=practitioner,
        person=uncle.person,
        by=boss,
    )
    both = Worker(practitioner, account)
    cast.join(both, people.team, Standing.CORE, administrator=boss)
    return both
