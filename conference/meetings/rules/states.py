"""The states of a meeting: when each gesture may be made, and the picture of it."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class State(StrEnum):
    """Where a meeting stands; it follows from its dates and is never stored."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    SIGNED_OFF = "signed_off"


class Gesture(StrEnum):
    """What people do in a meeting."""

    AGREE_STEP = "agree_step"
    AMEND = "amend"
    ANSWER = "answer"
    CHECK_IN = "check_in"
    CLOSE = "close"
    CONTRIBUTE = "contribute"
    DECIDE = "decide"
    INVITE = "invite"
    LEAVE = "leave"
    MOVE_TO = "move_to"
    OPEN = "open"
    PROPOSE = "propose"
    SIGN_OFF = "sign_off"
    TAKE_BACK = "take_back"
    TAKE_POSITION = "take_position"


# The three gestures that move a meeting on: from which state to which.
MOVES: Mapping[Gesture, tuple[State, State]] = {
    Gesture.OPEN: (State.PLANNED, State.OPEN),
    Gesture.CLOSE: (State.OPEN, State.CLOSED),
    Gesture.SIGN_OFF: (State.CLOSED, State.SIGNED_OFF),
}

_BEFORE_AND_IN = frozenset({State.PLANNED, State.OPEN})
_IN = frozenset({State.OPEN})

# When it may be. Who may is another question: `rules.parts.WHO_MAY`.
WHEN: Mapping[Gesture, frozenset[State]] = {
    Gesture.AGREE_STEP: _IN,
    Gesture.AMEND: frozenset({State.PLANNED, State.OPEN, State.CLOSED}),
    Gesture.ANSWER: frozenset({State.PLANNED}),
    Gesture.CHECK_IN: _IN,
    Gesture.CLOSE: _IN,
    Gesture.CONTRIBUTE: _BEFORE_AND_IN,
    Gesture.DECIDE: _IN,
    Gesture.INVITE: _BEFORE_AND_IN,
    Gesture.LEAVE: _IN,
    Gesture.MOVE_TO: _IN,
    Gesture.OPEN: frozenset({State.PLANNED}),
    Gesture.PROPOSE: _IN,
    Gesture.SIGN_OFF: frozenset({State.CLOSED}),
    Gesture.TAKE_BACK: _BEFORE_AND_IN,
    Gesture.TAKE_POSITION: _IN,
}


class Dated(Protocol):
    """The three dates that a state follows from."""

    opened_at: datetime | None
    closed_at: datetime | None
    signed_off_at: datetime | None


def state_of(conference: Dated) -> State:
    """Return where a meeting stands."""
    if conference.signed_off_at:
        return State.SIGNED_OFF
    if conference.closed_at:
        return State.CLOSED
    return State.OPEN if conference.opened_at else State.PLANNED


def is_time_for(gesture: Gesture, state: State) -> bool:
    """Say whether a gesture may be made in a state."""
    return state in WHEN[gesture]


def diagram() -> str:
    """Draw the table as a mermaid diagram, the content of docs/states.md."""
    lines = ["stateDiagram-v2", f"    [*] --> {State.PLANNED}"]
    lines += [f"    {start} --> {end}: {gesture}" for gesture, (start, end) in MOVES.items()]
    lines.append(f"    {State.SIGNED_OFF} --> [*]")
    for state in State:
        within = sorted(
            gesture for gesture in Gesture if gesture not in MOVES and is_time_for(gesture, state)
        )
        lines += [f"    {state}: {state}\\n{', '.join(within)}"] if within else []
    return "\n".join(lines) + "\n"
