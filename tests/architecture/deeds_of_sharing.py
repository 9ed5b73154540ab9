"""What the actions about sharing take, and who may; a stranger is refused."""

from collections.abc import Mapping

from conference.sharing.records import Why
from conference.sharing.vocabulary import Outcome, WhyRecalled
from tests.architecture.deed import Deed

NO = Why(trigger="They asked.", reason="They do not need it.")

DEEDS_OF_SHARING: Mapping[str, Deed] = {
    "conference.sharing.copies.make": Deed(
        lambda w: {
            "family": w.here.family,
            "recipient": w.here.nurse.practitioner,
            "items": [w.here.given],
            "trigger": "They asked.",
        }
    ),
    "conference.sharing.shares.confirm": Deed(lambda w: {"recipient": w.here.receiving}, by="nurse"),
    "conference.sharing.shares.recall": Deed(
        lambda w: {"decision": w.here.shared, "why": WhyRecalled.TOO_MUCH}
    ),
    "conference.sharing.sharing_decisions.take": Deed(
        lambda w: {"family": w.here.family, "items": [w.here.given], "outcome": Outcome.NO, "why": NO}
    ),
}
