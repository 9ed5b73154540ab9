"""Opaque cursors: how far a viewer has come, sealed so that nobody can read or count from one."""

import struct
import uuid
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from functools import lru_cache
from os import urandom

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.utils.crypto import salted_hmac

_SHAPE = struct.Struct(
    ">16sQQ16s"
)  # conference, internal sequence, own number, sight: always the same length
_NONCE = 12


@dataclass(frozen=True, slots=True)
class Cursor:
    """What the viewer has: every row up to `seq` as `sight` shows it, in frames up to `number`."""

    conference: uuid.UUID
    seq: int
    number: int
    sight: bytes


class Seal:
    """Makes the cursors of one viewer at one meeting; kept by whoever makes many."""

    __slots__ = ("_cipher", "_conference", "_viewer")

    def __init__(self, conference: uuid.UUID, *, viewer: str) -> None:
        self._cipher = _ciphers()[0]
        self._conference = conference.bytes
        self._viewer = viewer.encode()

    def at(self, seq: int, number: int, sight: bytes) -> str:
        """Return a text that only this viewer (a pseudonym) can hand back and that nobody can read."""
        nonce = urandom(_NONCE)
        plain = _SHAPE.pack(self._conference, seq, number, sight)
        return urlsafe_b64encode(nonce + self._cipher.encrypt(nonce, plain, self._viewer)).decode("ascii")


def seal(cursor: Cursor, *, viewer: str) -> str:
    """Return one cursor of a viewer as such a text."""
    return Seal(cursor.conference, viewer=viewer).at(cursor.seq, cursor.number, cursor.sight)


def unseal(text: str, *, viewer: str) -> Cursor | None:
    """Return what a cursor of this viewer says; None for any other text, and then a snapshot is due."""
    try:
        sealed = urlsafe_b64decode(text.encode("ascii"))
    except ValueError:
        return None
    for cipher in _ciphers():
        try:
            plain = cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], viewer.encode())
        except (InvalidTag, ValueError):
            continue
        conference, seq, number, sight = _SHAPE.unpack(plain)
        return Cursor(uuid.UUID(bytes=conference), seq, number, sight)
    return None


def _ciphers() -> tuple[AESGCM, ...]:
    """Return the ciphers of the secret keys: the present one first, then those that are being replaced."""
    return _ciphers_of((settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))


@lru_cache(maxsize=4)
def _ciphers_of(secrets: tuple[str, ...]) -> tuple[AESGCM, ...]:
    return tuple(
        AESGCM(salted_hmac("conference.live.cursor", "key", secret=secret, algorithm="sha256").digest())
        for secret in secrets
    )
