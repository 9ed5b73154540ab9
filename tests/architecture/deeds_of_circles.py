"""What the actions about whom a line is for take, when the worker does them; a stranger is refused."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from conference.circles import naming
from conference.meetings.vocabulary import Reach
from tests.isolation.side import TODAY
from tests.isolation.world import World


def few(world: World) -> dict[str, Any]:
    """Return why a line shall be for its author and the nurse alone."""
    return {"readers": naming.to_read([world.here.nurse.practitioner]), "reason": "She is not safe yet."}


TAKES: Mapping[str, Callable[[World], dict[str, Any]]] = {
    "conference.circles.advice.mark": lambda w: {
        "entry": w.here.held,
        "holders": few(w)["readers"],
        "reason": "Advice.",
    },
    "conference.circles.entries.name_holder": lambda w: {
        "entry": w.here.sealed,
        "holder": w.here.colleague.practitioner,
    },
    "conference.circles.entries.release": lambda w: {"entry": w.here.held, "to": Reach.TEAM},
    "conference.circles.entries.write_twin": lambda w: {"entry": w.here.few, "words": "In other words."},
    "conference.circles.restrictions.draw": lambda w: (
        {"entry": w.here.noted, "review_on": TODAY() + timedelta(days=9)} | few(w)
    ),
    "conference.circles.restrictions.keep": lambda w: {
        "circle": w.here.circle,
        "next_on": TODAY() + timedelta(days=9),
    },
    "conference.circles.restrictions.let_in": lambda w: {
        "circle": w.here.circle,
        "readers": naming.to_read([w.here.colleague.practitioner]),
    },
    "conference.circles.restrictions.let_out": lambda w: {
        "reader": w.here.circle.readers.get(actor=str(w.here.nurse.practitioner.pk))
    },
    "conference.circles.restrictions.open_up": lambda w: {"circle": w.here.circle, "why": "not_needed"},
    "conference.circles.sources.keep": lambda w: {
        "entry": w.here.few,
        "name": "A Neighbour",
        "contact": "",
        "asked": "Not to be named.",
        "holders": [w.here.worker.practitioner],
    },
}
