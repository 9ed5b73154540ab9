"""Prove again that it is oneself who acts: the password, or a code, asked anew before a grave gesture.

Each check commits by itself and counts its failures, like a sign-in; its result is recorded after.
"""

from enum import StrEnum

from audit import trail
from people import events, one_time_codes, passwords
from people.models import Account
from people.viewers import Viewer

# The shortest password that anybody may have; whatever is shorter is a code.
SHORTEST_PASSWORD = 12


class Proof(StrEnum):
    """What came of it."""

    MUST_WAIT = "too_early"
    PROVED = "proved"
    WRONG = "wrong"


def prove_again(viewer: Viewer, typed: str) -> Proof:
    """Check what whoever is signed in typed, a password or a code, and record what came of it."""
    account = Account.objects.get(id=viewer.account_id)
    how, proof = _check(account, typed)
    if proof is Proof.PROVED:
        trail.record(events.PROVED_AGAIN, actor=viewer.actor(), about=[account], how=how)
    else:
        trail.record(events.PROOF_FAILED, actor=viewer.actor(), about=[account], because=proof.value)
    return proof


def _check(account: Account, typed: str) -> tuple[str, Proof]:
    if len(typed.strip()) < SHORTEST_PASSWORD:
        way = one_time_codes.check(account, typed)
        return (way, Proof.PROVED) if way else ("", Proof.WRONG)
    checked = passwords.check(account.sign_in_name, typed)
    if checked.must_wait:
        return "", Proof.MUST_WAIT
    return "password", Proof.PROVED if checked.is_right else Proof.WRONG
