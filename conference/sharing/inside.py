"""A line as it stands for the recipients of a share, when its own circle is for its agency or for one meeting alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from audit.vault.sealed import Sealed
from conference.meetings.models import Entry
from conference.sharing.models import SharingDecision
from conference.sharing.opening import NOT_EVERYBODYS


@dataclass(slots=True)
class InsideShare:
    """The words of a line on the shelf of a share. A line that was restricted since stands on its own again."""

    audit_type: ClassVar[str] = "conference.entry"

    entry: Entry
    pk: Any
    id: Any
    version: int
    occurred_on: Any
    shelf_id: Any

    @classmethod
    def of(cls, entry: Entry, share: SharingDecision) -> Self:
        """Return a line as it stands for whoever reads it through a share."""
        circle = entry.shelf.circle
        is_kept = circle is not None and circle.kind in NOT_EVERYBODYS
        shelf = share.for_recipients_id if is_kept and share.for_recipients_id else entry.shelf_id
        return cls(entry, entry.pk, entry.pk, entry.version, entry.occurred_on, shelf)

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return self.entry.sealed_words()
