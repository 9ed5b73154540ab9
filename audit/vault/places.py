"""Where sealed words belong: their field, their row and their owner, which the seal is bound to."""

from typing import NamedTuple
from uuid import UUID

OWNER_KINDS = frozenset({"family", "file", "person", "class"})


class Owner(NamedTuple):
    """Whose key seals the words: a family, a person, one file alone, or a class of secrets such as `otp`."""

    kind: str
    id: str


class Place(NamedTuple):
    """One field of one row of one owner; `field` is a registered name such as `people.person.given_name`."""

    field: str
    row: UUID
    owner: Owner

    @property
    def is_complete(self) -> bool:
        """Whether there is a row, by its UUID, and an owner."""
        return hasattr(self.row, "bytes") and bool(self.owner.id)

    def bound_to(self, key_id: bytes) -> bytes:
        """Return the additional data of the seal: no part of it may change, and no two places share it.

        `entour.vault.1` | row (16 bytes) | key id (16 bytes) | field | 0x00 | owner kind | 0x00 | owner id
        """
        field, row, (kind, owner_id) = self
        return b"entour.vault.1" + row.bytes + key_id + f"{field}\0{kind}\0{owner_id}".encode()
