"""The Merkle tree of RFC 6962 §2.1, grown leaf by leaf: no input and output, only hashes."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Self

HASH_LENGTH = 32
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(content: bytes) -> bytes:
    """Return the hash of a leaf."""
    return sha256(b"\x00" + content).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of a node over its two children."""
    return sha256(b"\x01" + left + right).digest()


class Frontier:
    """The right edge of a tree: the roots of its largest complete subtrees, from left to right.

    One for each bit set in `size`, so a tree of a million leaves has at most twenty.
    """

    __slots__ = ("peaks", "size")

    def __init__(self) -> None:
        self.size = 0
        self.peaks: list[bytes] = []

    @classmethod
    def of(cls, leaf_hashes: Iterable[bytes]) -> Self:
        """Grow a tree from its leaves' hashes."""
        grown = cls()
        for one in leaf_hashes:
            grown.append(one)
        return grown

    @classmethod
    def restored(cls, size: int, peaks: bytes) -> Self:
        """Take up a tree where `kept` left it; raise ValueError when the two do not fit."""
        if len(peaks) != size.bit_count() * HASH_LENGTH:
            raise ValueError(f"A tree of {size} leaves has {size.bit_count()} peaks.")
        edge = cls()
        edge.size = size
        edge.peaks = [peaks[start : start + HASH_LENGTH] for start in range(0, len(peaks), HASH_LENGTH)]
        return edge

    def kept(self) -> bytes:
        """Return the peaks end to end, 32 bytes each."""
        return b"".join(self.peaks)

    def append(self, leaf: bytes) -> None:
        """Add one leaf by its hash, joining subtrees of equal height."""
        peaks, node, height = self.peaks, leaf, self.size
        while height & 1:
            node = sha256(b"\x01" + peaks.pop() + node).digest()
            height >>= 1
        peaks.append(node)
        self.size += 1

    def root(self) -> bytes:
        """Return the root over all leaves so far."""
        if not self.peaks:
            return EMPTY_ROOT
        *rest, root = self.peaks
        for peak in reversed(rest):
            root = node_hash(peak, root)
        return root
