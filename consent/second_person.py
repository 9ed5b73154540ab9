"""Who may decide that a refusal is not followed: somebody with authority, and never who asked.

A refusal that does deny is overridden by "another ground, written reason, second person with authority" (DOMAIN §3).
Authority has who leads the work with the family, and a social worker of the body that the law charges with the
protection of children; both as full members of the family's team, who answer for it day by day. Who chairs one meeting
has authority over that meeting, and a chair who stands outside the case stays outside this too.
"""

from dataclasses import dataclass
from enum import StrEnum


class Objection(StrEnum):
    """What stands in the way of deciding an override."""

    FOR_ONESELF = "for_oneself"
    NEEDS_ANOTHER = "needs_another"
    NEEDS_AUTHORITY = "needs_authority"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """What the rule needs to know of somebody; a full member is a core or seconded one, who is not excluded."""

    is_first: bool = False
    is_recipient: bool = False
    is_full_member: bool = False
    leads: bool = False
    is_statutory_social_worker: bool = False


def objection(decider: Decider) -> Objection | None:
    """Return what stands in the way of deciding, or None."""
    # Two people: who asks has said what they think.
    if decider.is_first:
        return Objection.NEEDS_ANOTHER
    # Nobody decides what they themselves may see.
    if decider.is_recipient:
        return Objection.FOR_ONESELF
    # Authority over a family's record begins with belonging to those who keep it.
    if not decider.is_full_member:
        return Objection.NEEDS_AUTHORITY
    if decider.leads or decider.is_statutory_social_worker:
        return None
    return Objection.NEEDS_AUTHORITY
