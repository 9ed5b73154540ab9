"""How to come to the addresses of the four filters: who rightfully does, and what they see and send there."""

from typing import Any

from conference.filters.rules.bands import COUNTED
from consent.seven_tests import SharingTest
from tests.isolation.forms import keyed
from tests.isolation.sample import Sample, of
from tests.isolation.side import TODAY, Side
from tests.isolation.table import area_of


def screens(side: Side) -> dict[str, Any]:
    """Fill in what one's own agency sees."""
    said = {"factors": ["neglect"], "tried": "All", "remit": "Beyond", "brought": "yes"}
    return {"key": "once", "team": str(side.team.pk), **said}


def describes(side: Side) -> dict[str, Any]:
    """Fill in a description that many people fit."""
    told = {"about": "person", "area": area_of(side), "band": "12_17", "factors": ["neglect"]}
    return {"key": "once", "chair": str(side.worker.practitioner.pk), "names_nobody": "on", **told}


def names(side: Side) -> dict[str, Any]:
    """Fill in who it is, on which ground, with the seven tests."""
    tests = {test.value: "It is." for test in SharingTest}
    return {"key": "once", "name": "New Comer", "ground": "duty_to_share", "told": "yes", **tests}


def counts(side: Side) -> dict[str, Any]:
    """Fill in how many people live in a new area."""
    numbers = {f"everybody_{band.value}": "9" for band in COUNTED}
    return {"key": "once", "area": "New", "source": "Census", "counted_on": TODAY().isoformat(), **numbers}


SAMPLES_OF_FILTERS: dict[str, Sample] = {
    "filters:accept-few": Sample(
        who="worker",
        finds=of(situation_id="to_widen.pk"),
        nothing="asks why",
        sends=keyed(words="=It must be."),
    ),
    "filters:areas": Sample(who="administrator", shows=("area", "team")),
    "filters:bring": Sample(
        who="nurse", finds=of(situation_id="to_bring.pk"), shows=("area",), sends=describes
    ),
    "filters:chair": Sample(
        who="nurse",
        finds=of(situation_id="to_weigh.pk"),
        nothing="lists who may chair, and nothing of the situation",
        sends=keyed(chair="excluded.practitioner.pk"),
    ),
    "filters:close": Sample(
        who="nurse",
        finds=of(situation_id="to_weigh.pk"),
        nothing="asks why it is over",
        sends=keyed(because="=moved"),
    ),
    "filters:count-area": Sample(
        who="administrator", finds=of(team_id="team.pk"), shows=("team",), sends=counts
    ),
    "filters:follow": Sample(
        who="worker",
        finds=of(situation_id="to_follow.pk"),
        shows=("alias", "people.family.name"),
        sends=keyed(family="family.pk"),
    ),
    "filters:recognise": Sample(
        who="worker",
        finds=of(situation_id="to_give_roles.pk"),
        nothing="asks, and repeats no name",
        sends=keyed(knows="=involved"),
    ),
    "filters:roles": Sample(
        who="worker",
        finds=of(situation_id="to_give_roles.pk"),
        nothing="lists agencies alone",
        sends=keyed(leads="worker.agency.pk"),
    ),
    # Whoever belongs to a table may screen something new for it, whatever else they must not see.
    "filters:screen": Sample(who="excluded", is_list=True, nothing="asks for something new", sends=screens),
    "filters:share": Sample(
        who="nurse", finds=of(situation_id="to_share.pk"), nothing="asks for a name", sends=names
    ),
    "filters:situation": Sample(
        who="nurse",
        finds=of(situation_id="to_follow.pk"),
        shows=(
            "conference.description.words",
            "conference.few_accepted.reason",
            "conference.identifiers.address",
            "conference.identifiers.birth_date",
            "conference.identifiers.name",
            "conference.situation.remit",
            "conference.situation.tried",
            "conference.table_decision.reason",
        ),
    ),
    "filters:step-back": Sample(
        who="worker",
        finds=of(situation_id="to_give_roles.pk"),
        nothing="asks, and repeats no name",
        sends=keyed(),
    ),
    "filters:table": Sample(who="worker", shows=("alias_of_told", "area"), is_list=True),
    "filters:weigh": Sample(
        who="worker",
        finds=of(situation_id="to_weigh.pk"),
        nothing="asks what the table decides",
        sends=lambda side: {"key": "once", "acute": "no", "words": "It is not."},
    ),
    "filters:widen": Sample(
        who="worker",
        finds=of(situation_id="to_widen.pk"),
        nothing="says how many more would fit",
        sends=keyed(),
    ),
}
