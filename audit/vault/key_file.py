"""Key-encryption keys in a file that its owner alone can read.

    {"format": 1, "current": 2, "epochs": {"1": "<32 bytes, base64>", "2": "…"}, "blind": "<32 bytes, base64>"}

`current` is the epoch that wraps new data keys; `blind` keys the blind indexes.
"""

import base64
import json
import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from audit.vault.errors import WrongKey


@dataclass(frozen=True, slots=True)
class Keys:
    """What a key file holds."""

    current: int
    epochs: dict[int, bytes]
    blind: bytes


class KeyFile:
    """A KekProvider over KEY_FILE; reads it again, when it has changed, to find a newer epoch."""

    def __init__(self) -> None:
        self._path = Path(settings.KEY_FILE)
        self._stamp: tuple[int, int] | None = None
        self._keys: Keys | None = None

    def current_epoch(self) -> int:
        """Return the epoch that wraps new data keys."""
        return self._read().current

    def wrap(self, epoch: int, key: bytes, bound_to: bytes) -> bytes:
        """Wrap a data key as nonce (12 bytes), ciphertext and tag (16)."""
        nonce = os.urandom(12)
        return nonce + self._cipher(epoch).encrypt(nonce, key, bound_to)

    def unwrap(self, epoch: int, wrapped: bytes, bound_to: bytes) -> bytes:
        """Unwrap a data key; raise WrongKey when another file's key wrapped it, or it was altered."""
        try:
            return self._cipher(epoch).decrypt(wrapped[:12], wrapped[12:], bound_to)
        except (InvalidTag, ValueError):
            raise WrongKey(
                f"The key of epoch {epoch} in {self._path.name} did not wrap this data key."
            ) from None

    def blind_key(self) -> bytes:
        """Return the key of the blind indexes."""
        return (self._keys or self._read()).blind

    def _cipher(self, epoch: int) -> AESGCM:
        key = (self._keys or self._read()).epochs.get(epoch) or self._read().epochs.get(epoch)
        if key is None:
            raise WrongKey(f"{self._path.name} holds no key of epoch {epoch}.")
        return AESGCM(key)

    def _read(self) -> Keys:
        if not self._path.exists() and _may_be_made():
            make(self._path)
        try:
            facts = self._path.stat()
        except FileNotFoundError:
            raise ImproperlyConfigured(
                f"There is no key file at {self._path}. Run `manage.py make_keys` once, and keep a copy elsewhere: "
                "without it nothing sealed can ever be read."
            ) from None
        stamp = (facts.st_mtime_ns, facts.st_ino)
        if self._keys is None or stamp != self._stamp:
            if facts.st_mode & 0o007:
                raise ImproperlyConfigured(f"Everybody on this machine can open {self._path}: chmod 600 it.")
            self._keys, self._stamp = parse(self._path.read_text(encoding="ascii")), stamp
        return self._keys


def parse(text: str) -> Keys:
    """Read a key file's text; raise ImproperlyConfigured when it is not one."""
    try:
        read = json.loads(text)
        epochs = {int(epoch): base64.b64decode(key, validate=True) for epoch, key in read["epochs"].items()}
        keys = Keys(int(read["current"]), epochs, base64.b64decode(read["blind"], validate=True))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ImproperlyConfigured("The key file is damaged: bring back its copy.") from None
    if keys.current not in epochs or any(len(key) != 32 for key in [*epochs.values(), keys.blind]):
        raise ImproperlyConfigured("The key file is incomplete: bring back its copy.")
    return keys


def make(path: Path) -> None:
    """Make a key file with a first epoch; one that is there already stays as it is."""
    held = {"format": 1, "current": 1, "epochs": {"1": _new_key()}, "blind": _new_key()}
    path.parent.mkdir(parents=True, exist_ok=True)
    written = _write_beside(path, held)
    try:
        os.link(written, path)
    except FileExistsError:
        pass
    finally:
        written.unlink()


def add_epoch(path: Path) -> int:
    """Add a key that wraps from now on, keep the older ones, and return its epoch."""
    keys, held = parse(path.read_text(encoding="ascii")), json.loads(path.read_text(encoding="ascii"))
    epoch = max(keys.epochs) + 1
    held["current"], held["epochs"][str(epoch)] = epoch, _new_key()
    _write_beside(path, held).replace(path)
    return epoch


def _write_beside(path: Path, held: dict[str, Any]) -> Path:
    # A temporary file is made with mode 0600; whole and on the disk before it gets its name.
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(descriptor, "w", encoding="ascii") as handle:
        json.dump(held, handle, indent=1)
        handle.flush()
        os.fsync(handle.fileno())
    return Path(name)


def _new_key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def _may_be_made() -> bool:
    return bool(settings.DEMONSTRATION or getattr(settings, "KEYS_MAY_BE_MADE", False))
