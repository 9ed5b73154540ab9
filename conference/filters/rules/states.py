"""The stages of a situation: which gesture leads from which to which, and the picture of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class State(StrEnum):
    """Where a situation stands; it follows from what was recorded and is never stored."""

    SCREENED = "screened"
    NOT_BROUGHT = "not_brought"
    TOO_FEW = "too_few"
    AT_THE_TABLE = "at_the_table"
    NOT_ACUTE = "not_acute"
    ACUTE = "acute"
    IDENTIFIED = "identified"
    WITH_ROLES = "with_roles"
    CLOSED = "closed"


class Gesture(StrEnum):
    """What people do with a situation once its own agency has screened it."""

    ACCEPT_FEW = "accept_few"
    BRING = "bring"
    CLOSE = "close"
    FOLLOW = "follow"
    GIVE_ROLES = "give_roles"
    NAME_CHAIR = "name_chair"
    RECOGNISE = "recognise"
    SHARE_IDENTIFIERS = "share_identifiers"
    WEIGH = "weigh"
    WIDEN = "widen"


# The gestures that move a situation on: from which state to which. A gesture with two ends depends on what it says.
MOVES: tuple[tuple[Gesture, State, State], ...] = (
    (Gesture.BRING, State.SCREENED, State.AT_THE_TABLE),
    (Gesture.BRING, State.SCREENED, State.TOO_FEW),
    (Gesture.WIDEN, State.TOO_FEW, State.TOO_FEW),
    (Gesture.WIDEN, State.TOO_FEW, State.AT_THE_TABLE),
    (Gesture.ACCEPT_FEW, State.TOO_FEW, State.AT_THE_TABLE),
    (Gesture.WEIGH, State.AT_THE_TABLE, State.ACUTE),
    (Gesture.WEIGH, State.AT_THE_TABLE, State.NOT_ACUTE),
    (Gesture.SHARE_IDENTIFIERS, State.ACUTE, State.IDENTIFIED),
    (Gesture.GIVE_ROLES, State.IDENTIFIED, State.WITH_ROLES),
    *(
        (Gesture.CLOSE, state, State.CLOSED)
        for state in (
            State.SCREENED,
            State.TOO_FEW,
            State.AT_THE_TABLE,
            State.ACUTE,
            State.IDENTIFIED,
            State.WITH_ROLES,
        )
    ),
)
# What changes nothing about where it stands.
WITHIN: Mapping[Gesture, frozenset[State]] = {
    Gesture.FOLLOW: frozenset({State.WITH_ROLES}),
    Gesture.NAME_CHAIR: frozenset({State.TOO_FEW, State.AT_THE_TABLE, State.ACUTE, State.IDENTIFIED}),
    Gesture.RECOGNISE: frozenset({State.IDENTIFIED}),
}
BEGINS_AS = (State.SCREENED, State.NOT_BROUGHT)
OVER = frozenset({State.NOT_BROUGHT, State.NOT_ACUTE, State.CLOSED})

# Which of the four filters a state belongs to; a closed situation keeps the one that it had come to.
FILTERS: Mapping[State, int] = {
    State.SCREENED: 1,
    State.NOT_BROUGHT: 1,
    State.TOO_FEW: 2,
    State.AT_THE_TABLE: 2,
    State.NOT_ACUTE: 2,
    State.ACUTE: 3,
    State.IDENTIFIED: 3,
    State.WITH_ROLES: 4,
}


@dataclass(frozen=True, slots=True)
class Recorded:
    """What has been recorded of a situation. `is_heard`: enough people fit, or the chair let the table hear it."""

    is_brought: bool
    is_described: bool = False
    is_heard: bool = False
    is_acute: bool | None = None
    is_identified: bool = False
    has_roles: bool = False
    is_closed: bool = False


# The first that holds says where it stands: no filter counts before the one that comes first.
_STANDS: tuple[tuple[Callable[[Recorded], bool], State], ...] = (
    (lambda it: not it.is_brought, State.NOT_BROUGHT),
    (lambda it: it.is_closed, State.CLOSED),
    (lambda it: not it.is_described, State.SCREENED),
    (lambda it: not it.is_heard, State.TOO_FEW),
    (lambda it: it.is_acute is None, State.AT_THE_TABLE),
    (lambda it: not it.is_acute, State.NOT_ACUTE),
    (lambda it: not it.is_identified, State.ACUTE),
    (lambda it: not it.has_roles, State.IDENTIFIED),
    (lambda it: True, State.WITH_ROLES),
)


def state_of(recorded: Recorded) -> State:
    """Return where a situation stands."""
    return next(state for holds, state in _STANDS if holds(recorded))


def filter_of(recorded: Recorded) -> int:
    """Return the number of the filter that a situation has come to."""
    return FILTERS[state_of(replace(recorded, is_closed=False))]


def is_time_for(gesture: Gesture, state: State) -> bool:
    """Say whether a gesture may be made in a state."""
    moves = any(gesture is each and state is start for each, start, _ in MOVES)
    return moves or state in WITHIN.get(gesture, ())


def diagram() -> str:
    """Draw the table as a mermaid diagram, the content of docs/situation-states.md."""
    lines = ["stateDiagram-v2", *(f"    [*] --> {state}: screen" for state in BEGINS_AS)]
    lines += [f"    {start} --> {end}: {gesture}" for gesture, start, end in MOVES]
    lines += [f"    {state} --> [*]" for state in State if state in OVER]
    for state in State:
        within = sorted(gesture for gesture in WITHIN if is_time_for(gesture, state))
        lines += [f"    {state}: {state}\\n{', '.join(within)}"] if within else []
    return "\n".join(lines) + "\n"
