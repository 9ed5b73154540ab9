"""Who reads what, at every stage: a golden table for the gate, and no other way round it."""

from collections.abc import Mapping
from itertools import product

import pytest

from audit import disclosure
from audit.denials import NotForYou
from conference.filters import access, queries
from conference.filters.rules.states import State
from consent.gate import Opened
from consent.purposes import DIRECTORY_SEARCH, WORK_WITH_FAMILY, Purpose
from consent.scope import Scope, decide

# What somebody reads: S the screening, D how it is told, F why few are accepted, W what the table decided,
# N whom it names, L why that is lawful, A the answers, R who has a part. None: for them there is no such situation.
OWN = "bringer"
GOLDEN: Mapping[State, Mapping[str, str | None]] = {
    State.SCREENED: {OWN: "S"},
    State.NOT_BROUGHT: {OWN: "S"},
    State.TOO_FEW: {OWN: "SD", "chair": "D"},
    State.AT_THE_TABLE: dict.fromkeys(("chair", "police", "left_out", "social_care"), "D") | {OWN: "SD"},
    State.NOT_ACUTE: {OWN: "SDW"},
    State.ACUTE: dict.fromkeys(("chair", "police", "left_out", "social_care"), "DW") | {OWN: "SDW"},
    State.IDENTIFIED: dict.fromkeys(("chair", "police", "social_care"), "DWNL")
    | {"left_out": "DW", OWN: "SDWNL"},
    State.WITH_ROLES: dict.fromkeys(("police", "social_care"), "DWNLAR")
    | {"chair": "DW", "left_out": "DW", OWN: "SDWNL"},
    State.CLOSED: {OWN: "SDWNL", "police": None},
}
WHO = (OWN, "chair", "police", "left_out", "social_care", "outsider", "elsewhere")


def worker(table, who):
    """Return somebody by their part: at the table, or nowhere near it."""
    if who == "outsider":
        return table.people.stranger
    if who == "elsewhere":
        # Works for the agency that brings it, and does not belong to the team.
        assert table.people.alder
        return table.people.inland_worker
    return getattr(table, who)


def read_by(viewer, situation):
    """Return what somebody reads, as letters; None where it is not there for them."""
    with disclosure.collecting(actor=viewer.actor(), purpose="test"):
        try:
            read = queries.reading(access.place(viewer, situation.pk))
        except NotForYou:
            return None
    parts = {
        "S": read.screening,
        "D": read.description,
        "F": read.few_accepted,
        "W": read.decision,
        "N": read.identifiers,
        "L": read.ground,
        "A": read.recognitions,
        "R": read.roles,
    }
    return "".join(
        letter for letter, shown in parts.items() if shown and (letter == "A" or isinstance(shown, Opened))
    )


@pytest.mark.parametrize("state", State)
def test_at_every_stage_everybody_reads_their_part_and_no_more(table, state):
    situation = table.at(state)
    assert table.state(situation) is state
    found = {who: read_by(worker(table, who).viewer, situation) for who in WHO}
    assert found == {who: GOLDEN[state].get(who) for who in WHO}
    for officer in (table.people.administrator, table.people.auditor):
        assert read_by(officer, situation) is None


@pytest.mark.parametrize("purpose", [WORK_WITH_FAMILY, DIRECTORY_SEARCH], ids=str)
def test_away_from_the_table_only_ones_own_words_are_read(table, purpose):
    for situation in at_every_state(table):
        about = [situation, getattr(situation, "description", None), access.identifiers_of(situation)]
        for who in WHO:
            scope = Scope.load(worker(table, who).viewer, purpose)
            seen = [record for record in about if record and decide(scope, record).permitted]
            assert seen == ([record for record in about if record] if who == OWN else [])


def test_another_table_and_another_situation_open_nothing(table):
    other = table.named()
    elsewhere = [Purpose.conference(other.pk), Purpose.conference(table.people.alder.family.team_id)]
    for situation in at_every_state(table):
        identifiers = access.identifiers_of(situation)
        for who, purpose in product(("chair", "police", "social_care"), elsewhere):
            scope = Scope.load(worker(table, who).viewer, purpose)
            assert not decide(scope, situation).may_know
            assert identifiers is None or not decide(scope, identifiers).may_know


def test_the_nameless_record_is_no_family_of_anybody(table):
    for situation in at_every_state(table):
        for who in WHO:
            scope = Scope.load(worker(table, who).viewer, WORK_WITH_FAMILY)
            assert not decide(scope, situation.family).may_know


def at_every_state(table):
    """Return one situation in each state, as it is recorded."""
    return [access.situations().get(pk=table.at(state).pk) for state in State]
