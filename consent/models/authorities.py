"""The lawful grounds on which information about a family flows."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText


@append_only
class Authority(models.Model):
    """A ground taken up for one family, perhaps for one conference. Consent needs a voice, or carries a meeting.

    `is_family_told` says whether the family was told, which decides whether their own page may speak of it.
    """

    audit_type: ClassVar[str] = "consent.authority"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=60)
    ground_dated = models.DateField()
    carried_by_consent = models.BooleanField()
    voice = models.ForeignKey(
        "consent.Voice", null=True, on_delete=models.PROTECT, related_name="authorities"
    )
    conference_id = models.CharField(max_length=36, blank=True, db_index=True)
    is_family_told = models.BooleanField(default=False)
    review_on = models.DateField(null=True)
    shelf = models.ForeignKey("consent.Shelf", null=True, on_delete=models.PROTECT, related_name="+")
    necessity = SealedText("consent.authority.necessity", owner="family:family_id", null=True)
    starts_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "authorities"
        constraints = (
            models.CheckConstraint(
                name="consent_authority_dates_in_order",
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
            ),
            models.CheckConstraint(
                name="consent_authority_consent_was_given",
                condition=Q(carried_by_consent=False) | Q(voice__isnull=False) | ~Q(conference_id=""),
            ),
        )

    def __str__(self) -> str:
        return f"authority {self.pk}: {self.ground}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"necessity": self.necessity}


@append_only
class AuthorityEnd(models.Model):
    """When a ground stopped, before its time or without one."""

    authority = models.OneToOneField(Authority, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField(default=timezone.now)
    why = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"end of authority {self.authority_id}"
