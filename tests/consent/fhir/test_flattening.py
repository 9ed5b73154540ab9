"""Nested provisions and the flat rows that they become decide alike; what no rows can say is refused by its name."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consent.categories import Category, Sensitivity, Use
from consent.fhir.boxes import Span
from consent.fhir.flattening import MOST_ROWS, flatten
from consent.fhir.nested import Node, Tree
from consent.purposes import PurposeCode
from consent.terms import Effect
from tests.consent.fhir.semantics import (
    CASS,
    LEAD,
    MIRA,
    MOMENTS,
    OTHER_SCHOOL,
    SCHOOL,
    SCHOOLS,
    SURGERY,
    TEACHER,
    by_our_order,
    denied,
    permitted,
    requests,
    trees,
)

HEALTH, EDUCATION, PLAN = (frozenset({each}) for each in (Category.HEALTH, Category.EDUCATION, Category.PLAN))
FEBRUARY, APRIL, JUNE = MOMENTS


@settings(max_examples=150)
@given(tree=trees(), asked=st.lists(requests, min_size=25, max_size=25))
def test_flat_rows_decide_as_the_nested_form_does(tree, asked):
    rows = flatten(tree)
    if rows.problems:
        assert rows.permits == rows.denials == [], "With a problem, no row at all."
        return
    for request in asked:
        allowed, is_refused = by_our_order(rows, request)
        assert allowed == permitted(tree, request)
        if tree.effect is Effect.BAR:
            assert is_refused == denied(tree, request)


def permit(*actors, path="p", exceptions=(), **more):
    """An outermost provision: these see and know what is health and education, for the work."""
    usual = {
        "categories": HEALTH | EDUCATION,
        "uses": frozenset({Use.VIEW, Use.KNOW}),
        "purposes": frozenset({PurposeCode.WORK_WITH_FAMILY}),
        "ceiling": Sensitivity.R,
    }
    return Node(path=path, actors=actors, exceptions=tuple(exceptions), **usual | more)


def but(*actors, path="but", exceptions=(), **more):
    """An exception; what it does not name, it does not narrow."""
    return Node(path=path, actors=actors, exceptions=tuple(exceptions), **more)


def flat(*provisions, effect=Effect.PERMIT):
    return flatten(
        Tree(path="c", effect=effect, subjects=frozenset({MIRA, CASS}), provisions=tuple(provisions))
    )


def names(rows):
    return {(each.path, each.why.value) for each in rows.problems}


def test_an_exception_that_names_nobody_narrows_the_row():
    rows = flat(permit(SCHOOL, exceptions=[but(categories=HEALTH)]))
    assert [box.categories for box in rows.permits] == [EDUCATION]
    assert rows.denials == []


def test_an_exception_to_an_exception_gives_back_what_it_took():
    again = but(subjects=frozenset({CASS}), path="again")
    rows = flat(permit(SCHOOL, exceptions=[but(categories=HEALTH, exceptions=[again])]))
    assert {(box.categories, box.subjects) for box in rows.permits} == {
        (EDUCATION, frozenset({MIRA, CASS})),
        (HEALTH, frozenset({CASS})),
    }


def test_time_is_cut_in_two_around_an_exception():
    rows = flat(permit(SCHOOL, exceptions=[but(time=Span(FEBRUARY, APRIL))]))
    assert [box.time for box in rows.permits] == [Span(None, FEBRUARY), Span(APRIL, None)]


def test_an_exception_that_names_another_becomes_a_denial_beside():
    rows = flat(permit(SCHOOLS, exceptions=[but(TEACHER, categories=HEALTH)]))
    assert [box.categories for box in rows.permits] == [HEALTH | EDUCATION]
    ((path, denial),) = rows.denials
    assert (path, denial.actor, denial.categories) == ("but", TEACHER, HEALTH)
    assert rows.bars[0].ceiling is Sensitivity.V, "A denial reaches whatever is delicate."


def test_an_exception_for_somebody_who_is_never_meant_changes_nothing():
    rows = flat(permit(SCHOOL, exceptions=[but(SURGERY)]))
    assert len(rows.permits) == 1
    assert rows.denials == rows.problems == []


def test_a_permit_inside_a_denial_that_names_another_would_have_to_beat_it():
    inside = but(TEACHER, path="inside")
    assert names(flat(permit(LEAD, exceptions=[but(SCHOOLS, exceptions=[inside])]))) == {
        ("inside", "names_somebody_else")
    }
    assert names(flat(permit(SCHOOLS, ceiling=None, exceptions=[inside]), effect=Effect.BAR)) == {
        ("inside", "names_somebody_else")
    }


def test_a_denial_for_those_alone_who_are_both_cannot_be_said():
    lead = but(LEAD, path="lead")
    given_back = but(categories=HEALTH, exceptions=[lead])
    assert names(flat(permit(SCHOOLS, exceptions=[but(TEACHER, exceptions=[given_back])]))) == {
        ("lead", "names_somebody_else")
    }
    assert flat(permit(SCHOOLS, exceptions=[but(exceptions=[given_back])])).bars[0].actor == LEAD
    denial = permit(SCHOOLS, ceiling=None, exceptions=[given_back])
    assert names(flat(denial, effect=Effect.BAR)) == {("lead", "names_somebody_else")}


def test_a_denial_may_not_take_away_what_another_provision_permits():
    first = permit(SCHOOLS, path="first", exceptions=[but(TEACHER)])
    assert names(flat(first, permit(LEAD, path="second"))) == {("but", "takes_from_another")}
    assert names(flat(first, permit(LEAD, categories=PLAN))) == set()
    same = permit(LEAD, path="second", exceptions=[but(TEACHER, path="too")])
    assert names(flat(first, same)) == set(), "The other denies it too."


def test_only_what_is_less_delicate_cannot_be_taken_out():
    assert names(flat(permit(SCHOOL, exceptions=[but(ceiling=Sensitivity.N)]))) == {("but", "ceiling")}
    assert names(flat(permit(SCHOOLS, exceptions=[but(TEACHER, ceiling=Sensitivity.N)]))) == {
        ("but", "ceiling")
    }
    assert flat(permit(SCHOOL, exceptions=[but(ceiling=Sensitivity.R)])).permits == []
    assert names(flat(permit(SCHOOL), effect=Effect.BAR)) == {("p", "ceiling")}


def test_an_exception_that_permits_has_no_days():
    dated = but(days=Span(date(2025, 1, 1), None), path="dated")
    assert names(flat(permit(SCHOOL, exceptions=[but(exceptions=[dated])]))) == {
        ("dated", "days_of_an_exception")
    }
    assert len(flat(permit(SCHOOL, exceptions=[dated])).permits) == 1, "One that denies may have days."


@pytest.mark.parametrize(
    ("unsaid", "why"),
    [
        ("uses", "says_no_action"),
        ("categories", "says_no_code"),
        ("purposes", "says_no_purpose"),
        ("ceiling", "says_no_label"),
    ],
)
def test_a_permit_says_everything_that_fhir_would_take_for_granted(unsaid, why):
    assert names(flat(permit(SCHOOL, **{unsaid: None}))) == {("p", why)}
    if unsaid != "ceiling":
        assert flat(permit(SCHOOL, **{"ceiling": None, unsaid: None}), effect=Effect.BAR).bars


def test_somebody_is_always_named():
    for effect in Effect:
        assert ("p", "says_no_actor") in names(flat(permit(ceiling=None), effect=effect))


def test_a_consent_that_comes_to_too_many_rows_is_refused():
    one_by_one = [
        permit(SCHOOL, OTHER_SCHOOL, path=str(at), exceptions=[but(categories=HEALTH, uses={Use.VIEW})])
        for at in range(MOST_ROWS // 4 + 1)
    ]
    assert names(flat(*one_by_one)) == {("c", "too_many")}
