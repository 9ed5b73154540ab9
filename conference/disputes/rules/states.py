"""Where a dispute stands: which gesture leads from which state to which, and the picture of it."""

from enum import StrEnum


class State(StrEnum):
    """It follows from what was recorded and is never stored."""

    OPEN = "open"
    ANSWERED = "answered"
    KEPT = "kept"
    CORRECTED = "corrected"


class Gesture(StrEnum):
    """What the originator of a line does about a dispute of it."""

    ANSWER = "answer"
    CORRECT = "correct"
    KEEP = "keep"


# Nobody keeps a line without having said why; whoever finds that it is wrong corrects it at once.
MOVES: tuple[tuple[Gesture, State, State], ...] = (
    (Gesture.ANSWER, State.OPEN, State.ANSWERED),
    (Gesture.CORRECT, State.OPEN, State.CORRECTED),
    (Gesture.CORRECT, State.ANSWERED, State.CORRECTED),
    (Gesture.KEEP, State.ANSWERED, State.KEPT),
)
OVER = frozenset({State.KEPT, State.CORRECTED})


def state_of(*, is_answered: bool, is_corrected: bool | None) -> State:
    """Return where a dispute stands; `is_corrected` is None until it is settled."""
    if is_corrected is not None:
        return State.CORRECTED if is_corrected else State.KEPT
    return State.ANSWERED if is_answered else State.OPEN


def is_time_for(gesture: Gesture, state: State) -> bool:
    """Say whether a gesture may be made in a state."""
    return any(gesture is each and state is start for each, start, _ in MOVES)


def diagram() -> str:
    """Draw the table as a mermaid diagram, the content of docs/dispute-states.md."""
    lines = ["stateDiagram-v2", f"    [*] --> {State.OPEN}: dispute"]
    lines += [f"    {start} --> {end}: {gesture}" for gesture, start, end in MOVES]
    lines += [f"    {state} --> [*]" for state in State if state in OVER]
    return "\n".join(lines) + "\n"
