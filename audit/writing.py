"""Write one event: its body, its row, what it is about, and its place in the inbox."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.db import DatabaseError
from django.utils import timezone

from audit import canonical, lanes
from audit.actors import Actor
from audit.events import Event
from audit.inserting import insert
from audit.models import InboxRow, TrailAbout, TrailEvent
from audit.references import Reference
from audit.route import current_route

FORMAT = 1


class NotRecorded(RuntimeError):
    """The trail could not be written; nothing may be shown or changed (HTTP 503)."""


def write_event(
    event: Event,
    *,
    actor: Actor,
    about: Iterable[Reference],
    facts: dict[str, Any],
    more: dict[str, Any],
    beside: str = "",
) -> TrailEvent:
    """Write an event inside the open transaction; raise NotRecorded when the database refuses it.

    `facts` fill the event's declared shape; `more` are the parts that every event of its kind has (records,
    decisions, recipients, outcome). The lane's number is taken here and counts once the commit has succeeded.
    """
    lane = lanes.current()
    identifier, now = uuid.uuid4(), timezone.now()
    targets = sorted(set(about))
    body = {
        "v": FORMAT,
        "id": str(identifier),
        "at": canonical.moment_text(now),
        "event": event.name,
        "kind": event.kind.value,
        "actor": [actor.pseudonym, actor.agency, actor.standing, actor.session],
        "route": current_route(),
        "about": [target.as_row() for target in targets],
        "facts": event.shaped(facts),
        "lane": [str(lane.id), lane.next_number],
        **more,
    }
    text = canonical.body_text(body)
    row = TrailEvent(
        id=identifier,
        at=now,
        name=event.name,
        kind=event.kind.value,
        actor=actor.pseudonym,
        body=text,
        leaf_hash=canonical.leaf_hash(text),
        lane=lane.id,
        lane_number=lane.next_number,
    )
    if beside:
        row.beside = beside
    _insert(row, {(target.type, target.id) for target in targets})
    return row


def _insert(row: TrailEvent, found_by: set[tuple[str, str]]) -> None:
    try:
        insert(
            [row],
            [TrailAbout(event=row, type=kind, target=target, at=row.at) for kind, target in sorted(found_by)],
            [InboxRow(event=row)],
        )
    except DatabaseError as error:
        raise NotRecorded(row.name) from error
