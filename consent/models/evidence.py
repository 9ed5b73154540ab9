"""Files that show what somebody said: a signed form, a letter. Each is sealed with a key of its own."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedFile
from consent.evidence import FileKind


@append_only
class Evidence(models.Model):
    """One file beside a voice; it stands where that stands. Its name is not kept: names of files tell things."""

    audit_type: ClassVar[str] = "consent.evidence"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    voice = models.ForeignKey("consent.Voice", on_delete=models.PROTECT, related_name="evidence")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=[(each.value, each.value) for each in FileKind])
    size = models.PositiveIntegerField()
    content = SealedFile("consent.evidence.content")
    kept_at = models.DateTimeField(default=timezone.now)
    kept_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "evidence"
        indexes = (models.Index(name="consent_evidence_voice", fields=("voice", "kept_at")),)
        constraints = (
            models.CheckConstraint(name="consent_evidence_is_something", condition=models.Q(size__gt=0)),
        )

    def __str__(self) -> str:
        return f"evidence {self.pk}"

    def sealed_words(self) -> dict[str, Sealed]:
        """Return no words: what is in a file is opened by `gate.open_file`, one file at a time."""
        return {}
