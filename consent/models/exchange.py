"""What left for another system, and what came from one: each once, so that nothing is doubled or forgotten."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only


@append_only
class PermissionsExport(models.Model):
    """One family's permissions as they left: by whom, when, how many statements, and the digest of the file."""

    audit_type: ClassVar[str] = "consent.permissions_export"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    statements = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    exported_at = models.DateTimeField(default=timezone.now)
    exported_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = (models.Index(name="consent_export_family", fields=("family", "exported_at")),)

    def __str__(self) -> str:
        return f"export of permissions {self.pk}"


@append_only
class ImportedVoice(models.Model):
    """A voice that another system had recorded. `origin` is the digest of what it is known by there."""

    voice = models.OneToOneField("consent.Voice", on_delete=models.PROTECT, related_name="imported")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    origin = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.UniqueConstraint(name="consent_importedvoice_once", fields=("family", "origin")),
            models.CheckConstraint(name="consent_importedvoice_has_an_origin", condition=~Q(origin="")),
        )

    def __str__(self) -> str:
        return f"origin of voice {self.voice_id}"
