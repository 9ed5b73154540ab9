"""When whoever holds sealed words can no longer be phoned about them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Holder:
    """What is known of a holder: a work phone, an account that was suspended, a place with the family or its team.

    A place is a membership of the team that holds the family, or work with the family.
    """

    phone: str
    is_suspended: bool = False
    had_a_place: bool = False
    has_a_place: bool = False


def is_gone(holder: Holder) -> bool:
    """Say whether nobody should be sent to this phone any more; who was only asked to a meeting loses no place."""
    return not holder.phone or holder.is_suspended or (holder.had_a_place and not holder.has_a_place)
