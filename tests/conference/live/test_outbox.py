"""An outbox is bounded, numbers without a gap, and knows when its reader has stopped."""

import json

from hypothesis import given
from hypothesis import strategies as st

from conference.live.outbox import MOST_CHARACTERS, MOST_FRAMES, PATIENCE, Outbox, Reference


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def frame(size: int = 100) -> Reference:
    return Reference(json.dumps("x" * size), 1, b"sight")


def test_a_reader_who_stops_holds_sixty_four_frames_and_no_more() -> None:
    outbox = Outbox()
    for _ in range(MOST_FRAMES + 10):
        outbox.put(frame())
        outbox.take()
    assert outbox.number == MOST_FRAMES
    assert outbox.is_behind


def test_a_reader_who_stops_holds_no_more_than_its_characters() -> None:
    outbox = Outbox()
    for _ in range(10):
        outbox.put(frame(MOST_CHARACTERS // 3))
        outbox.take()
    assert outbox.number <= 3
    assert outbox.is_behind


def test_what_waits_is_dropped_once_it_overflows_and_a_snapshot_is_due_when_there_is_room() -> None:
    outbox = Outbox()
    outbox.put(frame())
    outbox.take()
    for _ in range(MOST_FRAMES):
        outbox.put(frame())
    assert outbox.take() == []
    assert not outbox.needs_snapshot
    outbox.seen(1)
    assert outbox.needs_snapshot
    outbox.begin_afresh()
    outbox.put(frame())
    assert [number for number, _ in outbox.take()] == [2]


def test_an_empty_outbox_takes_a_snapshot_of_any_size() -> None:
    outbox = Outbox()
    outbox.put(frame(2 * MOST_CHARACTERS))
    assert len(outbox.take()) == 1


def test_ten_silent_seconds_are_too_long() -> None:
    clock = Clock()
    outbox = Outbox(clock=clock)
    outbox.put(frame())
    outbox.take()
    clock.now = PATIENCE
    assert not outbox.is_stuck
    clock.now = PATIENCE + 0.1
    assert outbox.is_stuck
    outbox.seen(1)
    clock.now += 10 * PATIENCE
    assert not outbox.is_stuck


def test_a_word_that_shows_nothing_new_keeps_the_connection_but_makes_no_room() -> None:
    clock = Clock()
    outbox = Outbox(clock=clock)
    outbox.put(frame())
    outbox.take()
    clock.now = PATIENCE
    outbox.seen(0)
    clock.now = PATIENCE + 1
    assert not outbox.is_stuck


@given(st.lists(st.one_of(st.just("put"), st.just("take"), st.integers(0, 200), st.just("afresh"))))
def test_numbers_have_no_gap_whatever_happens(steps: list[str | int]) -> None:
    outbox, numbers = Outbox(), list[int]()
    for step in steps:
        match step:
            case "put":
                outbox.put(frame())
            case "take":
                numbers += [number for number, _ in outbox.take()]
            case "afresh" if outbox.needs_snapshot:
                outbox.begin_afresh()
            case int():
                outbox.seen(step)
    assert numbers == list(range(1, len(numbers) + 1))
