"""The second filter: what the table hears without a name, and what it decides."""

import uuid
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText
from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Sex
from conference.filters.rules.factors import RiskFactor
from conference.filters.rules.telling import Tell
from conference.filters.vocabulary import About
from consent.codes import Codes


@append_only
class Description(models.Model):
    """A situation told so that it names nobody. `confirmed` lists what its words looked like to the rule.

    How old they are is told in a band, which may be widened later; the words stay as they are.
    """

    audit_type: ClassVar[str] = "conference.description"
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    situation = models.OneToOneField(
        "conference.Situation", on_delete=models.PROTECT, related_name="description"
    )
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=10, choices=About.choices)
    area = models.CharField(max_length=100)
    sex = models.CharField(max_length=10, blank=True, choices=[(each.value, each.name) for each in Sex])
    factors = Codes(RiskFactor)
    words = SealedText("conference.description.words", owner="family:family_id", null=True)
    confirmed = Codes(Tell)
    told_at = models.DateTimeField(default=timezone.now)
    told_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(name="conference_description_says_something", condition=~Q(factors="")),
        )

    def __str__(self) -> str:
        return f"description {self.pk}"

    @property
    def occurred_on(self) -> date:
        """Return the day on which it was told."""
        return self.told_at.date()

    def sealed_words(self) -> dict[str, Sealed]:
        return {"words": self.words} if self.words else {}


@append_only
class ToldBand(models.Model):
    """The band of ages in which a situation is told: the latest row counts.

    `fits` is how many people of the area it could then be about; None where they were never counted.
    """

    description = models.ForeignKey(Description, on_delete=models.PROTECT, related_name="bands")
    band = models.CharField(max_length=10, choices=[(each.value, each.name) for each in Band])
    fits = models.PositiveIntegerField(null=True)
    is_enough = models.BooleanField()
    told_at = models.DateTimeField(default=timezone.now)
    told_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("told_at", "id")
        constraints = (
            models.CheckConstraint(
                name="conference_toldband_enough_are_counted",
                condition=Q(is_enough=False) | Q(fits__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"band of description {self.description_id}"


@append_only
class FewAccepted(models.Model):
    """Why the chair let the table hear a description that few people fit."""

    audit_type: ClassVar[str] = "conference.few_accepted"
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    description = models.OneToOneField(Description, on_delete=models.PROTECT, related_name="few_accepted")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    reason = SealedText("conference.few_accepted.reason", owner="family:family_id")
    accepted_at = models.DateTimeField(default=timezone.now)
    accepted_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"few accepted {self.pk}"

    @property
    def occurred_on(self) -> date:
        """Return the day on which the chair decided."""
        return self.accepted_at.date()

    def sealed_words(self) -> dict[str, Sealed]:
        return {"reason": self.reason}


@append_only
class TableDecision(models.Model):
    """What the table decided: whether the risk is acutely elevated, and which agencies may have a part."""

    audit_type: ClassVar[str] = "conference.table_decision"
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    situation = models.OneToOneField(
        "conference.Situation", on_delete=models.PROTECT, related_name="decision"
    )
    description = models.OneToOneField(Description, on_delete=models.PROTECT, related_name="decision")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    is_acute = models.BooleanField()
    reason = SealedText("conference.table_decision.reason", owner="family:family_id")
    decided_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"table decision {self.pk}"

    @property
    def occurred_on(self) -> date:
        """Return the day of the discussion."""
        return self.decided_at.date()

    def sealed_words(self) -> dict[str, Sealed]:
        return {"reason": self.reason}


@append_only
class NeededAgency(models.Model):
    """An agency that may have a part, as the table saw it before any name was said."""

    decision = models.ForeignKey(TableDecision, on_delete=models.PROTECT, related_name="needed")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(name="conference_neededagency_once", fields=("decision", "agency")),
        )

    def __str__(self) -> str:
        return f"needed agency {self.pk}"
