"""Who may do what with a situation, by the part that they take in it."""

from collections.abc import Mapping
from enum import StrEnum

from conference.filters.rules.states import Gesture


class Taking(StrEnum):
    """How somebody takes part in one situation; one may take part in several ways."""

    BRINGER = "bringer"
    CHAIR = "chair"
    LEADER = "leader"
    RECIPIENT = "recipient"
    TABLE = "table"
    WITH_A_ROLE = "with_a_role"


_BRINGER = frozenset({Taking.BRINGER})
_CHAIR = frozenset({Taking.CHAIR})

# Who may. When it may be is another question: `rules.states`.
WHO_MAY: Mapping[Gesture, frozenset[Taking]] = {
    Gesture.ACCEPT_FEW: _CHAIR,
    Gesture.BRING: _BRINGER,
    Gesture.CLOSE: frozenset({Taking.BRINGER, Taking.CHAIR, Taking.LEADER}),
    Gesture.FOLLOW: frozenset({Taking.WITH_A_ROLE}),
    Gesture.GIVE_ROLES: _CHAIR,
    Gesture.NAME_CHAIR: _BRINGER | _CHAIR,
    Gesture.RECOGNISE: frozenset({Taking.RECIPIENT}),
    Gesture.SHARE_IDENTIFIERS: _BRINGER,
    Gesture.WEIGH: _CHAIR,
    Gesture.WIDEN: _BRINGER | _CHAIR,
}
