"""What comes after a share: its recipients say that they have it, and it may be recalled."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from audit.append_only import append_only
from conference.sharing.vocabulary import WhyRecalled


@append_only
class SharingReceipt(models.Model):
    """A recipient says that they have it; for an agency, anybody of it says so once."""

    audit_type: ClassVar[str] = "conference.sharing_receipt"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recipient = models.OneToOneField(
        "conference.SharingRecipient", on_delete=models.PROTECT, related_name="receipt"
    )
    confirmed_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"receipt {self.pk}"


@append_only
class SharingRecall(models.Model):
    """A share was recalled: nobody reads on through it. What was read stays read."""

    audit_type: ClassVar[str] = "conference.sharing_recall"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    decision = models.OneToOneField(
        "conference.SharingDecision", on_delete=models.PROTECT, related_name="recall"
    )
    why = models.CharField(max_length=12, choices=WhyRecalled.choices)
    recalled_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    recalled_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"recall {self.pk}"
