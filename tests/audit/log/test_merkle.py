"""The tree is RFC 6962's: its published vectors, and the naive recursion of its §2.1."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.log.merkle import EMPTY_ROOT, Frontier, leaf_hash, node_hash

# The inputs and roots of the reference implementation's tests of RFC 6962.
LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def naive_root(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962 §2.1, word for word."""
    if not leaves:
        return EMPTY_ROOT
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node_hash(naive_root(leaves[:split]), naive_root(leaves[split:]))


@pytest.mark.parametrize("size", range(9))
def test_published_roots(size):
    hashes = [leaf_hash(bytes.fromhex(leaf)) for leaf in LEAVES[:size]]
    assert Frontier.of(hashes).root().hex() == ROOTS[size]


@given(st.lists(st.binary(max_size=8).map(leaf_hash), max_size=130))
def test_growing_equals_the_recursion(leaves):
    assert Frontier.of(leaves).root() == naive_root(leaves)


@given(st.lists(st.binary(max_size=8).map(leaf_hash), max_size=70), st.integers(0, 70))
def test_a_kept_edge_grows_on(leaves, cut):
    edge = Frontier.of(leaves[:cut])
    taken_up = Frontier.restored(edge.size, edge.kept())
    for leaf in leaves[cut:]:
        taken_up.append(leaf)
    assert (taken_up.size, taken_up.root()) == (len(leaves), naive_root(leaves))
    assert len(taken_up.peaks) == len(leaves).bit_count()


def test_an_edge_of_the_wrong_length_is_refused():
    with pytest.raises(ValueError, match="peaks"):
        Frontier.restored(3, bytes(32))


def test_a_leaf_is_never_a_node():
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert leaf_hash(left + right) != node_hash(left, right)
