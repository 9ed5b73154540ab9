"""What a sample says of an address, and how the identifiers of an address are read from a side."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.isolation.forms import Values, walk
from tests.isolation.side import Side


def nothing_in_it(side: Side) -> dict[str, Any]:
    """Return what an address without an identifier holds."""
    return {}


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One address. `is_list`: whoever the door lets in gets their own, so nothing is refused behind it.
    `is_question`: what is sent asks something and changes nothing.
    """

    who: str
    finds: Values = nothing_in_it
    shows: tuple[str, ...] = ()
    sends: Values | None = None
    nothing: str = ""
    is_list: bool = False
    is_question: bool = False


@dataclass(frozen=True)
class Open:
    """An address for everybody, or for whoever is signed in; it finds nothing that belongs to a family."""

    why: str
    sends: Mapping[str, Any] | None = None


def of(**paths: str) -> Values:
    """Return the identifiers of an address: each a path from the side, such as `line.pk`."""
    return lambda side: {key: walk(side, path) for key, path in paths.items()}
