"""What is filled in in an emergency, and by whoever asks to go past a refusal."""

from typing import Any

from people import one_time_codes
from tests.isolation.side import TODAY, Side


def opens_in_an_emergency(side: Side) -> dict[str, Any]:
    """Fill in what is needed in an emergency, with a code that proves the nurse and nobody else."""
    asked = {"categories": ["health"], "reason": "danger_to_life", "words": "She fell.", "minutes": "60"}
    proof, *_ = one_time_codes.write_sheet(side.nurse.account)
    return {"key": "once", "proof": proof, **asked}


def seeks_the_family(side: Side) -> dict[str, Any]:
    """Fill in an emergency about the family of this side, by its reference."""
    return opens_in_an_emergency(side) | {"reference": side.family.reference, "whom": "everybody"}


def asks_for_an_override(side: Side) -> dict[str, Any]:
    """Fill in that the worker's agency must see what is housing, on another ground."""
    who = {
        "recipient": f"agency:{side.worker.agency.pk}",
        "categories": ["housing"],
        "persons": [str(side.mother.person.pk)],
        "ground": "section_47_enquiry",
    }
    return {"key": "once", "reason": "Needed.", "last_day": TODAY().isoformat(), **who}
