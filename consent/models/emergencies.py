"""Break-glass: somebody opened what they may not see, because somebody was in danger, and answered for it after."""

from datetime import date, timedelta
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText
from consent.categories import Category
from consent.codes import Codes
from consent.terms import EmergencyReason, Finding

LONGEST = timedelta(hours=3)


@append_only
class BreakGlass(models.Model):
    """What one practitioner opened of one family, for at most three hours: these categories, about these persons.

    No subjects: everybody of the family. Never what is sealed (V), never what is privileged.
    """

    audit_type: ClassVar[str] = "consent.break_glass"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    practitioner = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=24, choices=[(each.value, each.value) for each in EmergencyReason])
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    words = SealedText("consent.break_glass.words", owner="family:family_id")
    categories = Codes(Category)
    subjects_key = models.TextField(blank=True)
    opened_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()

    class Meta:
        verbose_name_plural = "break-glass openings"
        indexes = (models.Index(name="consent_breakglass_who", fields=("practitioner", "until")),)
        constraints = (
            models.CheckConstraint(
                name="consent_breakglass_at_most_three_hours",
                condition=Q(until__gt=F("opened_at")) & Q(until__lte=F("opened_at") + LONGEST),
            ),
            models.CheckConstraint(name="consent_breakglass_asks_for_something", condition=~Q(categories="")),
        )

    def __str__(self) -> str:
        return f"break-glass {self.pk}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"words": self.words}


@append_only
class BreakGlassEnd(models.Model):
    """When it was closed again before its time."""

    opening = models.OneToOneField(BreakGlass, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"end of break-glass {self.opening_id}"


@append_only
class BreakGlassReview(models.Model):
    """What another person found, within two working days."""

    audit_type: ClassVar[str] = "consent.break_glass_review"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    opening = models.OneToOneField(BreakGlass, on_delete=models.PROTECT, related_name="review")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    finding = models.CharField(max_length=16, choices=[(each.value, each.value) for each in Finding])
    words = SealedText("consent.break_glass_review.words", owner="family:family_id")
    at = models.DateTimeField(default=timezone.now)
    reviewed_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"review of break-glass {self.opening_id}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"words": self.words}
