"""Move committed events from the inbox into the tree, one sealer at a time."""

import uuid
from collections.abc import Iterable

from django.db import connection, transaction

from audit.log import merkle
from audit.models import Frontier, InboxRow, Leaf

BATCH = 1000
# A number of our own for PostgreSQL's advisory lock: "entour" in ASCII.
_LOCK = 0x656E746F7572


def seal(limit: int = BATCH) -> int:
    """Seal at most `limit` waiting events in the order of the inbox; return how many.

    All in one transaction: killed at any step, nothing has happened. Another sealer at work means 0 now. The rows
    removed are exactly those read: a lower inbox number that commits later is simply sealed later.
    """
    if not InboxRow.objects.exists():
        return 0
    with transaction.atomic(durable=True):
        if not _alone():
            return 0
        waiting = list(
            InboxRow.objects.order_by("id").values_list("id", "event_id", "event__leaf_hash")[:limit]
        )
        _grow((event_id, bytes(leaf)) for _, event_id, leaf in waiting)
        InboxRow.objects.filter(id__in=[row_id for row_id, _, _ in waiting]).delete()
        return len(waiting)


def seal_everything() -> int:
    """Seal until the inbox is empty; return how many."""
    total = 0
    while sealed := seal():
        total += sealed
    return total


def _alone() -> bool:
    # SQLite's transaction has the only write lock from its first statement (transaction_mode IMMEDIATE).
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        return bool(cursor.fetchone()[0])


def _grow(leaves: Iterable[tuple[uuid.UUID, bytes]]) -> None:
    row, _ = Frontier.objects.get_or_create(pk=1, defaults={"origin": f"entour:{uuid.uuid4()}"})
    edge = merkle.Frontier.restored(row.size, bytes(row.peaks))
    placed = []
    for event_id, leaf in leaves:
        placed.append(Leaf(index=edge.size, event_id=event_id, leaf_hash=leaf))
        edge.append(leaf)
    Leaf.objects.bulk_create(placed)
    row.size, row.peaks = edge.size, edge.kept()
    row.save(update_fields=["size", "peaks"])
