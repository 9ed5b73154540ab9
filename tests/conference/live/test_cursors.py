"""A cursor says nothing to whoever holds it, and only to its own viewer's server."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from conference.live.cursors import Cursor, seal, unseal

counts = st.integers(0, 2**64 - 1)
cursors = st.builds(Cursor, st.uuids(), counts, counts, st.binary(min_size=16, max_size=16))
HERE = Cursor(uuid.UUID(int=7), 41, 3, b"s" * 16)


@given(cursors)
def test_a_cursor_comes_back_as_it_was(cursor: Cursor) -> None:
    assert unseal(seal(cursor, viewer="p"), viewer="p") == cursor


def test_it_is_good_for_nobody_else() -> None:
    assert unseal(seal(HERE, viewer="p"), viewer="q") is None


@given(st.text())
def test_any_other_text_is_no_cursor(text: str) -> None:
    assert unseal(text, viewer="p") is None


@given(counts, counts)
def test_its_length_betrays_no_number(one: int, other: int) -> None:
    texts = [seal(Cursor(HERE.conference, seq, 1, HERE.sight), viewer="p") for seq in (one, other)]
    assert len(texts[0]) == len(texts[1])


def test_two_of_one_place_look_different() -> None:
    assert seal(HERE, viewer="p") != seal(HERE, viewer="p")


def test_a_changed_character_spoils_it() -> None:
    text = seal(HERE, viewer="p")
    assert unseal(text[:-2] + ("A" if text[-2] != "A" else "B") + text[-1], viewer="p") is None


def test_a_key_that_is_being_replaced_still_opens(settings: Settings) -> None:
    before = seal(HERE, viewer="p")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another" * 8
    assert unseal(before, viewer="p") == HERE
    settings.SECRET_KEY_FALLBACKS = []
    assert unseal(before, viewer="p") is None


@pytest.mark.parametrize("text", ["", "A", "é"])
def test_rubbish_is_no_cursor(text: str) -> None:
    assert unseal(text, viewer="p") is None
