"""Give somebody the second step of signing in: an authenticator, and ten codes for the day it is lost."""

from audit import trail
from audit.trail import Refused
from people import events, one_time_codes, permissions, refusals
from people.models import Account
from people.viewers import Viewer


def offer(*, account: Account, by: Viewer) -> None:
    """Make a new secret for an account that has none in use; it counts only once a code has proved it."""
    with trail.gesture(events.SECOND_STEP_OFFERED, actor=by.actor(), about=[account]) as gesture:
        permissions.require_own_account(by, account.id)
        if one_time_codes.has_second_step(account):
            raise Refused(refusals.HAS_SECOND_STEP)
        gesture.touch(one_time_codes.write_device(account))


def enrol(*, account: Account, code: str, by: Viewer) -> list[str]:
    """Prove the offered authenticator with a code of it, and return ten codes, to be shown this once."""
    device = one_time_codes.offered_device(account)
    is_right = device is not None and one_time_codes.check_device(device, code)
    with trail.gesture(events.SECOND_STEP_ENROLLED, actor=by.actor(), about=[account]) as gesture:
        permissions.require_own_account(by, account.id)
        if device is None or not is_right:
            raise Refused(refusals.WRONG_CODE)
        one_time_codes.confirm(device)
        codes = one_time_codes.write_sheet(account)
        gesture.touch(device)
    return codes


def renew_codes(*, account: Account, code: str, by: Viewer) -> list[str]:
    """Hand out ten new codes against a code of the authenticator; the old sheet is void."""
    is_right = one_time_codes.check(account, code) is not None
    with trail.gesture(events.CODES_RENEWED, actor=by.actor(), about=[account]) as gesture:
        permissions.require_own_account(by, account.id)
        if not is_right:
            raise Refused(refusals.WRONG_CODE)
        codes = one_time_codes.write_sheet(account)
        gesture.touch(account)
    return codes
