"""Data keys: made on an owner's first words, wrapped at rest, unwrapped into ready ciphers."""

import os
import uuid
from collections.abc import Iterable

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from audit.models.data_key import DataKey
from audit.vault import contexts, kek
from audit.vault.contexts import Context
from audit.vault.errors import Shredded, WrongKey
from audit.vault.places import Owner

_COLUMNS = ("id", "owner_kind", "owner_id", "kek_epoch", "wrapped", "shredded_at")


def for_sealing(owner: Owner) -> tuple[bytes, AESGCM]:
    """Return the id and cipher of an owner's key, made if this is their first; raise Shredded if it is gone.

    Asks the database each time: a key that this process remembers may have been rolled back or shredded.
    """
    row = _row_of(owner)
    if row is None:
        _make(owner)
        row = _row_of(owner)
    if row is None or row.shredded_at:
        raise Shredded(f"The key of this {owner.kind} was destroyed; nothing is sealed for it any more.")
    return row.id.bytes, (contexts.find(row.id.bytes) or _unwrapped(row)).cipher


def for_opening(key_id: bytes) -> Context:
    """Return the cipher of a key; raise Shredded when it is gone, WrongKey when the key file cannot unwrap it."""
    context = contexts.find(key_id)
    if context is None:
        load([key_id])
        context = contexts.find(key_id)
    if context is None:
        raise Shredded("The key of these words was destroyed.")
    return context


def load(key_ids: Iterable[bytes]) -> None:
    """Make the ciphers of many keys ready in one query at most."""
    missing = {key_id for key_id in key_ids if contexts.find(key_id) is None}
    if missing:
        wanted = [uuid.UUID(bytes=key_id) for key_id in missing]
        for row in DataKey.objects.filter(id__in=wanted, shredded_at=None).only(*_COLUMNS):
            _unwrapped(row)


def bound_to(key_id: uuid.UUID, owner: Owner, epoch: int) -> bytes:
    """Return what a wrapped data key is bound to."""
    return b"entour.key.1" + key_id.bytes + f"{epoch}\0{owner.kind}\0{owner.id}".encode()


def _row_of(owner: Owner) -> DataKey | None:
    return DataKey.objects.filter(owner_kind=owner.kind, owner_id=owner.id).only(*_COLUMNS).first()


def _make(owner: Owner) -> None:
    # Two writers may make a first key at once: the second insert waits, does nothing, and reads the first one's.
    provider = kek.provider()
    key_id, epoch = uuid.uuid4(), provider.current_epoch()
    wrapped = provider.wrap(epoch, os.urandom(32), bound_to(key_id, owner, epoch))
    row = DataKey(id=key_id, owner_kind=owner.kind, owner_id=owner.id, kek_epoch=epoch, wrapped=wrapped)
    DataKey.objects.bulk_create([row], ignore_conflicts=True)


def _unwrapped(row: DataKey) -> Context:
    owner = Owner(row.owner_kind, row.owner_id)
    key = kek.provider().unwrap(row.kek_epoch, bytes(row.wrapped), bound_to(row.id, owner, row.kek_epoch))
    if len(key) != 32:
        raise WrongKey("A data key has the wrong length.")
    return contexts.keep(row.id.bytes, owner, key)
