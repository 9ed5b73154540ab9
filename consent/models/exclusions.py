"""Practitioners who must never see a family, because they are related to it or know it too well."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only


@append_only
class Exclusion(models.Model):
    """From the moment it is declared, nothing about the family exists for this practitioner."""

    practitioner = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    declared_at = models.DateTimeField(default=timezone.now)
    declared_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = (models.Index(name="consent_exclusion_who", fields=("practitioner", "family")),)

    def __str__(self) -> str:
        return f"exclusion {self.pk}"


@append_only
class ExclusionEnd(models.Model):
    """When an exclusion was lifted, and by whom: never by the practitioner concerned."""

    exclusion = models.OneToOneField(Exclusion, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=40)

    class Meta:
        constraints = (models.CheckConstraint(name="consent_exclusionend_says_why", condition=~Q(why="")),)

    def __str__(self) -> str:
        return f"end of exclusion {self.exclusion_id}"
