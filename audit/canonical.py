"""The one way to write a body as bytes, so that everybody computes the same leaf."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any


def body_text(body: dict[str, Any]) -> str:
    """Return canonical JSON: sorted keys, no spaces, UTF-8 letters as they are (RFC 8785 for our types)."""
    return _encoder.encode(body)


def leaf_hash(text: str) -> bytes:
    """Return the leaf of RFC 6962: SHA-256 of a zero byte and the body's bytes (32 bytes)."""
    return hashlib.sha256(b"\x00" + text.encode()).digest()


def moment_text(moment: datetime) -> str:
    """Return a moment in UTC with microseconds, as the body keeps it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


_encoder = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
