"""Who may speak about sharing, and for whom."""

from uuid import uuid4

import pytest

from consent.standing import Speaker, objection
from consent.terms import SpeaksAs

MOTHER, FATHER, CHILD, OTHER_CHILD = (uuid4() for _ in range(4))
PARENT = Speaker(MOTHER, is_child=False, has_parental_responsibility=True, children=frozenset({CHILD}))
YOUNG = Speaker(CHILD, is_child=True)
FOR_CHILD = frozenset({CHILD})


def said(speaks_as, speaker, *subjects, assessed=False):
    return objection(speaks_as, speaker, frozenset(subjects), is_assessed=assessed)


def test_an_adult_speaks_for_themselves():
    assert said(SpeaksAs.OWN, PARENT, MOTHER) is None


@pytest.mark.parametrize("speaks_as", [SpeaksAs.OWN, SpeaksAs.PARENTAL_RESPONSIBILITY])
def test_nobody_speaks_for_another_adult(speaks_as):
    assert said(speaks_as, PARENT, FATHER) == "for_another_adult"
    assert said(speaks_as, PARENT, MOTHER, FATHER) == "for_another_adult"


def test_a_parent_speaks_for_their_own_children_and_themselves():
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, PARENT, CHILD) is None
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, PARENT, CHILD, MOTHER) is None


def test_a_parent_does_not_speak_for_somebody_elses_child():
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, PARENT, OTHER_CHILD) == "for_another_adult"


def test_a_parent_without_responsibility_does_not_speak_for_their_child():
    father = Speaker(FATHER, is_child=False, children=FOR_CHILD)
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, father, CHILD) == "no_parental_responsibility"


def test_a_child_speaks_once_somebody_has_found_that_they_understand():
    assert said(SpeaksAs.COMPETENT_CHILD, YOUNG, CHILD, assessed=True) is None
    assert said(SpeaksAs.COMPETENT_CHILD, YOUNG, CHILD) == "child_not_assessed"
    assert said(SpeaksAs.OWN, YOUNG, CHILD, assessed=True) == "child_not_assessed"


def test_a_child_speaks_for_nobody_else():
    assert (
        said(SpeaksAs.COMPETENT_CHILD, YOUNG, CHILD, OTHER_CHILD, assessed=True)
        == "not_a_child_for_themselves"
    )
    assert said(SpeaksAs.COMPETENT_CHILD, PARENT, MOTHER, assessed=True) == "not_a_child_for_themselves"


def test_a_very_young_parent_speaks_for_their_baby_and_not_as_an_adult_for_themselves():
    young_mother = Speaker(CHILD, True, has_parental_responsibility=True, children=frozenset({OTHER_CHILD}))
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, young_mother, OTHER_CHILD) is None
    assert said(SpeaksAs.PARENTAL_RESPONSIBILITY, young_mother, OTHER_CHILD, CHILD) == "child_not_assessed"


@pytest.mark.parametrize("speaks_as", list(SpeaksAs))
def test_one_speaks_for_somebody(speaks_as):
    assert said(speaks_as, PARENT, assessed=True) == "for_nobody"
