"""A family that is hidden is refused like one that is not there: same status, and the same questions to the database.

One question more is allowed, and promised by `audit.denials`: the record of the refusal says about what it was, so that
whoever audits that family finds it there. The bytes of every address are held in `test_pages.py`. The questions of an
address of a line or a meeting are not: nothing tells to which family an unknown one would belong, so no scope is asked.
"""

import re

import pytest

from tests.isolation.asking import elsewhere_in
from tests.isolation.looking import Look, look
from tests.isolation.sample import Sample
from tests.isolation.samples import SAMPLES
from tests.isolation.test_pages import is_let_in, is_open
from tests.isolation.world import World

pytestmark = pytest.mark.database
FOUND_BY = 'INSERT INTO "audit_about"'
# PostgreSQL is told of it in the statement that writes the record.
TOLD_TOGETHER = re.compile(rf", beside_\d+ AS \({FOUND_BY} \([^)]*\) VALUES \(…\)\)")
STRANGERS = ("former", "other_agency", "same_agency")
# It asks for a scope of its own whether the viewer may call a meeting about that family.
ASKS_BY_ITSELF = "meetings:schedule"


def of_a_family(asker: str) -> list[str]:
    """Return the addresses that name a family alone, behind a door that is theirs."""
    return [
        name
        for name, one in sorted(SAMPLES.items())
        if isinstance(one, Sample) and is_open(name, asker) and not is_let_in(one, name, asker)
    ]


@pytest.mark.parametrize("asker", STRANGERS)
def test_a_hidden_family_takes_as_long_to_refuse_as_none(asker: str, world: World) -> None:
    browser, held, told = world.asker(asker), [], []
    for name in of_a_family(asker):
        kwargs = SAMPLES[name].finds(world.here)
        if set(kwargs) != {"family_id"} or name == ASKS_BY_ITSELF:
            continue
        hidden = look(browser, "GET", name, kwargs)
        nothing = look(browser, "GET", name, elsewhere_in(kwargs))
        if questions(hidden) != questions(nothing) or hidden.status != nothing.status:
            told.append(name)
        held.append(name)
    assert told == []
    assert len(held) > 25, "Too few addresses of a family were held to this."


def questions(answer: Look) -> list[str]:
    """Return what was asked, without what makes the refusal findable."""
    asked = (TOLD_TOGETHER.sub("", each) for each in answer.questions)
    return [each for each in asked if FOUND_BY not in each]
