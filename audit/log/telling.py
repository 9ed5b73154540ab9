"""Read what an event's body says, and where its columns say something else."""

import json
from typing import Any

from audit.canonical import body_text
from audit.log.rows import TOLD, Row

Body = dict[str, Any]


class Unreadable(ValueError):
    """A body is not canonical JSON in the shape of an event."""


def read(row: Row) -> tuple[Row, Body]:
    """Return the row as its body tells it, and the body."""
    try:
        body = json.loads(row.body)
        told = _as_told(row, body)
        is_shaped = _is_shaped(body)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Unreadable(row.body) from error
    if not is_shaped or body_text(body) != row.body:
        raise Unreadable(row.body)
    return told, body


def differing(row: Row, told: Row) -> str:
    """Name the columns that do not say what the body says."""
    return ", ".join(name for name, one, other in zip(Row._fields, row, told, strict=True) if one != other)


def _as_told(row: Row, body: Body) -> Row:
    lane, number = body["lane"]
    event_id, lane = body["id"].replace("-", ""), lane.replace("-", "")
    says = (event_id, body["at"], body["event"], body["kind"], body["actor"][0], lane, number)
    columns: tuple[Any, ...] = row
    return row if columns[TOLD] == says else row._replace(**dict(zip(Row._fields[TOLD], says, strict=True)))


def _is_shaped(body: Body) -> bool:
    for target in body["about"]:
        if not (isinstance(target[0], str) and isinstance(target[1], str)):
            return False
    return isinstance(body["at"], str) and isinstance(body["lane"][1], int)
