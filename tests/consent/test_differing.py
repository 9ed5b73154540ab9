"""Two parents who say different things, side by side, with what follows."""

from dataclasses import replace
from uuid import uuid4

import pytest

from consent.categories import Category
from consent.differing import Follows, Row, differences

MOTHER, FATHER, CHILD, OTHER = (uuid4() for _ in range(4))
HERS, HIS = uuid4(), uuid4()
HEALTH, SCHOOL = Category.HEALTH, Category.EDUCATION
NURSE, TRUST, KIND = ("practitioner", "n"), ("agency", "t"), ("agency_kind", "health_trust")
WIDER = {NURSE: TRUST, TRUST: KIND}


def row(speaker, permits, actor=TRUST, categories=(HEALTH,), subjects=(CHILD,), **more):
    voice = {MOTHER: HERS, FATHER: HIS}.get(speaker)
    return Row(
        voice_id=voice,
        speaker=speaker,
        permits=permits,
        actor=actor,
        subjects=frozenset(subjects),
        categories=frozenset(categories),
        **more,
    )


AGREED = row(MOTHER, True, categories=(HEALTH, SCHOOL))


def test_an_agreement_and_a_refusal_of_the_same_meet():
    (one,) = differences([AGREED, row(FATHER, False)], WIDER)
    assert (one.agrees, one.refuses, one.child, one.actor) == (MOTHER, FATHER, CHILD, TRUST)
    assert one.categories == {HEALTH}
    assert one.follows is Follows.REFUSAL_HOLDS


def test_where_a_duty_carries_the_flow_the_refusal_does_not_hold():
    duty = row(None, True, actor=KIND, subjects=())
    assert differences([AGREED, row(FATHER, False), duty], WIDER)[0].follows is Follows.CARRIED_BY_DUTY
    of_school = row(None, True, actor=KIND, categories=(SCHOOL,))
    assert differences([AGREED, row(FATHER, False), of_school], WIDER)[0].follows is Follows.REFUSAL_HOLDS


def test_only_a_duty_to_that_service_about_that_child_carries_the_flow():
    refused = [AGREED, row(FATHER, False)]
    about_them, about_another = (row(None, True, subjects=(child,)) for child in (CHILD, OTHER))
    assert differences([*refused, about_them], WIDER)[0].follows is Follows.CARRIED_BY_DUTY
    assert differences([*refused, about_another], WIDER)[0].follows is Follows.REFUSAL_HOLDS
    elsewhere = row(None, True, actor=("agency", "another"), subjects=())
    assert differences([*refused, elsewhere], WIDER)[0].follows is Follows.REFUSAL_HOLDS


def test_two_duties_carry_together_what_neither_carries_alone():
    duties = [row(None, True, categories=(each,)) for each in (HEALTH, SCHOOL)]
    refusal = row(FATHER, False, categories=(HEALTH, SCHOOL))
    assert differences([AGREED, refusal, *duties], WIDER)[0].follows is Follows.CARRIED_BY_DUTY
    assert differences([AGREED, refusal, duties[1]], WIDER)[0].follows is Follows.REFUSAL_HOLDS


def test_they_stand_in_one_order_whoever_spoke_first():
    refusals = [row(FATHER, False, actor=actor) for actor in (TRUST, ("agency", "a"))]
    agreed = [row(MOTHER, True, actor=KIND), row(MOTHER, True, actor=("agency", "a"))]
    found = differences([*agreed, *refusals], WIDER)
    assert [one.actor for one in found] == [("agency", "a"), TRUST]
    assert found == differences([*reversed(agreed), *reversed(refusals)], WIDER)


def test_a_bar_by_statute_says_so():
    barred = row(FATHER, False, is_statutory=True)
    assert differences([AGREED, barred], WIDER)[0].follows is Follows.BARRED_BY_STATUTE


@pytest.mark.parametrize(("one", "other"), [(NURSE, TRUST), (TRUST, KIND), (NURSE, KIND)])
def test_who_is_named_in_two_ways_is_the_same_service(one, other):
    for agreed, refused in ((one, other), (other, one)):
        (found,) = differences([row(MOTHER, True, actor=agreed), row(FATHER, False, actor=refused)], WIDER)
        assert found.actor == one


def test_a_refusal_of_everything_meets_an_agreement_of_something():
    (one,) = differences([AGREED, row(FATHER, False, categories=())], WIDER)
    assert one.categories == {HEALTH, SCHOOL}


@pytest.mark.parametrize(
    "refusal",
    [
        row(MOTHER, False),
        row(FATHER, False, actor=("agency", "another")),
        row(FATHER, False, categories=(Category.HOUSING,)),
        row(FATHER, False, subjects=(OTHER,)),
        row(FATHER, True),
        replace(row(FATHER, False), speaker=None),
    ],
)
def test_nobody_differs_with_themselves_or_over_something_else(refusal):
    assert differences([AGREED, refusal], WIDER) == []


def test_two_refusals_do_not_differ():
    assert differences([row(MOTHER, False), row(FATHER, False)], WIDER) == []
