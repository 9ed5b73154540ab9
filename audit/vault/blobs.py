"""The format of sealed bytes, byte by byte.

    offset  length  meaning
         0       1  format, 0x01
         1      16  data key's id (UUID, big-endian)
        17      12  nonce, random for each sealing
        29       n  words in UTF-8, encrypted with AES-256-GCM
      29+n      16  authentication tag

The additional authenticated data is `Place.bound_to(key id)`. No words at all are kept as no bytes at all.
"""

import os
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from audit.vault.errors import Tampered

FORMAT = b"\x01"
_KEY_END = 17
_NONCE_END = 29
SHORTEST = _NONCE_END + 16


def read(sealed: bytes) -> tuple[bytes, bytes, bytes]:
    """Take sealed bytes apart into key id, nonce and body; raise Tampered when they are not in the format."""
    if not has_the_format(sealed):
        raise Tampered("These bytes are not in the vault's format.")
    return sealed[1:_KEY_END], sealed[_KEY_END:_NONCE_END], sealed[_NONCE_END:]


def has_the_format(sealed: bytes) -> bool:
    """Say whether bytes look sealed; only opening them proves it."""
    return len(sealed) >= SHORTEST and sealed[0] == FORMAT[0]


def key_of(sealed: bytes) -> UUID:
    """Return the id of the data key that sealed these bytes."""
    return UUID(bytes=read(sealed)[0])


def write(context: AESGCM, key_id: bytes, words: bytes, bound_to: bytes) -> bytes:
    """Seal words under a key; `bound_to` is the additional data."""
    nonce = os.urandom(12)
    return b"".join((FORMAT, key_id, nonce, context.encrypt(nonce, words, bound_to)))
