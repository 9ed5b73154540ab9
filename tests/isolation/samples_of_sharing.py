"""How to come to what is decided about sharing, and what their rightful viewer fills in there."""

from typing import Any

from consent.seven_tests import SharingTest
from tests.isolation.forms import keyed
from tests.isolation.sample import Sample, of
from tests.isolation.side import Side

FAMILY = {"family_id": "family.pk"}
DECISION = "conference.sharing_decision"


def shares(side: Side) -> dict[str, Any]:
    """Fill in that the line is shared with the nurse."""
    why = {test.value: "It is." for test in SharingTest}
    said = {"outcome": "share", "trigger": "They asked.", "ground": "duty_to_share", "telling": "told"}
    return {
        "key": "once",
        "lines": [str(side.given.pk)],
        "person": str(side.nurse.practitioner.pk),
        **said,
        **why,
    }


def refuses(side: Side) -> dict[str, Any]:
    """Fill in that the line is not shared."""
    said = {"outcome": "no", "trigger": "They asked.", "reason": "They do not need it."}
    return {"key": "once", "lines": [str(side.given.pk)], **said}


def copies(side: Side) -> dict[str, Any]:
    """Fill in a copy of the line for the nurse."""
    who = {"recipient": str(side.nurse.practitioner.pk), "trigger": "They asked."}
    return {"key": "once", "lines": [str(side.given.pk)], **who}


OF_SHARING: dict[str, Sample] = {
    "sharing:copy": Sample(
        who="worker",
        finds=of(**FAMILY, decision_id="copied.pk"),
        shows=("alias", "conference.entry.wordsgiven", "nurse"),
    ),
    "sharing:make-copy": Sample(
        who="worker", finds=of(**FAMILY), shows=("conference.entry.wordsgiven",), sends=copies
    ),
    "sharing:decide": Sample(
        who="worker",
        finds=of(**FAMILY, entry_id="given.pk"),
        shows=("alias", "conference.entry.wordsgiven"),
        sends=shares,
    ),
    "sharing:decide-again": Sample(
        who="worker",
        finds=of(**FAMILY, decision_id="waits.pk"),
        shows=("alias", "conference.entry.wordsgiven"),
        sends=refuses,
    ),
    "sharing:decision": Sample(
        who="worker",
        finds=of(**FAMILY, decision_id="shared.pk"),
        shows=(
            "alias",
            "conference.entry.wordsgiven",
            "conference.sharing_recipient.why",
            f"{DECISION}.advice",
            f"{DECISION}.trigger",
            f"{DECISION}.why_not_told",
            *(f"{DECISION}.{test}" for test in SharingTest),
        ),
    ),
    "sharing:mine": Sample(who="nurse", shows=("alias",), is_list=True),
    "sharing:recall": Sample(
        who="worker",
        finds=of(**FAMILY, decision_id="shared.pk"),
        nothing="asks why alone",
        sends=keyed(why="=too_much"),
    ),
    "sharing:register": Sample(
        who="worker",
        finds=of(**FAMILY),
        shows=("alias", f"{DECISION}.reason", f"{DECISION}.trigger"),
    ),
    "sharing:share": Sample(
        who="nurse",
        finds=of(recipient_id="receiving.pk"),
        shows=("alias", "conference.entry.wordsgiven"),
        sends=keyed(),
    ),
}
