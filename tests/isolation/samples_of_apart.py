"""How to come to who is kept apart and who must not see a family, and what is filled in there."""

from typing import Any

from tests.isolation.forms import keyed
from tests.isolation.sample import Open, Sample, of
from tests.isolation.side import Side

FAMILY = {"family_id": "family.pk"}
of_family = of(**FAMILY)
MOTHER, CHILD = "people.person.given_namemother", "people.person.given_namechild"


def keeps_apart(side: Side) -> dict[str, Any]:
    """Fill in that the mother is protected from the grandmother, and be sure."""
    pair = {"protected": str(side.mother.person.pk), "kept_from": str(side.gran.person.pk)}
    return {"key": "once", "words": "She is afraid.", "typed": side.family.reference, **pair}


def is_sure_that_it_ends(side: Side) -> dict[str, Any]:
    """Fill in why it ends, and be sure."""
    return {"key": "once", "why": "not_needed", "typed": side.family.reference}


def confirms(side: Side) -> dict[str, Any]:
    """Fill in that the nurse is related to the family."""
    return {"key": "once", "outcome": "confirm", "reason": "His sister."}


OF_APART: dict[str, Sample | Open] = {
    "apart:begin": Sample(who="worker", finds=of_family, shows=("alias", MOTHER), sends=keeps_apart),
    "apart:decide": Sample(
        who="worker", finds=of(suggestion_id="suspected.pk"), shows=("alias", "nurse"), sends=confirms
    ),
    "apart:declare": Sample(
        who="worker", finds=of_family, shows=("nurse",), sends=keyed(practitioner="nurse.practitioner.pk")
    ),
    "apart:end": Sample(
        who="worker",
        finds=of(**FAMILY, kept_id="kept.pk"),
        shows=("alias", CHILD),
        sends=is_sure_that_it_ends,
    ),
    "apart:end-exclusion": Sample(
        who="worker",
        finds=of(**FAMILY, practitioner_id="excluded.practitioner.pk"),
        nothing="asks why alone",
        sends=keyed(why="=mistaken"),
    ),
    "apart:exclusions": Sample(
        who="worker", finds=of_family, shows=("alias", "consent.suggestion_decision.reason")
    ),
    "apart:family": Sample(
        who="worker", finds=of_family, shows=("alias", "consent.kept_apart.words", "nurse", CHILD)
    ),
    "apart:own-home": Open("asks a practitioner for their own address alone", {"words": "1 Own Street"}),
    "apart:protect": Sample(
        who="worker",
        finds=of(**FAMILY, involvement_id="involvement_of_nurse.pk"),
        shows=("nurse", MOTHER),
        sends=keyed(kept_from="mother.person.pk"),
    ),
    "apart:unprotect": Sample(
        who="worker",
        finds=of(**FAMILY, marked_id="marked.pk"),
        shows=("people.person.given_namegran",),
        sends=keyed(why="=mistaken"),
    ),
    "apart:waiting": Sample(who="worker", shows=("alias", "nurse"), is_list=True),
}
