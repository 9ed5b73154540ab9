"""How young a sign-in must be, and the numbers that tell whether a right has changed since somebody looked."""

from collections.abc import Iterable

from consent.categories import Sensitivity
from consent.moments import Moments
from consent.prepared import Among, Prepared
from consent.rules import SIGN_IN_GOOD_FOR
from people.epochs import account_key, practitioner_key
from people.models import ScopeEpoch
from people.viewers import Viewer

NUMBERS = Prepared(
    lambda: ScopeEpoch.objects.filter(Among("key", "keys", of="text")).values_list("key", "value")
)


def of_sign_in(viewer: Viewer | None, moments: Moments) -> tuple[bool, bool, bool]:
    """Say for each sensitivity whether the viewer signed in recently enough."""
    if viewer is None:
        return (False, False, False)
    ends = [viewer.signed_in_at + SIGN_IN_GOOD_FOR[each] for each in Sensitivity]
    normal, restricted, sealed = (moments.is_live(None, end) for end in ends)
    return normal, restricted, sealed


def keys_of(viewer: Viewer) -> list[str]:
    """Return the keys whose numbers grow when the viewer's own account, places or work change."""
    keys = [account_key(viewer.account_id)]
    if viewer.practitioner_id is not None:
        keys.append(practitioner_key(viewer.practitioner_id))
    return keys


def numbers(keys: Iterable[str]) -> dict[str, int]:
    """Return the present number of each key; one that never changed has 0."""
    found = dict.fromkeys(keys, 0)
    found.update(NUMBERS.ask(keys=found))
    return found
