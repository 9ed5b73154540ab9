"""Writes the decision to share beside permissions that leave, in the same gesture: the package above says how.

Consent knows nothing of the register of sharing decisions; infra wires it in, as it wires the gate into the desk.
"""

from collections.abc import Callable

from audit.trail import Gesture
from consent.models import PermissionsExport
from people.viewers import Viewer

Write = Callable[[Gesture, PermissionsExport, Viewer], object]
_wired: list[Write] = []


def use(write: Write) -> None:
    """Say how it is written that permissions left."""
    _wired[:] = [write]


def write(gesture: Gesture, made: PermissionsExport, by: Viewer) -> None:
    """Write it; raise LookupError where nobody said how: nothing leaves without its record."""
    if not _wired:
        raise LookupError("Nothing says how the decision to export is recorded.")
    _wired[0](gesture, made, by)
