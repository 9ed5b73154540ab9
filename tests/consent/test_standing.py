"""Who may speak about sharing, and for whom."""

from dataclasses import replace
from uuid import uuid4

import pytest

from consent.categories import Category
from consent.standing import Speaker, Speech, Young, objection
from consent.terms import FOR_A_CHILD, SpeaksAs

MOTHER, FATHER, CHILD, OTHER_CHILD, GRAN = (uuid4() for _ in range(5))
PARENT = Speaker(MOTHER, is_child=False, children=frozenset({CHILD}))
YOUNG = Speaker(CHILD, is_child=True)
GUARDIAN = Speaker(GRAN, is_child=False, children=frozenset({CHILD}), wards=frozenset({CHILD}))
HEALTH, SCHOOL = Category.HEALTH, Category.EDUCATION


def said(speaks_as, speaker, *subjects, assessed=False, young=None, matters=(), order=False):
    speech = Speech(
        speaks_as=speaks_as,
        subjects=frozenset(subjects),
        matters=matters,
        is_assessed=assessed,
        has_order=order,
        young=young or {},
    )
    return objection(speech, speaker)


def test_an_adult_speaks_for_themselves():
    assert said(SpeaksAs.OWN, PARENT, MOTHER) is None


@pytest.mark.parametrize("speaks_as", [SpeaksAs.OWN, SpeaksAs.PARENTAL_RESPONSIBILITY])
def test_nobody_speaks_for_another_adult(speaks_as):
    assert said(speaks_as, PARENT, FATHER) == "for_another_adult"
    assert said(speaks_as, PARENT, MOTHER, FATHER) == "for_another_adult"


def test_a_parent_speaks_for_their_own_children_and_themselves():
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, PARENT, CHILD) is None
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, PARENT, CHILD, MOTHER) is None


def test_nobody_speaks_for_a_child_for_whom_they_are_not_responsible():
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, PARENT, OTHER_CHILD) == "for_another_adult"


def test_a_parent_without_responsibility_does_not_speak_for_their_child():
    father = Speaker(FATHER, is_child=False)
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, father, CHILD) == "no_parental_responsibility"


def test_a_child_speaks_once_somebody_has_found_that_they_understand():
    assert said(SpeaksAs.COMPETENT_CHILD, YOUNG, CHILD, assessed=True) is None
    assert said(SpeaksAs.COMPETENT_CHILD, YOUNG, CHILD) == "child_not_assessed"
    assert said(SpeaksAs.OWN, YOUNG, CHILD, assessed=True) == "child_not_assessed"


def test_a_child_speaks_for_nobody_else():
    as_child = SpeaksAs.COMPETENT_CHILD
    assert said(as_child, YOUNG, CHILD, OTHER_CHILD, assessed=True) == "not_a_child_for_themselves"
    assert said(as_child, PARENT, MOTHER, assessed=True) == "not_a_child_for_themselves"
    assert said(SpeaksAs.YOUNG_PERSON, PARENT, MOTHER) == "not_a_child_for_themselves"


def test_from_the_age_of_the_law_nobody_need_find_that_they_understand():
    assert said(SpeaksAs.YOUNG_PERSON, replace(YOUNG, speaks_alone=True), CHILD) is None
    assert said(SpeaksAs.YOUNG_PERSON, YOUNG, CHILD) == "too_young_here"


def test_where_the_law_knows_an_age_alone_no_finding_makes_a_younger_child_decide():
    here = replace(YOUNG, may_be_found=False)
    assert said(SpeaksAs.COMPETENT_CHILD, here, CHILD, assessed=True) == "too_young_here"


def test_a_very_young_parent_speaks_for_their_baby_and_not_as_an_adult_for_themselves():
    young_mother = Speaker(CHILD, is_child=True, children=frozenset({OTHER_CHILD}))
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, young_mother, OTHER_CHILD) is None
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, young_mother, OTHER_CHILD, CHILD) == "child_not_assessed"


@pytest.mark.parametrize("speaks_as", sorted(FOR_A_CHILD))
def test_nobody_speaks_for_a_child_of_what_that_child_decides(speaks_as):
    found = {CHILD: Young(decides=frozenset({HEALTH}))}
    speak = {"young": found, "speaks_as": speaks_as, "speaker": GUARDIAN}
    assert objection_of(**speak, matters=[HEALTH, SCHOOL]) == "child_decides"
    assert objection_of(**speak, matters=[SCHOOL]) is None
    assert objection_of(**speak, matters=[]) == "child_decides", "No matter named: all of them."


def test_a_parent_no_longer_speaks_for_who_is_presumed_to_decide_unless_somebody_found_that_they_cannot():
    presumed = {CHILD: Young(presumed=True)}
    parent = SpeaksAs.PARENTAL_RESPONSIBILITY
    assert said(parent, PARENT, CHILD, young=presumed) == "young_person_decides"
    assert said(parent, PARENT, CHILD, young=presumed, assessed=True) is None


def test_a_special_guardian_speaks_in_place_of_the_parents():
    guarded = {CHILD: Young(in_place_of_parents=frozenset({GRAN}))}
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, PARENT, CHILD, young=guarded) == "guardian_decides"
    assert said(SpeaksAs.GUARDIAN, GUARDIAN, CHILD, young=guarded) is None


def test_nobody_speaks_as_a_guardian_who_holds_it_as_a_parent():
    assert said(SpeaksAs.GUARDIAN, PARENT, CHILD) == "no_guardianship"


def test_a_court_speaks_for_anybody_by_an_order_that_somebody_has_seen():
    assert said(SpeaksAs.COURT, YOUNG, CHILD, order=True) is None
    assert said(SpeaksAs.COURT, YOUNG, CHILD) == "no_order_seen"


def test_what_nobody_found_and_no_order_that_nobody_saw_is_taken_for_granted():
    of_the_child = frozenset({CHILD})
    understood = Speech(speaks_as=SpeaksAs.COMPETENT_CHILD, subjects=of_the_child)
    assert objection(understood, YOUNG) == "child_not_assessed"
    assert objection(Speech(speaks_as=SpeaksAs.COURT, subjects=of_the_child), PARENT) == "no_order_seen"


@pytest.mark.parametrize("speaks_as", list(SpeaksAs))
def test_one_speaks_for_somebody(speaks_as):
    assert said(speaks_as, PARENT, assessed=True) == "for_nobody"


def objection_of(*, speaks_as, speaker, young, matters):
    return said(speaks_as, speaker, CHILD, young=young, matters=matters)
