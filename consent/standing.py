"""Who may speak about sharing, and for whom: each for themselves, a parent also for their own child."""

from dataclasses import dataclass
from uuid import UUID

from consent.terms import SpeaksAs


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person in one family; `children` are their own children who belong to it."""

    person_id: UUID
    is_child: bool
    has_parental_responsibility: bool = False
    children: frozenset[UUID] = frozenset()


def objection(
    speaks_as: SpeaksAs, speaker: Speaker, subjects: frozenset[UUID], *, is_assessed: bool
) -> str | None:
    """Return the code of what stands in the way of speaking for these persons, or None."""
    myself = frozenset({speaker.person_id})
    if not subjects:
        return "for_nobody"
    if speaks_as is SpeaksAs.OWN:
        # A grown-up speaks for themselves and for nobody else.
        if speaker.is_child:
            return "child_not_assessed"
        return None if subjects == myself else "for_another_adult"
    if speaks_as is SpeaksAs.COMPETENT_CHILD:
        # A child decides for themselves once somebody has found that they understand what is asked.
        if not speaker.is_child or subjects != myself:
            return "not_a_child_for_themselves"
        return None if is_assessed else "child_not_assessed"
    # A parent speaks for their own children, and may speak for themselves in the same breath.
    if not speaker.has_parental_responsibility:
        return "no_parental_responsibility"
    # A very young parent still speaks for themselves as a child does.
    if speaker.is_child and speaker.person_id in subjects:
        return "child_not_assessed"
    return None if subjects <= speaker.children | myself else "for_another_adult"
