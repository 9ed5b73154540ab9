"""What the team keeps beside a voice and never shows to the family: that it was perhaps not free."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText


@append_only
class Coercion(models.Model):
    """Why somebody may have been made to say it, and whether a person decided to rely on it all the same.

    It stands on a shelf of the team's own, inside its circle: neither whoever spoke nor anybody of the family reads it,
    or learns that it is there.
    """

    audit_type: ClassVar[str] = "consent.coercion"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    voice = models.ForeignKey("consent.Voice", on_delete=models.PROTECT, related_name="coercions")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    words = SealedText("consent.coercion.words", owner="family:family_id")
    is_relied_on = models.BooleanField()
    at = models.DateTimeField(default=timezone.now)
    recorded_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = (models.Index(name="consent_coercion_voice", fields=("voice", "at")),)
        constraints = (
            # Once nobody relies on it, nothing is left to decide: whoever is safe is asked again.
            models.UniqueConstraint(
                name="consent_coercion_ends_reliance_once", fields=("voice",), condition=Q(is_relied_on=False)
            ),
        )

    def __str__(self) -> str:
        return f"coercion {self.pk}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"words": self.words}


@append_only
class VoiceLapse(models.Model):
    """The program wrote down that what somebody said for a child carries nothing more: the child has come of age.

    The decision knew it from the first moment of that day; this row and its event say so afterwards.
    """

    voice = models.ForeignKey("consent.Voice", on_delete=models.PROTECT, related_name="lapses")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(name="consent_voicelapse_once", fields=("voice", "person")),)

    def __str__(self) -> str:
        return f"lapse of voice {self.voice_id}"
