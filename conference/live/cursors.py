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


def seal(cursor: Cursor, *, viewer: str) -> str:
    """Return a text that only `viewer` (a pseudonym) can hand back and that nobody can read."""
    plain = _SHAPE.pack(cursor.conference.bytes, cursor.seq, cursor.number, cursor.sight)
    nonce = urandom(_NONCE)
    return urlsafe_b64encode(nonce + _ciphers()[0].encrypt(nonce, plain, viewer.encode())).decode("ascii")


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
