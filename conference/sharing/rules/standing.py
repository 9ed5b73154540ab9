"""Where a decision about sharing stands, and whether recalling it would end anything."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """It follows from what was recorded and from the day, and is never stored."""

    DUE = "due"
    FOLLOWED = "followed"
    GIVEN = "given"
    RECALLED = "recalled"
    RECEIVED = "received"
    SETTLED = "settled"
    WAITING = "waiting"


class NoRecall(StrEnum):
    """What stands in the way of a recall."""

    A_COPY_HAS_LEFT = "a_copy_has_left"
    NOTHING_WAS_SHARED = "nothing_was_shared"
    RECALLED_ALREADY = "recalled_already"
    RESTS_ON_NOTHING_OF_ITS_OWN = "rests_on_nothing_of_its_own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What was recorded of a decision; `to_confirm` recipients have not said yet that they have it."""

    is_share: bool
    review_on: date | None = None
    is_followed: bool = False
    is_recalled: bool = False
    to_confirm: int = 0


def standing(recorded: Recorded, today: date) -> Standing:
    """Return where a decision stands on a day."""
    if recorded.is_recalled:
        return Standing.RECALLED
    if recorded.is_share:
        return Standing.GIVEN if recorded.to_confirm else Standing.RECEIVED
    if recorded.is_followed:
        return Standing.FOLLOWED
    if recorded.review_on is None:
        return Standing.SETTLED
    return Standing.DUE if recorded.review_on <= today else Standing.WAITING


def recall_objection(
    *, is_share: bool, made_a_right: bool, is_recalled: bool, is_copy: bool = False
) -> NoRecall | None:
    """Return what stands in the way of a recall, or None.

    Only a right that the share itself made can be ended: what was shared with all who may see its kind stays with them.
    """
    if not is_share:
        return NoRecall.NOTHING_WAS_SHARED
    if is_recalled:
        return NoRecall.RECALLED_ALREADY
    if is_copy:
        return NoRecall.A_COPY_HAS_LEFT
    return None if made_a_right else NoRecall.RESTS_ON_NOTHING_OF_ITS_OWN
