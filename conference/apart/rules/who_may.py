"""Who may keep persons of a family apart, and protect work with it: few, and never one of those concerned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stand:
    """How somebody who works for an agency stands to a family.

    `belongs`: they are, at home, one of this family themselves. `is_excluded`: they must not see it at all.
    """

    leads: bool = False
    is_core_social_worker: bool = False
    chairs: bool = False
    belongs: bool = False
    is_excluded: bool = False


def may_keep_apart(stand: Stand) -> bool:
    """Say whether somebody decides who is kept apart: the lead, a core social worker, the chair of a meeting."""
    knows = stand.leads or stand.is_core_social_worker or stand.chairs
    return knows and not stand.belongs and not stand.is_excluded


def may_protect(stand: Stand, *, is_own_work: bool) -> bool:
    """Say whether somebody decides from whom work is protected: the same, and whoever does that work."""
    return may_keep_apart(stand) or (is_own_work and not stand.belongs and not stand.is_excluded)
