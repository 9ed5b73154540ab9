"""What two viewers share who see and may know exactly the same, so that a room renders once for both."""

import hashlib
from typing import TYPE_CHECKING

from consent.categories import Use
from consent.decisions import DatedDecision, Decision, Verdict

if TYPE_CHECKING:
    from consent.scope import Scope


def signature(scope: "Scope") -> str:
    """Return the digest of language, capacity, agency, permitted shelves with their periods, and what may be known."""
    viewer = scope.viewer
    who = (viewer.language, viewer.capacity.value, str(viewer.agency_id)) if viewer else ()
    digest = hashlib.sha256(repr(who).encode())
    for shelf_id, verdict in sorted(scope.compile(Use.VIEW).items()):
        if seen := _seen(verdict):
            digest.update(f"{shelf_id}{seen}".encode())
    return digest.hexdigest()


def _seen(verdict: Verdict) -> str:
    if isinstance(verdict, DatedDecision):
        days = ",".join(f"{first}:{_plain(decision)}" for first, _, decision in verdict.periods())
        return f"{_plain(verdict.undated)};{days}"
    return _plain(verdict)


def _plain(decision: Decision) -> str:
    if decision.permitted:
        return "+"
    return f"?{decision.reason}" if decision.may_know else ""
