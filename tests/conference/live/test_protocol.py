"""Frames are written once and shared, and a browser can say two things only."""

import json

import pytest

from conference.live import protocol
from conference.live.protocol import (
    Hello,
    Misspoken,
    Piece,
    Place,
    Reload,
    Replace,
    Retract,
    Seen,
    Snapshot,
    Tail,
)

PIECE = Piece("line-1", "20260501", "<li id='line-1'>Élodie</li>")
ONE_OF_EACH = [
    Snapshot((PIECE,)),
    Tail(("line-1",), (PIECE,)),
    Place("line-1", "20260501", "<li>é</li>"),
    Replace("agenda", "<section></section>"),
    Retract("line-1"),
    Reload("not_recorded"),
]


def test_the_vocabulary_is_closed() -> None:
    assert {type(frame) for frame in ONE_OF_EACH} == set(protocol.FRAMES)


@pytest.mark.parametrize("frame", ONE_OF_EACH, ids=lambda frame: frame.type)
def test_an_envelope_around_a_shared_body_is_one_json_object(frame: protocol.Frame) -> None:
    text = protocol.enveloped(protocol.body_of(frame), number=7, cursor="abc")
    read = json.loads(text)
    assert (read["n"], read["cursor"], read["type"]) == (7, "abc", frame.type)


def test_bodies_are_ascii_so_that_characters_are_bytes() -> None:
    assert protocol.body_of(Snapshot((PIECE,))).isascii()


def test_a_ping_says_the_viewers_own_number() -> None:
    assert json.loads(protocol.ping(12)) == {"n": 12, "type": "ping"}


def test_a_hello_and_a_seen_are_understood() -> None:
    hello = '{"type":"hello","conference":"c","epoch":"e","cursor":""}'
    assert protocol.parse(hello) == Hello("c", "e", "")
    assert protocol.parse('{"type":"seen","n":3}') == Seen(3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "hello",
        '{"type":"shout"}',
        '{"type":"seen","n":"3"}',
        '{"type":"seen","n":true}',
        '{"type":"seen","n":3,"and":1}',
        '{"type":"hello","conference":1,"epoch":"","cursor":""}',
        '{"type":"seen","n":3' + " " * protocol.LONGEST_MESSAGE + "}",
    ],
)
def test_anything_else_is_misspoken(text: str) -> None:
    with pytest.raises(Misspoken):
        protocol.parse(text)
