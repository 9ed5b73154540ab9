"""A refusal is gone past by a second person with authority, who is not the first and would not be the reader."""

from dataclasses import replace

import pytest

from consent.second_person import Decider, Objection, objection

SECOND = Decider(is_full_member=True, is_statutory_social_worker=True)


@pytest.mark.parametrize(
    ("decider", "said"),
    [
        pytest.param(SECOND, None, id="a social worker of the statutory body, of the team"),
        pytest.param(Decider(is_full_member=True, leads=True), None, id="who leads, of the team"),
        pytest.param(replace(SECOND, is_first=True), Objection.NEEDS_ANOTHER, id="who asked"),
        pytest.param(replace(SECOND, is_recipient=True), Objection.FOR_ONESELF, id="who would see"),
        pytest.param(replace(SECOND, is_full_member=False), Objection.NEEDS_AUTHORITY, id="of no team"),
        pytest.param(Decider(is_full_member=True), Objection.NEEDS_AUTHORITY, id="a colleague"),
        pytest.param(Decider(leads=True), Objection.NEEDS_AUTHORITY, id="who leads from elsewhere"),
    ],
)
def test_a_second_person_has_authority_and_is_not_the_first(decider, said):
    assert objection(decider) == said
