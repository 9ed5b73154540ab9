"""How the law gives parental responsibility, as far as a team may write it down."""

from dataclasses import replace
from datetime import date

import pytest

from people import responsibilities
from people.models import HowHeld, Jurisdiction, Proof
from people.rules.responsibilities import (
    BY_BIRTH,
    OF_AN_AGENCY,
    TOLD_ONLY,
    WAYS,
    Claim,
    Problem,
    counts,
    what_is_wrong,
)

FATHER = Claim(
    place="england",
    how="named_on_the_birth_certificate",
    proof="birth_certificate",
    seen_on=date(2026, 3, 10),
    is_child=True,
)
COUNCIL = replace(FATHER, how="care_order", proof="court_order", by_person=False, by_statutory_body=True)
EXPECTED = {"is_unborn": True, "proof": "not_seen", "seen_on": None}


def test_the_codes_of_the_rules_are_those_of_the_program():
    assert set(WAYS) == set(Jurisdiction.values)
    assert {way for ways in WAYS.values() for way in ways} == set(HowHeld.values)
    assert (BY_BIRTH, OF_AN_AGENCY, TOLD_ONLY) == (HowHeld.MOTHER, HowHeld.CARE_ORDER, Proof.NOT_SEEN)


@pytest.mark.parametrize("claim", [FATHER, COUNCIL, replace(FATHER, proof="not_seen", seen_on=None)])
def test_what_the_law_of_the_place_knows_can_be_written_down(claim):
    assert what_is_wrong(claim) is None


@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        (replace(FATHER, is_child=False), Problem.NOT_A_CHILD),
        (replace(FATHER, is_oneself=True), Problem.OF_ONESELF),
        (replace(FATHER, how="filiation"), Problem.WAY_OF_ANOTHER_PLACE),
        (replace(FATHER, place="quebec"), Problem.WAY_OF_ANOTHER_PLACE),
        (replace(FATHER, **EXPECTED), Problem.BEFORE_BIRTH),
        (replace(FATHER, how="care_order"), Problem.BY_WHOM),
        (replace(COUNCIL, how="court_order"), Problem.BY_WHOM),
        (replace(COUNCIL, by_statutory_body=False), Problem.OF_THE_AUTHORITY),
        (replace(FATHER, seen_on=None), Problem.SEEN_WHEN),
        (replace(FATHER, proof="not_seen"), Problem.SEEN_WHEN),
    ],
)
def test_what_it_does_not_know_cannot(claim, problem):
    assert what_is_wrong(claim) is problem


def test_an_agency_is_not_taken_for_the_authority_that_a_court_named():
    of_an_agency = {"how": "care_order", "proof": "court_order", "by_person": False}
    assert what_is_wrong(replace(FATHER, **of_an_agency)) is Problem.OF_THE_AUTHORITY


@pytest.mark.parametrize("place", WAYS)
def test_before_a_birth_the_mother_alone_speaks_for_the_child(place):
    assert what_is_wrong(replace(FATHER, place=place, how=BY_BIRTH, **EXPECTED)) is None


def test_it_counts_once_proof_was_seen_and_a_mother_needs_none():
    assert counts("named_on_the_birth_certificate", "birth_certificate")
    assert not counts("named_on_the_birth_certificate", "not_seen")
    assert counts("mother", "not_seen")


def test_the_database_counts_what_the_rule_counts(people):
    larch = people.larch
    for held in responsibilities.standing().filter(family=larch.family):
        assert responsibilities.counting().filter(pk=held.pk).exists() is counts(held.how, held.proof)
