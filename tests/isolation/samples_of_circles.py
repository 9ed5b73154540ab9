"""How to come to the addresses of lines that are for few, and what their rightful viewer fills in there."""

from datetime import timedelta
from typing import Any

from tests.isolation.forms import keyed, says_a_line
from tests.isolation.sample import Sample, of
from tests.isolation.side import TODAY, Side

FAMILY = {"family_id": "family.pk"}
of_family = of(**FAMILY)
of_few = of(**FAMILY, entry_id="few.pk")
of_held = of(**FAMILY, entry_id="held.pk")
of_circle = of(**FAMILY, circle_id="circle.pk")
NAMES = ("people.person.given_namechild", "people.person.family_name")


def records_a_line(side: Side) -> dict[str, Any]:
    """Fill in one line about the child, for one's own agency for now."""
    return says_a_line(side) | {"reach": "agency", "category": "plan"}


def restricts(side: Side) -> dict[str, Any]:
    """Fill in that the nurse alone reads it besides its author, for a month."""
    few = {"readers": [str(side.nurse.practitioner.pk)], "reason": "She is not safe yet."}
    return {"key": "once", "review_on": (TODAY() + timedelta(days=30)).isoformat(), **few}


def keeps_it(side: Side) -> dict[str, Any]:
    """Fill in when somebody asks again."""
    return {"key": "once", "next_on": (TODAY() + timedelta(days=60)).isoformat()}


def keeps_a_name(side: Side) -> dict[str, Any]:
    """Fill in who told one's agency."""
    return {"key": "once", "name": "A Neighbour", "contact": "By letter", "asked": "Not to be named."}


OF_CIRCLES: dict[str, Sample] = {
    "chronology:add": Sample(who="worker", finds=of_family, shows=("alias", *NAMES), sends=records_a_line),
    "circles:few": Sample(
        who="worker", finds=of_family, shows=("alias", "conference.entry.wordsfew", "consent.circle.reason")
    ),
    "circles:keep": Sample(who="worker", finds=of_circle, nothing="asks for a day alone", sends=keeps_it),
    "circles:let-in": Sample(
        who="worker",
        finds=of_circle,
        shows=("nurse",),
        sends=keyed(reader="colleague.practitioner.pk", may="=read"),
    ),
    "circles:let-out": Sample(
        who="worker",
        finds=of(**FAMILY, circle_id="circle.pk", reader_id="nurse.practitioner.pk"),
        nothing="asks whether one is sure",
        sends=keyed(),
    ),
    "circles:line": Sample(
        who="worker",
        finds=of_few,
        shows=("alias", "conference.entry.wordsfew", "consent.circle.reason", "nurse"),
    ),
    "circles:mark-advice": Sample(who="worker", finds=of_held, shows=("nurse",), sends=restricts),
    "circles:name-holder": Sample(
        who="worker",
        finds=of(**FAMILY, entry_id="sealed.pk"),
        nothing="asks for a colleague of one's own",
        sends=keyed(holder="worker.practitioner.pk"),
    ),
    "circles:open-up": Sample(
        who="worker", finds=of_circle, nothing="asks why alone", sends=keyed(why="=not_needed")
    ),
    "circles:referrer": Sample(
        who="worker",
        finds=of_few,
        shows=(
            "alias",
            "conference.protected_source.asked",
            "conference.protected_source.contact",
            "conference.protected_source.name",
        ),
        sends=keeps_a_name,
    ),
    "circles:release": Sample(
        who="worker", finds=of_held, nothing="asks with whom, by kind and day", sends=keyed(to="=team")
    ),
    "circles:restrict": Sample(
        who="worker", finds=of(**FAMILY, entry_id="noted.pk"), shows=("nurse",), sends=restricts
    ),
    "circles:write-twin": Sample(
        who="worker",
        finds=of_few,
        nothing="asks for other words, and shows none",
        sends=keyed(words="=In other words.", sensitivity="=0"),
    ),
}
