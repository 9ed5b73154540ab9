"""Whether somebody may chair a meeting that must be independent of the work with the family."""

from dataclasses import dataclass
from enum import StrEnum


class Tie(StrEnum):
    """What ties a chair to the work with the family; each is a reason to refuse."""

    IN_THE_TEAM = "chair_belongs_to_the_team"
    LEADS = "chair_leads_the_work"
    WORKS_WITH_FAMILY = "chair_works_with_the_family"


@dataclass(frozen=True, slots=True)
class ChairStanding:
    """What is known of a chair with regard to one family."""

    is_lead: bool
    is_involved: bool
    is_in_the_team: bool = False


def tie_of(chair: ChairStanding) -> Tie | None:
    """Return what ties a chair to the family's work, or None (Working Together 2023: chair independent)."""
    # The lead practitioner would judge their own work.
    if chair.is_lead:
        return Tie.LEADS
    # Somebody who works with the family now has a part in what is judged.
    if chair.is_involved:
        return Tie.WORKS_WITH_FAMILY
    # The team that holds the family answers for the work, and its manager directs it.
    if chair.is_in_the_team:
        return Tie.IN_THE_TEAM
    return None
