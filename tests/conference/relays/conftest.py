"""A teacher who represents the schools of a ward, and a head teacher there whom the family does not know."""

from collections.abc import Callable
from typing import Any

import pytest

from audit import disclosure
from conference.relays.actions import relays, templates
from conference.relays.models import Relay, RelayTemplate
from conference.relays.texts import Text
from conference.sharing import access, queries
from consent.categories import Category
from people.actions import leads
from people.models import Standing
from tests import cast
from tests.cast import Cast, Worker
from tests.cast_fixtures import people, signed_in
from tests.conference.circles.conftest import in_days, shared, written

__all__ = ["people", "shared", "signed_in", "written"]


@pytest.fixture
def led(people: Cast, shared: None) -> Cast:
    """The social worker leads; the teacher represents the ward's schools; a head teacher belongs to no team."""
    boss = people.administrator
    leads.appoint(
        family=people.larch.family,
        practitioner=people.social_worker.practitioner,
        by=people.social_worker.viewer,
    )
    cast.leave(people.teacher, administrator=boss)
    deputy = cast.worker("Dora Deputy", people.school, administrator=boss, job_title="Deputy head")
    cast.join(deputy, people.team, Standing.PART_TIME, administrator=boss, represents="Quay ward schools")
    people.workers["deputy"] = deputy
    people.workers["head"] = cast.worker("Hana Head", people.school, administrator=boss, job_title="Head")
    return people


@pytest.fixture
def pass_on(led: Cast) -> Callable[..., Relay]:
    """Let the deputy pass something on to the head teacher."""

    def write(words: str = "CANARY-RELAY", **changes: Any) -> Relay:
        wanted = {
            "words": words,
            "category": Category.EDUCATION,
            "persons": [led.larch.child.person],
            "readers": [led.head.practitioner],
            "ground": "duty_to_share",
        }
        by = changes.pop("by", led.deputy.viewer)
        return relays.write(family=led.larch.family, text=Text(**(wanted | changes)), by=by)

    return write


@pytest.fixture
def propose(led: Cast) -> Callable[..., RelayTemplate]:
    """Let the deputy propose a template of the school's lines about education."""

    def make(**changes: Any) -> RelayTemplate:
        wanted = {
            "family": led.larch.family,
            "agency": led.school,
            "categories": [Category.EDUCATION],
            "readers": [led.head.practitioner],
            "ground": "duty_to_share",
            "starts_on": in_days(0),
            "ends_on": in_days(30),
            "by": led.deputy.viewer,
        }
        return templates.propose(**(wanted | changes))

    return make


def relayed_words(who: Worker) -> list[str]:
    """Return what somebody of a grouping reads, and check that they see nothing else."""
    viewer, found = who.viewer, []
    for one in queries.received(viewer):
        if not hasattr(one.decision, "recall"):
            with disclosure.collecting(actor=viewer.actor(), purpose="test"):
                share = access.received(viewer, one.pk)
                assert queries.shared_lines(share) == []
                found.append(queries.relay(share))
    return found
