"""What the actions about relays take, and who may; a stranger is refused."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from conference.relays.vocabulary import AgreesAs
from consent.categories import Category
from tests.architecture.deed import Deed
from tests.isolation.side import TODAY
from tests.isolation.story_of_relays import text
from tests.isolation.world import World


def a_template(world: World) -> dict[str, Any]:
    """Return what a template of the part-time member's own agency is."""
    return {
        "family": world.here.family,
        "agency": world.here.teacher.agency,
        "categories": [Category.EDUCATION],
        "readers": [world.here.reader.practitioner],
        "ground": "duty_to_share",
        "starts_on": TODAY(),
        "ends_on": TODAY() + timedelta(days=9),
    }


DEEDS_OF_RELAYS: Mapping[str, Deed] = {
    "conference.relays.relays.answer": Deed(lambda w: {"relay": w.here.waiting_relay, "is_agreed": True}),
    "conference.relays.relays.write": Deed(
        lambda w: {"family": w.here.family, "text": text(w.here, "She may leave at noon.")}, by="teacher"
    ),
    "conference.relays.templates.agree": Deed(
        lambda w: {"template": w.here.template, "agreed_as": AgreesAs.LEAD}
    ),
    "conference.relays.templates.end": Deed(lambda w: {"template": w.here.template}, by="teacher"),
    "conference.relays.templates.propose": Deed(a_template, by="teacher"),
}
