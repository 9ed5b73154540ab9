"""The ciphers kept ready in this process: few, and not for long, so that shredding reaches everywhere."""

import time
from threading import Lock
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from audit.vault.places import Owner

MOST = 4096
SECONDS = 60.0


class Context(NamedTuple):
    """A cipher ready for use, and whose it is."""

    owner: Owner
    cipher: AESGCM
    until: float


# In the order in which they were made ready: the first is always the next to end.
_ready: dict[bytes, Context] = {}
_lock = Lock()


def find(key_id: bytes) -> Context | None:
    """Return a cipher that is ready, if its minute has not passed."""
    context = _ready.get(key_id)
    if context is None or context.until > time.monotonic():
        return context
    forget(key_id)
    return None


def keep(key_id: bytes, owner: Owner, key: bytes) -> Context:
    """Make a cipher ready, letting go of the oldest when there are too many."""
    context = Context(owner, AESGCM(key), time.monotonic() + SECONDS)
    with _lock:
        _ready.pop(key_id, None)
        _ready[key_id] = context
        while len(_ready) > MOST:
            del _ready[next(iter(_ready))]
    return context


def forget(key_id: bytes) -> None:
    """Let go of one cipher now."""
    with _lock:
        _ready.pop(key_id, None)


def forget_all() -> None:
    """Let go of every cipher."""
    with _lock:
        _ready.clear()
