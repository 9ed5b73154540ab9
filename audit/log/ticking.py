"""What the worker does each second: seal what waits and write a head outside the database."""

from pathlib import Path

from django.conf import settings
from django.utils import timezone

from audit.log import heads, merkle, sealing
from audit.models import Frontier


def tick() -> int:
    """Seal everything that waits, write a head if the log has grown, and return how many events were sealed.

    Raises `heads.LogWentBack` after sealing when the last head and the database disagree: sound an alarm, and go on.
    """
    sealed = sealing.seal_everything()
    write_head()
    return sealed


def write_head() -> bool:
    """Write the head of the log as it is now; return whether there was anything new to vouch for."""
    return Frontier.objects.exists() and heads.append(Path(settings.TRAIL_HEADS_FILE), current_head)


def current_head() -> heads.Head:
    """Return the head of the log as it is now."""
    row = Frontier.objects.get(pk=1)
    root = merkle.Frontier.restored(row.size, bytes(row.peaks)).root()
    return heads.Head(row.origin, row.size, root, timezone.now())
