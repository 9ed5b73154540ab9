"""Work with a family that one person of it must not learn of, whoever else knows."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only


@append_only
class ProtectedWork(models.Model):
    """For `kept_from` this involvement does not exist: neither who comes, nor for which agency."""

    audit_type: ClassVar[str] = "consent.protected_work"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    involvement = models.ForeignKey("people.Involvement", on_delete=models.PROTECT, related_name="+")
    kept_from = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)
    recorded_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "protected work"
        indexes = (models.Index(name="consent_protectedwork_from", fields=("family", "kept_from")),)

    def __str__(self) -> str:
        return f"protected work {self.pk}"


@append_only
class ProtectedWorkEnd(models.Model):
    """When it was found that the person may learn of this work."""

    protected_work = models.OneToOneField(ProtectedWork, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=40)

    class Meta:
        constraints = (
            models.CheckConstraint(name="consent_protectedworkend_says_why", condition=~Q(why="")),
        )

    def __str__(self) -> str:
        return f"end of protected work {self.protected_work_id}"
