"""Practitioners of whom the program suspects that they are related to a family, and what a person decided about it."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText


@append_only
class ExclusionSuggestion(models.Model):
    """Nobody is kept out by it: somebody must decide, by `decide_by`. `because` holds codes of `relations.Because`."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    practitioner = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    because = models.CharField(max_length=120)
    suggested_at = models.DateTimeField(default=timezone.now)
    decide_by = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="consent_suggestion_once", fields=("practitioner", "family", "because")
            ),
        )

    def __str__(self) -> str:
        return f"suggestion {self.pk}"


@append_only
class SuggestionDecision(models.Model):
    """Whether a person confirmed a suggestion, and their reason; the exclusion that it made stands beside."""

    audit_type: ClassVar[str] = "consent.suggestion_decision"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    suggestion = models.OneToOneField(ExclusionSuggestion, on_delete=models.PROTECT, related_name="decision")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    is_confirmed = models.BooleanField()
    exclusion = models.ForeignKey("consent.Exclusion", null=True, on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    reason = SealedText("consent.suggestion_decision.reason", owner="family:family_id")
    at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"decision about suggestion {self.suggestion_id}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"reason": self.reason}
