"""Who may lead the work with a family, and what is wrong with who leads it now."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

# While one of these is open, the lead is a social worker of the statutory body (Children Act 1989 s. 47;
# Working Together to Safeguard Children 2023).
NEEDS_A_SOCIAL_WORKER = frozenset({"section_47", "protection_plan"})


class LeadProblem(StrEnum):
    """Why somebody cannot lead, or what is wrong with the present lead."""

    NO_LEAD = "people.no_lead"
    NOT_WITH_THIS_FAMILY = "people.lead_not_with_this_family"
    SOCIAL_WORKER_NEEDED = "people.lead_must_be_social_worker"
    THERE_IS_A_LEAD = "people.there_is_a_lead"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the rule needs to know of somebody who may lead."""

    works_with_family: bool
    is_social_worker: bool
    employed_by_statutory_body: bool


def why_not_lead(candidate: Candidate, open_periods: Collection[str]) -> LeadProblem | None:
    """Return why this candidate cannot lead a family with these statutory periods open, or None."""
    # Somebody who neither belongs to the team nor works with the family does not know it.
    if not candidate.works_with_family:
        return LeadProblem.NOT_WITH_THIS_FAMILY
    # An enquiry or a protection plan is led by the body that the law charges with it.
    if NEEDS_A_SOCIAL_WORKER.intersection(open_periods) and not (
        candidate.is_social_worker and candidate.employed_by_statutory_body
    ):
        return LeadProblem.SOCIAL_WORKER_NEEDED
    # Early help and child in need may be led from any agency.
    return None


def what_is_wrong(lead: Candidate | None, open_periods: Collection[str]) -> LeadProblem | None:
    """Return what the page should warn of: nobody leads, or somebody who no longer may."""
    return LeadProblem.NO_LEAD if lead is None else why_not_lead(lead, open_periods)
