"""Who may rely on which ground: the whole table of grounds and kinds of agency, and what stands in the way."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from consent import grounds
from consent.categories import Category
from consent.reliance import Objection, may_rely, objection
from people.models import AgencyKind

TODAY = date(2026, 11, 1)
HEALTH = frozenset({Category.HEALTH})
PUBLIC_IN_ENGLAND = {
    "adult_mental_health",
    "gp_practice",
    "health_trust",
    "income_support",
    "police",
    "public_health",
    "school",
    "social_care",
    "youth_justice",
}
HEALTH_IN_QUEBEC = {"adult_mental_health", "gp_practice", "health_trust", "public_health", "social_care"}


def relies(code, kind, categories=HEALTH, on=TODAY):
    ground = grounds.ground(code)
    return may_rely(ground, kind, ground.jurisdiction, categories, on)


@pytest.mark.parametrize("kind", sorted(PUBLIC_IN_ENGLAND))
def test_a_public_body_relies_on_its_task_and_not_on_a_legitimate_interest(kind):
    assert relies("public_task", kind)
    assert relies("section_47_enquiry", kind)
    assert not relies("recognised_legitimate_interest", kind)


@pytest.mark.parametrize("kind", ["voluntary_body", "food_aid", "legal_clinic", "community_centre"])
def test_a_charity_relies_on_a_recognised_interest_and_not_on_a_public_task(kind):
    assert relies("recognised_legitimate_interest", kind)
    assert not any(
        relies(code, kind) for code in ("public_task", "section_17_child_in_need", "duty_to_share")
    )


@pytest.mark.parametrize(
    ("code", "relying"),
    [
        ("quebec_health_services", HEALTH_IN_QUEBEC),
        ("quebec_public_body", {"housing", "income_support", "leisure", "police", "school", "youth_justice"}),
        ("quebec_youth_protection", {"social_care", "youth_justice"}),
        ("quebec_report", set(AgencyKind.values) - {"legal_clinic"}),
    ],
)  # fmt: skip
def test_in_quebec_each_originator_stands_under_its_own_statute(code, relying):
    assert {kind for kind in AgencyKind.values if relies(code, kind)} == relying


@pytest.mark.parametrize("ground", grounds.every(), ids=lambda each: each.code)
def test_no_ground_is_law_elsewhere_or_before_its_day(ground):
    kind = min(ground.kinds)
    elsewhere = {"england": "quebec", "quebec": "england"}[ground.jurisdiction]
    asked = (frozenset(), ground.dated)
    assert may_rely(ground, kind, ground.jurisdiction, *asked)
    assert objection(ground, kind, elsewhere, *asked) is Objection.ANOTHER_PLACE
    day_before = ground.dated - timedelta(days=1)
    assert objection(ground, kind, ground.jurisdiction, (), day_before) is Objection.NOT_ON_THAT_DAY


def test_a_ground_that_was_repealed_holds_on_its_last_day_and_not_after():
    ground = replace(grounds.ground("public_task"), until=TODAY)
    asked = ("social_care", "england", HEALTH)
    assert may_rely(ground, *asked, TODAY)
    assert objection(ground, *asked, TODAY + timedelta(days=1)) is Objection.NOT_ON_THAT_DAY


def test_a_ground_carries_no_information_beyond_what_its_law_is_about():
    assert relies("quebec_health_services", "health_trust", {Category.HEALTH, Category.MENTAL_HEALTH})
    ground = grounds.ground("quebec_health_services")
    for beyond in (Category.POLICE, Category.EDUCATION, Category.IMMIGRATION):
        asked = ("health_trust", "quebec", {Category.HEALTH, beyond}, TODAY)
        assert objection(ground, *asked) is Objection.OTHER_INFORMATION
    assert relies("section_47_enquiry", "police", set(Category)), (
        "Where the law sets no limit, there is none."
    )
