"""The third filter and the fourth: limited identifiers, who knows them, and which agencies have a part."""

import uuid
from datetime import date
from typing import ClassVar

from django.db import models
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText
from conference.filters.vocabulary import Knows, Part


@append_only
class Identifiers(models.Model):
    """Name, birth date and address line, no more; there is none without a decision of the table.

    `authority` is the ground on which they were shown, with its seven tests and whether the family was told.
    """

    audit_type: ClassVar[str] = "conference.identifiers"
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    situation = models.OneToOneField(
        "conference.Situation", on_delete=models.PROTECT, related_name="identifiers"
    )
    decision = models.OneToOneField(
        "conference.TableDecision", on_delete=models.PROTECT, related_name="identifiers"
    )
    authority = models.OneToOneField("consent.Authority", on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    name = SealedText("conference.identifiers.name", owner="family:family_id")
    birth_date = SealedText("conference.identifiers.birth_date", owner="family:family_id", null=True)
    address = SealedText("conference.identifiers.address", owner="family:family_id", null=True)
    shared_at = models.DateTimeField(default=timezone.now)
    shared_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "identifiers"

    def __str__(self) -> str:
        return f"identifiers {self.pk}"

    @property
    def occurred_on(self) -> date:
        """Return the day on which they were shared."""
        return self.shared_at.date()

    def sealed_words(self) -> dict[str, Sealed]:
        sealed = {"name": self.name, "birth_date": self.birth_date, "address": self.address}
        return {name: words for name, words in sealed.items() if words}


@append_only
class IdentifiersRecipient(models.Model):
    """An agency to which the identifiers were shown; the others at the table were left out on purpose."""

    identifiers = models.ForeignKey(Identifiers, on_delete=models.PROTECT, related_name="recipients")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="conference_identifiersrecipient_once", fields=("identifiers", "agency")
            ),
        )

    def __str__(self) -> str:
        return f"recipient {self.pk}"


@append_only
class Recognition(models.Model):
    """What one agency answered when it had heard the name; its latest answer counts."""

    audit_type: ClassVar[str] = "conference.recognition"
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    identifiers = models.ForeignKey(Identifiers, on_delete=models.PROTECT, related_name="recognitions")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    knows = models.CharField(max_length=20, choices=Knows.choices)
    answered_at = models.DateTimeField(default=timezone.now)
    answered_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("answered_at", "id")

    def __str__(self) -> str:
        return f"recognition {self.pk}"

    @property
    def occurred_on(self) -> date:
        """Return the day of the answer."""
        return self.answered_at.date()

    def sealed_words(self) -> dict[str, Sealed]:
        """Return nothing sealed: an answer is a choice, not words."""
        return {}


@append_only
class RolesDecision(models.Model):
    """Which agencies have a part: for all others the name is gone again."""

    audit_type: ClassVar[str] = "conference.roles_decision"
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    identifiers = models.OneToOneField(Identifiers, on_delete=models.PROTECT, related_name="roles")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"roles decision {self.pk}"

    @property
    def occurred_on(self) -> date:
        """Return the day of the decision."""
        return self.decided_at.date()

    def sealed_words(self) -> dict[str, Sealed]:
        """Return nothing sealed: who has a part is a choice, not words."""
        return {}


@append_only
class AgencyRole(models.Model):
    """The part of one agency in what is done next; exactly one leads."""

    decision = models.ForeignKey(RolesDecision, on_delete=models.PROTECT, related_name="parts")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=10, choices=Part.choices)

    class Meta:
        constraints = (
            models.UniqueConstraint(name="conference_agencyrole_once", fields=("decision", "agency")),
            models.UniqueConstraint(
                name="conference_agencyrole_one_leads",
                fields=("decision",),
                condition=models.Q(part=Part.LEADS),
            ),
        )

    def __str__(self) -> str:
        return f"part {self.pk}"


@append_only
class Continuation(models.Model):
    """The family with whose record the agencies that have a part go on."""

    audit_type: ClassVar[str] = "conference.continuation"

    decision = models.OneToOneField(RolesDecision, on_delete=models.PROTECT, related_name="continuation")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    followed_at = models.DateTimeField(default=timezone.now)
    followed_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"continuation {self.pk}"
