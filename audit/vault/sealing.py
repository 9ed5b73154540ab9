"""Turn words into sealed bytes for one place."""

from audit.vault import blobs, keys
from audit.vault.places import Place


def seal(words: str | bytes, place: Place) -> bytes:
    """Seal words, or what is in a file, under the owner's key, which is made on first use; no words become no bytes.

    Raises Shredded when the owner's key was destroyed: nothing new is sealed for them.
    """
    if not words:
        return b""
    key_id, context = keys.for_sealing(place.owner)
    return blobs.write(
        context, key_id, words.encode() if isinstance(words, str) else words, place.bound_to(key_id)
    )
