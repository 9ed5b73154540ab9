"""What is kept of relays and of the standing agreements that carry them: rows that only ever are added."""

from conference.relays.models.relays import Relay, RelayAnswer, RelayReader, RelaySource
from conference.relays.models.templates import (
    RelayTemplate,
    RelayTemplateAgreement,
    RelayTemplateEnd,
    RelayTemplateReader,
)

__all__ = [
    "Relay",
    "RelayAnswer",
    "RelayReader",
    "RelaySource",
    "RelayTemplate",
    "RelayTemplateAgreement",
    "RelayTemplateEnd",
    "RelayTemplateReader",
]
