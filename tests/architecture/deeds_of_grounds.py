"""How each action on lawful grounds, on what they permit and on notices succeeds, and how it is refused."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from consent.models import Provision
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD
from consent.terms import Reviewed
from tests.architecture.deed import Deed
from tests.isolation.law import what_the_notice_says
from tests.isolation.sayings import grant
from tests.isolation.side import TODAY
from tests.isolation.world import World


def a_duty(world: World) -> dict[str, Any]:
    """Return what taking up a duty asks for."""
    here = world.here
    answers = {test.value: "It is." for test in SharingTest}
    return {
        "family": here.family,
        "ground": "duty_to_share",
        "grants": [grant(here.nurse.agency)],
        "subjects": [here.child.person],
        "tests": SevenTests(**answers),
        "telling": TOLD,
        "review_on": TODAY() + timedelta(days=30),
    }


def a_review(world: World) -> dict[str, Any]:
    """Return what keeping a duty asks for."""
    kept = {"outcome": Reviewed.KEPT, "why": "Still so.", "next_on": TODAY() + timedelta(days=30)}
    return {"authority": world.here.authority} | kept


DEEDS_OF_GROUNDS: Mapping[str, Deed] = {
    "consent.authorities.begin": Deed(a_duty),
    "consent.authorities.end": Deed(lambda w: {"authority": w.here.authority, "why": "over"}),
    "consent.authorities.review": Deed(a_review),
    "consent.authorities.tell": Deed(
        lambda w: {"authority": w.here.authority, "told_on": w.here.far.team.today()}
    ),
    "consent.notices.receive": Deed(lambda w: what_the_notice_says(w.here)),
    "consent.provisions.end": Deed(
        lambda w: {"provision": Provision.objects.filter(authority=w.here.authority)[0], "why": "over"}
    ),
    "consent.provisions.grant": Deed(
        lambda w: {"authority": w.here.authority, "grant": grant(w.here.nurse.agency)}
    ),
}
