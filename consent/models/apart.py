"""Who must be kept apart in a family where somebody was hurt: the one learns nothing of the other."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText


@append_only
class KeptApart(models.Model):
    """Nothing that is about `protected`, or that they said, exists for `kept_from`. The reason stands on `shelf`."""

    audit_type: ClassVar[str] = "consent.kept_apart"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    protected = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    kept_from = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    words = SealedText("consent.kept_apart.words", owner="family:family_id", null=True)
    since = models.DateField()
    recorded_at = models.DateTimeField(default=timezone.now)
    recorded_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "kept apart"
        indexes = (models.Index(name="consent_keptapart_from", fields=("kept_from", "family")),)
        constraints = (
            models.CheckConstraint(
                name="consent_keptapart_two_persons", condition=~Q(protected=F("kept_from"))
            ),
        )

    def __str__(self) -> str:
        return f"kept apart {self.pk}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"words": self.words}


@append_only
class KeptApartEnd(models.Model):
    """When it was found that they need not be kept apart any more."""

    kept_apart = models.OneToOneField(KeptApart, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=40)

    class Meta:
        constraints = (models.CheckConstraint(name="consent_keptapartend_says_why", condition=~Q(why="")),)

    def __str__(self) -> str:
        return f"end of kept apart {self.kept_apart_id}"
