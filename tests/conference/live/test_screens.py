"""Whatever a screen had, its frames bring it to what may be shown now, and say nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from conference.live import screens
from conference.live.protocol import Piece, Place, Replace, Retract

targets = st.sampled_from([f"line-{letter}" for letter in "abcdefgh"] + ["agenda", "people"])
marks = st.dictionaries(targets, st.sampled_from([b"1", b"2", b"3"]))


def drawn_for(now: screens.Marks) -> dict[str, Piece]:
    return {target: Piece(target, target, stamp.decode()) for target, stamp in now.items()}


def applied(had: screens.Marks, frames: tuple[object, ...]) -> dict[str, str]:
    screen = {target: stamp.decode() for target, stamp in had.items()}
    for frame in frames:
        match frame:
            case Retract(target):
                del screen[target]
            case Replace(target, html):
                assert target in screen
                screen[target] = html
            case Place(target, _, html):
                assert target not in screen
                screen[target] = html
    return screen


@given(had=marks, now=marks)
def test_frames_bring_any_screen_to_what_may_be_shown_now(had: screens.Marks, now: screens.Marks) -> None:
    assert applied(had, screens.changes(had, now, drawn_for(now))) == {k: v.decode() for k, v in now.items()}


@given(had=marks, now=marks)
def test_only_what_differs_has_to_be_drawn(had: screens.Marks, now: screens.Marks) -> None:
    some = {
        target: piece for target, piece in drawn_for(now).items() if target in screens.differing(had, now)
    }
    assert screens.changes(had, now, some) == screens.changes(had, now, drawn_for(now))


@given(now=marks)
def test_what_looks_as_before_gives_nothing(now: screens.Marks) -> None:
    assert screens.changes(now, now, {}) == ()


@given(had=marks, now=marks)
def test_retractions_come_first_and_name_only_what_was_there(had: screens.Marks, now: screens.Marks) -> None:
    frames = screens.changes(had, now, drawn_for(now))
    retracted = [isinstance(frame, Retract) for frame in frames]
    assert retracted == sorted(retracted, reverse=True)
    assert {frame.target for frame in frames if isinstance(frame, Retract)} == set(had) - set(now)
