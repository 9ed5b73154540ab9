"""What gives somebody the word in place of the persons themselves: the order of a court."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText


@append_only
class CourtOrder(models.Model):
    """Which court said what a voice says, on what day, and who of the team has seen the order when.

    It stands where its voice stands.
    """

    audit_type: ClassVar[str] = "consent.court_order"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    voice = models.OneToOneField("consent.Voice", on_delete=models.PROTECT, related_name="court_order")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    court = SealedText("consent.court_order.court", owner="person:person_id")
    made_on = models.DateField()
    seen_on = models.DateField()
    seen_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"court order {self.pk}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"court": self.court}
