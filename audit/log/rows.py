"""Read the log in one pass, as text that is compared without further parsing; for both databases."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db import connection

CHUNK = 2000
# Where a row holds what its body says too: from `id` to `lane_number`.
TOLD = slice(3, 10)


class Row(NamedTuple):
    """An event and the leaf that it was sealed as: ids as 32 hexadecimal digits, times as bodies write them."""

    leaf_index: int | None
    sealed_id: str
    sealed_hash: bytes | None
    id: str | None
    at: str
    name: str
    kind: str
    actor: str
    lane: str
    lane_number: int
    body: str
    leaf_hash: bytes
    is_waiting: bool

    @property
    def where(self) -> str:
        """Name the place for a finding."""
        event = f"event {self.id or self.sealed_id}"
        return event if self.leaf_index is None else f"leaf {self.leaf_index}, {event}"


_EVENT = "{id}, {at}, e.name, e.kind, e.actor, {lane}, e.lane_number, e.body, e.leaf_hash"
_SEALED = """SELECT l.{index}, {sealed_id}, l.leaf_hash, {event}, FALSE
    FROM audit_leaf l LEFT JOIN audit_event e ON e.id = l.event_id ORDER BY l.{index}"""
_UNSEALED = """SELECT NULL, '', NULL, {event}, i.id IS NOT NULL
    FROM audit_event e LEFT JOIN audit_leaf l ON l.event_id = e.id LEFT JOIN audit_inbox i ON i.event_id = e.id
    WHERE l.event_id IS NULL ORDER BY i.id"""
_ABOUT = "SELECT {event_id}, a.type, a.target, {at} FROM audit_about a"

# SQLite keeps identifiers and times as text already, the times with a space and without a fraction when it is nought.
_ID = {"sqlite": "{}", "postgresql": "replace({}::text, '-', '')"}
_AT = {
    "sqlite": "replace(CASE length({0}) WHEN 19 THEN {0} || '.000000' ELSE {0} END, ' ', 'T') || 'Z'",
    "postgresql": """to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""",
}


def sealed() -> Iterator[Row]:
    """Yield every leaf in order with its event, which may be gone."""
    columns = {"index": '"index"', "sealed_id": _id("l.event_id"), "event": _event()}
    return map(Row._make, _stream(_SEALED.format(**columns)))


def unsealed() -> Iterator[Row]:
    """Yield every event that is no leaf; `is_waiting` when the inbox holds it."""
    return map(Row._make, _stream(_UNSEALED.format(event=_event())))


def abouts() -> Iterator[tuple[str, str, str, str]]:
    """Yield event, type, target and time of every line by which events are found."""
    return _stream(_ABOUT.format(event_id=_id("a.event_id"), at=_at("a.at")))


def _event() -> str:
    return _EVENT.format(id=_id("e.id"), at=_at("e.at"), lane=_id("e.lane"))


def _id(column: str) -> str:
    return _ID[connection.vendor].format(column)


def _at(column: str) -> str:
    return _AT[connection.vendor].format(column)


def _stream(sql: str) -> Iterator[tuple[Any, ...]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql)
        while rows := cursor.fetchmany(CHUNK):
            yield from rows
