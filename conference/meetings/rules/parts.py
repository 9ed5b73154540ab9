"""Who may do what in a meeting, by the part that they take in it."""

from collections.abc import Mapping
from enum import StrEnum

from conference.meetings.rules.states import Gesture
from conference.meetings.vocabulary import Part


class Taking(StrEnum):
    """How somebody takes part in one meeting; one may take part in several ways."""

    ATTENDEE = "attendee"
    CALLER = "caller"
    CHAIR = "chair"
    FAMILY = "family"
    MINUTE_TAKER = "minute_taker"


# The invitations of those without whom there is no meeting.
RUNNING = frozenset({Part.CHAIR, Part.MINUTE_TAKER})
RUNS = frozenset({Taking.CHAIR, Taking.MINUTE_TAKER})
_CHAIRS = frozenset({Taking.CHAIR})
_EVERYBODY = frozenset(Taking)

# Who may. When it may be is another question: `rules.states.WHEN`.
WHO_MAY: Mapping[Gesture, frozenset[Taking]] = {
    Gesture.AGREE_STEP: RUNS,
    Gesture.AMEND: _EVERYBODY,
    Gesture.ANSWER: _EVERYBODY,
    Gesture.CHECK_IN: _EVERYBODY,
    Gesture.CLOSE: _CHAIRS,
    Gesture.CONTRIBUTE: _EVERYBODY,
    Gesture.DECIDE: _CHAIRS,
    Gesture.INVITE: RUNS | {Taking.CALLER},
    Gesture.LEAVE: _EVERYBODY,
    Gesture.MOVE_TO: _CHAIRS,
    Gesture.OPEN: _CHAIRS,
    Gesture.PROPOSE: _CHAIRS,
    Gesture.SIGN_OFF: _CHAIRS,
    Gesture.TAKE_BACK: RUNS | {Taking.CALLER},
    Gesture.TAKE_POSITION: frozenset({Taking.ATTENDEE}),
}
