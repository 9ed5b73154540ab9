"""Who told an agency something and is never named: kept apart from the line that says what was told."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models

from audit.append_only import append_only
from audit.vault.fields import SealedText
from audit.vault.sealed import Sealed


@append_only
class ProtectedSource(models.Model):
    """A referrer whose identity is protected, sealed for named holders inside a circle of its own.

    A line may have several: whoever keeps another one is never told that there is one already.
    """

    audit_type: ClassVar[str] = "conference.protected_source"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    entry = models.ForeignKey("conference.Entry", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    name = SealedText("conference.protected_source.name", owner="family:family_id")
    contact = SealedText("conference.protected_source.contact", owner="family:family_id")
    asked = SealedText("conference.protected_source.asked", owner="family:family_id")
    kept_at = models.DateTimeField()
    kept_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("kept_at", "id")

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return {"name": self.name, "contact": self.contact, "asked": self.asked}
