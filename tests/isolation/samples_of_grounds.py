"""How to come to the grounds of a family: who rightfully does, and what they see and send there."""

from datetime import date, timedelta
from typing import Any

from consent.seven_tests import SharingTest
from tests.isolation.sample import Sample, of
from tests.isolation.side import Side

OF_FAMILY = {"family_id": "far.pk"}
of_duty = of(**OF_FAMILY, authority_id="authority.pk")
NAME = ("people.person.given_namefar",)
ASKS = "asks one thing about a ground, and shows its name alone"


def takes_up(side: Side) -> dict[str, Any]:
    """Fill in a ground, whom it lets see what, the seven tests, and that the family was told."""
    tests = {test.value: "It is." for test in SharingTest}
    told = {"telling": "told", "review_on": _in_a_month(side)}
    return {"key": "once", "ground": "quebec_youth_protection", **_shares(side), **tests, **told}


def lets_in(side: Side) -> dict[str, Any]:
    """Fill in one more service."""
    return _shares(side) | {"key": "once", "actor": "agency_kind:school"}


def reviews(side: Side) -> dict[str, Any]:
    """Fill in that a ground is still needed."""
    return {"key": "once", "outcome": "kept", "why": "Still so.", "next_on": _in_a_month(side)}


def gives_notice(side: Side) -> dict[str, Any]:
    """Fill in a notice of the far mother for herself."""
    who = {"speaker": str(side.far_mother.person.pk), "persons": [str(side.far_mother.person.pk)]}
    what = {"services": [f"agency:{side.nurse.agency.pk}"], "categories": ["health"], "words": "All of it."}
    held = {"holder": str(side.worker.agency.pk), "received_on": side.far.team.today().isoformat()}
    return {"key": "once", "reference": "Cabinet 3", **who, **what, **held}


def _shares(side: Side) -> dict[str, Any]:
    chosen = {"categories": ["plan"], "kinds": ["agency_kind:health_trust"]}
    return {"persons": [str(side.far_child.person.pk)], **chosen}


def _in_a_month(side: Side) -> str:
    today: date = side.far.team.today()
    return (today + timedelta(days=30)).isoformat()


SAMPLES_OF_GROUNDS: dict[str, Sample] = {
    "grounds:begin": Sample(who="worker", finds=of(**OF_FAMILY), shows=NAME, sends=takes_up),
    "grounds:end": Sample(
        who="worker",
        finds=of_duty,
        nothing=ASKS,
        sends=lambda side: {"key": "once", "why": "not_needed"},
    ),
    "grounds:family": Sample(
        who="worker",
        finds=of(**OF_FAMILY),
        shows=(
            "alias_of_far",
            "consent.authority.why_not_told",
            "consent.authority_review.why",
            "consent.bar_notice.reference",
            *(f"consent.authority.{test}" for test in SharingTest),
            *NAME,
        ),
    ),
    "grounds:law": Sample(who="worker", finds=of(**OF_FAMILY), shows=("alias_of_far",)),
    "grounds:notice": Sample(who="worker", finds=of(**OF_FAMILY), shows=NAME, sends=gives_notice),
    "grounds:permit": Sample(who="worker", finds=of_duty, shows=NAME, sends=lets_in),
    "grounds:review": Sample(who="worker", finds=of_duty, nothing=ASKS, sends=reviews),
    "grounds:tell": Sample(
        who="worker",
        finds=of_duty,
        nothing=ASKS,
        sends=lambda side: {"key": "once", "told_on": side.far.team.today().isoformat()},
    ),
}
