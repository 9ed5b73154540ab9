"""What is read of a family once for every scope, and kept in the process while the family's epoch stays the same."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from threading import Lock
from typing import Generic, TypeVar
from uuid import UUID

from django.db import connection

Laid = TypeVar("Laid")
Read = Callable[[Collection[UUID]], dict[UUID, Laid]]


class LaidOut(Generic[Laid]):
    """One kind of thing by family; `read` lays out what is missing, in one question."""

    def __init__(self, read: Read[Laid], most: int = 2000) -> None:
        self.most = most
        self._read = read
        self._kept: OrderedDict[UUID, tuple[int, Laid]] = OrderedDict()
        self._lock = Lock()

    def of(self, epochs: Mapping[UUID, int]) -> dict[UUID, Laid]:
        """Return what is laid out of these families, each with its epoch as read before."""
        with self._lock:
            known = {
                each: self._kept[each][1]
                for each in epochs
                if each in self._kept and self._kept[each][0] == epochs[each]
            }
        missing = epochs.keys() - known.keys()
        if missing:
            laid = self._read(missing)
            known |= laid
            # What an open transaction has read may never be committed: nobody else is given it.
            if not connection.in_atomic_block:
                self._keep({each: (epochs[each], one) for each, one in laid.items()})
        return known

    def kept(self) -> list[UUID]:
        """Return the families that are laid out, the longest kept first."""
        return list(self._kept)

    def forget_all(self) -> None:
        """Let go of every family: what a process that has just started knows."""
        with self._lock:
            self._kept.clear()

    def _keep(self, laid: Mapping[UUID, tuple[int, Laid]]) -> None:
        with self._lock:
            self._kept.update(laid)
            for family_id in laid:
                self._kept.move_to_end(family_id)
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)
