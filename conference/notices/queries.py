"""An account's own notices, and how many it has not looked at."""

from uuid import UUID

from audit.denials import NotForYou
from people.models import Notice
from people.viewers import Capacity, Viewer

# Older ones have had their time.
MOST = 100


def waiting(viewer: Viewer) -> int:
    """Return how many notices the viewer has not looked at; people of families get none."""
    if viewer.capacity is Capacity.PERSON:
        return 0
    return Notice.objects.filter(recipient_id=viewer.account_id, read__isnull=True).count()


def mine(viewer: Viewer) -> list[Notice]:
    """Return the viewer's notices, those not looked at first, then the newest."""
    found = Notice.objects.filter(recipient_id=viewer.account_id).select_related("read")
    newest = list(found.order_by("-made_at", "-id")[:MOST])
    return sorted(newest, key=is_read)


def own(viewer: Viewer, notice_id: UUID) -> Notice:
    """Return one of the viewer's notices; raise NotForYou for anybody else's."""
    own = Notice.objects.select_related("recipient", "read").filter(recipient_id=viewer.account_id)
    found = own.filter(pk=notice_id).first()
    if found is None:
        raise NotForYou
    return found


def is_read(notice: Notice) -> bool:
    """Say whether its recipient has looked."""
    return hasattr(notice, "read")
