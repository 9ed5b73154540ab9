"""The difference between what a screen shows and what may be shown now; pure."""

from collections.abc import Mapping

from conference.live.protocol import Frame, Piece, Place, Replace, Retract

# What is remembered of each element on a screen: a stamp that changes when its look does, never the words.
Marks = Mapping[str, bytes]


def changes(had: Marks, now: Marks, drawn: Mapping[str, Piece]) -> tuple[Frame, ...]:
    """Return the frames that turn a screen with the marks `had` into one with the marks `now`.

    `drawn` holds every piece whose mark differs. Retractions come first, so that nothing later stands beside them.
    What was never on this screen is not mentioned, and what looks as before gives nothing: a mere redraw would
    betray that something unseen has happened.
    """
    frames: list[Frame] = [Retract(target) for target in had if target not in now]
    for target, stamp in now.items():
        if had.get(target) == stamp:
            continue
        piece = drawn[target]
        if target in had:
            frames.append(Replace(target, piece.html))
        else:
            frames.append(Place(target, piece.order, piece.html))
    return tuple(frames)


def differing(had: Marks, now: Marks) -> set[str]:
    """Return what has to be drawn to bring the one screen to the other."""
    return {target for target, stamp in now.items() if had.get(target) != stamp}
