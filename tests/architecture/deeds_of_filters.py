"""How each action of the four filters succeeds, and how it is refused."""

from collections.abc import Callable, Mapping
from typing import Any

from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Count
from conference.filters.rules.factors import RiskFactor
from conference.filters.vocabulary import Because, Knows
from tests.architecture.deed import Deed, Taken
from tests.isolation.side import TODAY, Side
from tests.isolation.table import BECAUSE, named_of, told_of


def of_situation(step: str, **more: Callable[[Side], Any]) -> Taken:
    """Return the situation that waits for a step, with further values read from its side."""
    return lambda w: (
        {"situation": getattr(w.here, step)} | {name: read(w.here) for name, read in more.items()}
    )


DEEDS_OF_FILTERS: Mapping[str, Deed] = {
    "conference.filters.areas.count": Deed(
        lambda w: {
            "team": w.here.team,
            "area": "New area",
            "counts": {Band.FROM_60: Count(9)},
            "counted_on": TODAY(),
            "source": "Census",
        },
        by="administrator",
    ),
    "conference.filters.chairs.name": Deed(
        of_situation("to_weigh", chair=lambda here: here.excluded.practitioner)
    ),
    "conference.filters.descriptions.accept_few": Deed(
        of_situation("to_widen", reason=lambda here: "It must be.")
    ),
    "conference.filters.descriptions.bring": Deed(
        of_situation(
            "to_bring", told=told_of, chair=lambda here: here.worker.practitioner, agencies=lambda here: []
        ),
        by="nurse",
    ),
    "conference.filters.descriptions.widen": Deed(of_situation("to_widen")),
    "conference.filters.discussions.weigh": Deed(
        of_situation("to_weigh", is_acute=lambda here: False, reason=lambda here: "It is not.")
    ),
    "conference.filters.identifiers.recognise": Deed(
        of_situation("to_give_roles", knows=lambda here: Knows.INVOLVED)
    ),
    "conference.filters.identifiers.share": Deed(
        of_situation("to_share", named=named_of, because=lambda here: BECAUSE, agencies=lambda here: []),
        by="nurse",
    ),
    "conference.filters.roles.follow": Deed(of_situation("to_follow", family=lambda here: here.family)),
    "conference.filters.roles.give": Deed(
        of_situation("to_give_roles", leads=lambda here: here.worker.agency)
    ),
    "conference.filters.situations.close": Deed(of_situation("to_weigh", because=lambda here: Because.MOVED)),
    "conference.filters.situations.screen": Deed(
        lambda w: {
            "team": w.here.team,
            "factors": [RiskFactor.NEGLECT],
            "tried": "All",
            "remit": "Beyond",
            "is_brought": True,
        }
    ),
}
