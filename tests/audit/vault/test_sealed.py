"""A Sealed tells nothing: not printed, not walked, not compared, not written anywhere."""

import json
import pickle
from copy import copy, deepcopy

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from django.template import Context, Engine

from audit.vault.sealed import Sealed

CANARY = "Zebedee-canary"
SEALED = [Sealed.unsaved(CANARY), Sealed(b"\x01" + CANARY.encode()), Sealed(None)]

USES = {
    "walk": iter,
    "measure": len,
    "list": list,
    "sort": sorted,
    "bytes": bytes,
    "bytearray": bytearray,
    "memoryview": memoryview,
    "hash": hash,
    "key": lambda it: {it: 1},
    "set": set,
    "join": "".join,
    "add": lambda it: it + "",
    "add to": lambda it: "" + it,
    "fill in": lambda it: it % (),
    "first letter": lambda it: it[0],
    "contains": lambda it: "Z" in it,
    "equal": lambda it: it == CANARY,
    "unequal": lambda it: it != CANARY,
    "less": lambda it: it < CANARY,
    "one of": lambda it: it in ["", None],
    "json": json.dumps,
    "json of Django": lambda it: json.dumps(it, cls=DjangoJSONEncoder),
    "pickle": pickle.dumps,
    "pickle, oldest": lambda it: pickle.dumps(it, 0),
    "state": lambda it: it.__getstate__(),
}


@pytest.mark.parametrize("sealed", SEALED, ids=["unsaved", "sealed", "empty"])
class TestEveryState:
    def test_it_prints_one_word(self, sealed):
        assert {str(sealed), repr(sealed), f"{sealed}", f"{sealed:>3}", f"{sealed!r}"} == {"<sealed>"}
        assert "%s" % sealed == "<sealed>"  # noqa: UP031
        assert Engine().from_string("{{ it }}").render(Context({"it": sealed})) == "&lt;sealed&gt;"

    @pytest.mark.parametrize("name", USES)
    def test_it_refuses_every_use(self, sealed, name):
        with pytest.raises(TypeError):
            USES[name](sealed)

    def test_a_copy_is_itself(self, sealed):
        assert copy(sealed) is sealed
        assert deepcopy(sealed) is sealed

    def test_it_takes_no_attributes(self, sealed):
        with pytest.raises(AttributeError):
            sealed.words = "x"
        with pytest.raises(TypeError):
            vars(sealed)


def test_it_says_whether_there_are_words():
    assert [bool(sealed) for sealed in [*SEALED, Sealed(b""), Sealed.unsaved("")]] == [
        True,
        True,
        False,
        False,
        False,
    ]
