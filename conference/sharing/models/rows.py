"""What a decision about sharing is about, who gets it, and who is left out on purpose."""

import uuid
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText
from conference.sharing.vocabulary import Way


@append_only
class SharingItem(models.Model):
    """One line, in the version that it had when it was decided about."""

    decision = models.ForeignKey("conference.SharingDecision", on_delete=models.PROTECT, related_name="items")
    entry = models.ForeignKey("conference.Entry", on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(name="conference_sharingitem_once", fields=("decision", "entry")),
        )

    def __str__(self) -> str:
        return f"item {self.pk}"


@append_only
class SharingRecipient(models.Model):
    """An agency or a practitioner who gets something, or who is left out on purpose (`is_left_out`), and why."""

    audit_type: ClassVar[str] = "conference.sharing_recipient"
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    decision = models.ForeignKey(
        "conference.SharingDecision", on_delete=models.PROTECT, related_name="parties"
    )
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    practitioner = models.ForeignKey(
        "people.Practitioner", on_delete=models.PROTECT, null=True, related_name="+"
    )
    is_left_out = models.BooleanField(default=False)
    why = SealedText("conference.sharing_recipient.why", owner="family:family_id", null=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                name="conference_sharingrecipient_agency_once", fields=("decision", "agency")
            ),
            models.UniqueConstraint(
                name="conference_sharingrecipient_practitioner_once", fields=("decision", "practitioner")
            ),
            models.CheckConstraint(
                name="conference_sharingrecipient_is_one",
                condition=Q(agency__isnull=False, practitioner__isnull=True)
                | Q(agency__isnull=True, practitioner__isnull=False),
            ),
            models.CheckConstraint(
                name="conference_sharingrecipient_left_out_for_a_reason",
                condition=Q(is_left_out=True, why__isnull=False) | Q(is_left_out=False, why__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"recipient {self.pk}"

    @property
    def may_confirm(self) -> bool:
        """Say whether somebody is to say that they have it: a copy is handed over, and shows itself."""
        return not self.is_left_out and self.decision.way != Way.COPIED

    @property
    def occurred_on(self) -> date:
        """Return the day of the decision."""
        return self.decision.occurred_on

    def sealed_words(self) -> dict[str, Sealed]:
        """Return the words that only the gate opens."""
        return {"why": self.why} if self.why else {}
