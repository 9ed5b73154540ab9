"""When a standing template carries a text: a rule without a database."""

from dataclasses import replace
from datetime import date

import pytest

from conference.relays.rules.templates import Standing, Template, Text, carries, standing

TODAY = date(2026, 5, 4)
AGREED = Template(
    agency="school",
    categories={"education", "plan"},
    starts_on=date(2026, 5, 1),
    ends_on=date(2026, 5, 31),
    agreed_as=["originator", "lead"],
)
TEXT = Text(categories={"education"}, agencies={"school"})


def test_what_both_agreed_to_carries_a_text_within_it():
    assert carries(AGREED, TEXT, TODAY)
    assert carries(AGREED, replace(TEXT, categories=AGREED.categories), TODAY)


@pytest.mark.parametrize("edge", ["starts_on", "ends_on"])
def test_its_first_and_its_last_day_count(edge):
    assert carries(replace(AGREED, **{edge: TODAY}), TEXT, TODAY)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"agreed_as": ["lead"]}, Standing.WAITING),
        ({"agreed_as": ["originator"]}, Standing.WAITING),
        ({"starts_on": date(2026, 5, 5)}, Standing.TO_COME),
        ({"ends_on": date(2026, 5, 3)}, Standing.OVER),
        ({"is_ended": True}, Standing.ENDED),
    ],
)
def test_what_is_not_in_force_carries_nothing(changes, expected):
    template = replace(AGREED, **changes)
    assert standing(template, TODAY) is expected
    assert not carries(template, TEXT, TODAY)


@pytest.mark.parametrize(
    "changes",
    [{"categories": {"education", "health"}}, {"agencies": {"police"}}, {"agencies": {"school", "police"}}],
)
def test_what_goes_beyond_it_waits(changes):
    assert not carries(AGREED, replace(TEXT, **changes), TODAY)
