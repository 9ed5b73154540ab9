"""What the four filters keep: rows that only ever are added, each of which needs the one before it."""

from conference.filters.models.areas import AreaCount
from conference.filters.models.discussed import (
    Description,
    FewAccepted,
    NeededAgency,
    TableDecision,
    ToldBand,
)
from conference.filters.models.named import (
    AgencyRole,
    Continuation,
    Identifiers,
    IdentifiersRecipient,
    Recognition,
    RolesDecision,
)
from conference.filters.models.situations import Situation, SituationChair, SituationClosing, SituationSeat

__all__ = [
    "AgencyRole",
    "AreaCount",
    "Continuation",
    "Description",
    "FewAccepted",
    "Identifiers",
    "IdentifiersRecipient",
    "NeededAgency",
    "Recognition",
    "RolesDecision",
    "Situation",
    "SituationChair",
    "SituationClosing",
    "SituationSeat",
    "TableDecision",
    "ToldBand",
]
