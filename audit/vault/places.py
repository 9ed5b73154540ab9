"""Where sealed words belong: their field, their row and their owner, which the seal is bound to."""

from typing import NamedTuple
from uuid import UUID

OWNER_KINDS = frozenset({"family", "person", "class"})


class Owner(NamedTuple):
    """Whose key seals the words: a family, a person, or a class of secrets such as `otp`."""

    kind: str
    id: str


class Place(NamedTuple):
    """One field of one row of one owner; `field` is a registered name such as `people.person.given_name`."""

    field: str
    row: UUID
    owner: Owner

    def bound_to(self, key_id: bytes) -> bytes:
        """Return the additional data of the seal: no part of it may change, and no two places share it.

        `entour.vault.1` | row (16 bytes) | key id (16 bytes) | field | 0x00 | owner kind | 0x00 | owner id
        """
        names = f"{self.field}\0{self.owner.kind}\0{self.owner.id}"
        return b"entour.vault.1" + self.row.bytes + key_id + names.encode()
