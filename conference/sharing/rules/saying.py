"""What a decision about sharing must say before it counts: each outcome asks for something else."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Missing(StrEnum):
    """What a decision does not say, or says too much."""

    A_REFUSAL_HAS_NO_RECIPIENTS = "a_refusal_has_no_recipients"
    NO_DAY_TO_DECIDE_AGAIN = "no_day_to_decide_again"
    NO_GROUND = "no_ground"
    NO_REASON_NOT_TO = "no_reason_not_to"
    NO_TRIGGER = "no_trigger"
    NOBODY_GETS_IT = "nobody_gets_it"
    NOT_WEIGHED = "not_weighed"
    NOTHING_CHOSEN = "nothing_chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was filled in, as yes or no."""

    outcome: str
    items: bool = True
    recipients: bool = False
    ground: bool = False
    tests: bool = False
    trigger: bool = False
    reason: bool = False
    review: bool = False


_ALWAYS = (("items", Missing.NOTHING_CHOSEN), ("trigger", Missing.NO_TRIGGER))
# In the order in which a person fills it in; what is missing first is said first.
ASKED: Mapping[str, tuple[tuple[str, Missing], ...]] = {
    "no": (*_ALWAYS, ("reason", Missing.NO_REASON_NOT_TO)),
    "not_now": (
        *_ALWAYS,
        ("reason", Missing.NO_REASON_NOT_TO),
        ("review", Missing.NO_DAY_TO_DECIDE_AGAIN),
    ),
    "share": (
        *_ALWAYS,
        ("recipients", Missing.NOBODY_GETS_IT),
        ("ground", Missing.NO_GROUND),
        ("tests", Missing.NOT_WEIGHED),
    ),
}


def missing(said: Said) -> Missing | None:
    """Return the first thing that a decision does not say, or None."""
    for name, code in ASKED[said.outcome]:
        if not getattr(said, name):
            return code
    # A decision not to share reaches nobody: whoever is meant is left out.
    has_too_many = said.outcome != "share" and said.recipients
    return Missing.A_REFUSAL_HAS_NO_RECIPIENTS if has_too_many else None
