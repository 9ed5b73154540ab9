"""Overrides of a refusal that does deny: asked for by one person, decided by another who has the authority."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText
from consent.categories import Category
from consent.codes import Codes
from consent.terms import ActorKind


@append_only
class OverrideRequest(models.Model):
    """Why a refusal should not be followed, on which other ground, for whom. Nothing opens until it is decided.

    `subjects_key` names about whom; nobody: about everybody whom the refusal names.
    """

    audit_type: ClassVar[str] = "consent.override_request"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    voice = models.ForeignKey("consent.Voice", on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=60)
    actor_kind = models.CharField(max_length=20, choices=[(each.value, each.value) for each in ActorKind])
    actor = models.CharField(max_length=40)
    categories = Codes(Category)
    subjects_key = models.TextField(blank=True)
    ends_at = models.DateTimeField()
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    reason = SealedText("consent.override_request.reason", owner="family:family_id")
    asked_at = models.DateTimeField(default=timezone.now)
    asked_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(name="consent_overriderequest_names_somebody", condition=~Q(actor="")),
            models.CheckConstraint(name="consent_overriderequest_of_something", condition=~Q(categories="")),
        )

    def __str__(self) -> str:
        return f"override request {self.pk}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"reason": self.reason}


@append_only
class OverrideDecision(models.Model):
    """What the second person decided; `authority` is the ground that they let carry it, if they did.

    What the person was told, or why not, stands with that ground: see `consent.overruling`.
    """

    audit_type: ClassVar[str] = "consent.override_decision"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    request = models.OneToOneField(OverrideRequest, on_delete=models.PROTECT, related_name="decision")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    authority = models.OneToOneField(
        "consent.Authority", null=True, on_delete=models.PROTECT, related_name="override_decision"
    )
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    reason = SealedText("consent.override_decision.reason", owner="family:family_id")
    at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"decision on override request {self.request_id}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"reason": self.reason}
