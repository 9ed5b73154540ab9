"""How to come to what goes out and comes in, and to the copies of what somebody said: who, and what they see there."""

import json
from typing import Any

from tests.isolation.exchange import said_elsewhere
from tests.isolation.sample import Sample, of
from tests.isolation.side import Side

OF_FAMILY = {"family_id": "family.pk"}
NAME = ("people.person.given_namechild",)


def takes_in(side: Side) -> dict[str, Any]:
    """Confirm what another system had recorded of the mother."""
    told = {"notice_version": "elsewhere-1", "language": "en"}
    return {"key": "once", "document": json.dumps(said_elsewhere(side)), **told}


SAMPLES_OF_EXCHANGE: dict[str, Sample] = {
    "exchange:blank-form": Sample(
        who="worker", is_list=True, nothing="is an empty form, the same for every family"
    ),
    "exchange:copy": Sample(
        who="worker",
        finds=of(**OF_FAMILY, voice_id="assessed.pk"),
        shows=("consent.voice.wordsassessed",),
    ),
    "exchange:export": Sample(who="worker", finds=of(**OF_FAMILY), shows=("alias",), sends=lambda side: {}),
    "exchange:import": Sample(who="worker", finds=of(**OF_FAMILY), shows=("alias",), sends=takes_in),
    "exchange:recorded": Sample(who="worker", finds=of(**OF_FAMILY), shows=("alias", *NAME)),
    "family:copy": Sample(who="mother", finds=of(voice_id="voice.pk"), shows=("consent.voice.words", *NAME)),
    "family:copy-file": Sample(
        who="mother",
        finds=of(voice_id="voice.pk"),
        nothing="holds codes and pseudonyms, and none of one's own words",
    ),
}
