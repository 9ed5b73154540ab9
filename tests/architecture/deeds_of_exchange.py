"""How permissions go out and come in, and how that is refused."""

import json
from collections.abc import Mapping
from typing import Any

from tests.architecture.deed import Deed, of_family
from tests.isolation.exchange import said_elsewhere
from tests.isolation.world import World


def what_comes_in(world: World) -> dict[str, Any]:
    """Return what taking in a statement of the mother asks for."""
    document = json.dumps(said_elsewhere(world.here)).encode()
    told = {"notice_version": "elsewhere-1", "language": "en"}
    return {"family": world.here.family, "document": document, **told}


DEEDS_OF_EXCHANGE: Mapping[str, Deed] = {
    "consent.exports.make": Deed(of_family()),
    "consent.imports.take_in": Deed(what_comes_in),
}
