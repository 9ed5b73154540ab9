"""What the desk asks of the packages above it: names and words, opened by their rules and recorded by ours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from audit.references import Reference


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or something that the desk can list: its identifier in the trail and how people call it."""

    id: str
    name: str
    more: str = ""


class Opener(Protocol):
    """Opens, for a viewer with the right to audit, what the trail only points at."""

    def actors(self) -> Sequence[Known]:
        """Return every practitioner and family account that can act, by pseudonym."""

    def families(self, viewer: Any) -> Sequence[Known]:
        """Return the families that this viewer may audit, by identifier."""

    def describe(self, viewer: Any, references: Iterable[Reference]) -> Mapping[Reference, str]:
        """Say of each record what it is about and who contributed it, as far as this viewer may open that."""


_opener: Opener | None = None


def use(opener: Opener) -> None:
    """Wire the opener; called once when the product is composed."""
    global _opener
    _opener = opener


def current() -> Opener:
    """Return the wired opener."""
    if _opener is None:
        raise LookupError("Nobody has wired an opener: call audit.opener.use when composing the product.")
    return _opener
