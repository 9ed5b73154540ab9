"""Open sealed words. Only consent.gate and two listed modules may import this: a decision comes first."""

from collections.abc import Iterable

from cryptography.exceptions import InvalidTag

from audit.vault import blobs, keys
from audit.vault.errors import Shredded, Tampered, VaultError, WrongKey
from audit.vault.sealed import Sealed, words_to_seal

__all__ = ["Shredded", "Tampered", "WrongKey", "open_words", "prefetch_keys"]


def open_words(sealed: Sealed) -> str:
    """Return the words; nothing sealed gives an empty text.

    Raises Tampered when the bytes were altered or moved, Shredded when their key was destroyed, WrongKey when the
    key file or the owner is not the one that they were sealed with.
    """
    if sealed.is_unsaved:
        return words_to_seal(sealed)
    if not sealed.blob:
        return ""
    if sealed.place is None:
        raise VaultError("It is not known where these bytes belong.")
    key_id, nonce, body = blobs.read(sealed.blob)
    owner, cipher, _ = keys.for_opening(key_id)
    if owner != sealed.place.owner:
        raise WrongKey("These words are sealed with the key of another owner.")
    try:
        return cipher.decrypt(nonce, body, sealed.place.bound_to(key_id)).decode()
    except InvalidTag:
        raise Tampered(f"{sealed.place.field}: these words were altered, or moved from another row.") from None


def prefetch_keys(sealed: Iterable[Sealed]) -> None:
    """Make ready, in one query at most, the keys that opening these will need."""
    keys.load(blobs.read(one.blob).key_id for one in sealed if one.blob)
