"""The same order in casbin: the rows of one reader's policy are the shelves that they are near to."""

import logging
from typing import Any

import casbin
from casbin.model import Model

from benchmarks._rules_peer import Hand
from consent.decisions import DatedDecision

ORDER = """
[request_definition]
r = shelf, on

[policy_definition]
p = shelf, since, until, eft

[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

[matchers]
m = r.shelf == p.shelf && r.on >= p.since && r.on < p.until
"""
logging.getLogger("casbin").setLevel(logging.WARNING)
FIRST, LAST = "0001-01-01", "9999-12-31"


class Book:
    """One reader's policy, loaded."""

    def __init__(self, hand: Hand) -> None:
        model = Model()
        model.load_model_from_text(ORDER)
        self.enforcer = casbin.Enforcer(model)
        denied = hand.stale | hand.excluded | hand.apart | hand.privileged | hand.reviewed | hand.outside
        denied |= (hand.barred | hand.refused) - hand.own
        if hand.is_signed_in and hand.has_standing:
            self._add(denied, "deny")
            self._add(hand.covered | hand.own | hand.reviewing | hand.opened | hand.overridden, "allow")
            for shelf, dated in hand.dated.items():
                self.enforcer.add_policies(_rows(shelf, dated))

    def _add(self, shelves: frozenset[int], effect: str) -> None:
        self.enforcer.add_policies([[str(shelf), FIRST, LAST, effect] for shelf in sorted(shelves)])

    def may_see(self, entry: Any) -> bool:
        """Ask casbin."""
        return bool(self.enforcer.enforce(str(entry.shelf_id), entry.occurred_on.isoformat()))


def _rows(shelf: int, dated: DatedDecision) -> list[list[str]]:
    """Return a row for each stretch of days in which a shelf is permitted."""
    return [
        [str(shelf), first.isoformat() if first else FIRST, after.isoformat() if after else LAST, "allow"]
        for first, after, decision in dated.periods()
        if decision.permitted
    ]
