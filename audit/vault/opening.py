"""Open sealed words. Only consent.gate and two listed modules may import this: a decision comes first."""

from collections.abc import Iterable

from cryptography.exceptions import InvalidTag

from audit.vault import blobs, keys
from audit.vault.errors import Shredded, Tampered, VaultError, WrongKey
from audit.vault.sealed import Sealed, words_to_seal

__all__ = ["Shredded", "Tampered", "WrongKey", "open_file", "open_words", "prefetch_keys"]


def open_words(sealed: Sealed) -> str:
    """Return the words; nothing sealed gives an empty text.

    Raises Tampered when the bytes were altered or moved, Shredded when their key was destroyed, WrongKey when the
    key file or the owner is not the one that they were sealed with.
    """
    return open_file(sealed).decode()


def open_file(sealed: Sealed) -> bytes:
    """Return what is in a sealed file, with the same refusals."""
    blob, place = sealed.blob, sealed.place
    if not blob:
        held = words_to_seal(sealed) if sealed.is_unsaved else b""
        return held.encode() if isinstance(held, str) else held
    if place is None:
        raise VaultError("It is not known where these bytes belong.")
    key_id, nonce, body = blobs.read(blob)
    owner, cipher, _ = keys.for_opening(key_id)
    if owner != place.owner:
        raise WrongKey("These words are sealed with the key of another owner.")
    try:
        return cipher.decrypt(nonce, body, place.bound_to(key_id))
    except InvalidTag:
        raise Tampered(f"{place.field}: altered, or moved here from another row or field.") from None


def prefetch_keys(sealed: Iterable[Sealed]) -> None:
    """Make ready, in one query at most, the keys that opening these will need."""
    keys.load(blobs.read(one.blob)[0] for one in sealed if one.blob)
