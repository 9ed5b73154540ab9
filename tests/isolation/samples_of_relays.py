"""How to come to what is passed on to groupings, and what their rightful viewer fills in there."""

from datetime import timedelta
from typing import Any

from tests.isolation.forms import keyed
from tests.isolation.sample import Sample, of
from tests.isolation.side import TODAY, Side

FAMILY = {"family_id": "family.pk"}


def writes(side: Side) -> dict[str, Any]:
    """Fill in a relay about the child, looked at once more."""
    said = {"words": "She may leave at noon.", "category": "education", "ground": "duty_to_share"}
    return {
        "key": "once",
        "confirmed": "on",
        "persons": [str(side.child.person.pk)],
        "readers": [str(side.reader.practitioner.pk)],
        **said,
    }


def proposes(side: Side) -> dict[str, Any]:
    """Fill in a template of one's own agency's lines."""
    return {
        "key": "once",
        "agency": str(side.teacher.agency.pk),
        "categories": ["education"],
        "readers": [str(side.reader.practitioner.pk)],
        "ground": "duty_to_share",
        "starts_on": TODAY().isoformat(),
        "ends_on": (TODAY() + timedelta(days=9)).isoformat(),
    }


OF_RELAYS: dict[str, Sample] = {
    "relays:family": Sample(who="teacher", finds=of(**FAMILY), shows=("alias", "conference.relay.words")),
    "relays:propose-template": Sample(who="teacher", finds=of(**FAMILY), shows=("reader",), sends=proposes),
    "relays:relay": Sample(
        who="worker",
        finds=of(**FAMILY, relay_id="waiting_relay.pk"),
        shows=("alias", "conference.relay.wordswaiting"),
        sends=keyed(do="=agree"),
    ),
    "relays:template": Sample(
        who="worker",
        finds=of(**FAMILY, template_id="other_template.pk"),
        shows=("alias",),
        sends=keyed(do="=originator"),
    ),
    "relays:write": Sample(who="teacher", finds=of(**FAMILY), shows=("alias",), sends=writes),
}
