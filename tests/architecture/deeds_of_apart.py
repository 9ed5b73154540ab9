"""What the actions take that keep people apart and keep practitioners out, when the worker does them."""

from collections.abc import Callable, Mapping
from typing import Any

from consent.relations import Because
from tests.architecture.deed import Deed
from tests.isolation.world import World


def the_mother(world: World) -> dict[str, Any]:
    """Return that the mother is protected from the grandmother."""
    here = world.here
    pair = {"protected": here.mother.person, "kept_from": here.gran.person}
    return {"family": here.family, "words": "She is afraid.", **pair}


TAKES: Mapping[str, Callable[[World], dict[str, Any]]] = {
    "conference.apart.kept_apart.begin": the_mother,
    "conference.apart.kept_apart.end": lambda w: {"kept": w.here.kept, "why": "not_needed"},
    "conference.apart.protected_work.end": lambda w: {"marked": w.here.marked, "why": "not_needed"},
    "conference.apart.protected_work.protect": lambda w: {
        "involvement": w.here.involvement_of_nurse,
        "kept_from": w.here.mother.person,
    },
    "consent.suggestions.confirm": lambda w: {"suggestion": w.here.suspected, "reason": "His sister."},
    "consent.suggestions.reject": lambda w: {"suggestion": w.here.suspected, "reason": "A lodger."},
}


def suspects(world: World) -> dict[str, Any]:
    """Return that the worker may be one of the family; the program alone says so."""
    who = {"practitioner": world.here.worker.practitioner, "family": world.here.family}
    return {"because": [Because.OWN_RECORD], **who}


DEEDS_OF_APART: Mapping[str, Deed] = {
    **{name: Deed(takes) for name, takes in TAKES.items()},
    "consent.suggestions.suggest": Deed(suspects, by="system"),
    "people.practitioner_homes.forget": Deed(lambda w: {"practitioner": w.here.worker.practitioner}),
    "people.practitioner_homes.note": Deed(
        lambda w: {"practitioner": w.here.worker.practitioner, "words": "1 Own Street"}
    ),
}
