"""Sights: everybody whose screen must show the same bytes, so that each change is drawn once for all of them."""

import hashlib
from collections.abc import Hashable
from dataclasses import dataclass

from conference.live.screens import Marks


def name_of(sight: Hashable) -> bytes:
    """Return sixteen bytes that name a sight, the same in every process; the sight is a tuple of plain values."""
    return hashlib.blake2b(repr(sight).encode(), digest_size=16).digest()


@dataclass(frozen=True, slots=True)
class Sight:
    """What everybody of one sight has on screen after a turn."""

    name: bytes
    marks: Marks
