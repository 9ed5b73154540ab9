"""A situation, as its own agency screened it; who sits at the table, who chairs, and when it was over."""

import uuid
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText
from conference.filters.rules.factors import RiskFactor
from conference.filters.vocabulary import Because
from consent.codes import Codes


@append_only
class Situation(models.Model):
    """What one agency sees about somebody, and its decision to bring that to the table or not: the first filter.

    `family` holds no name: it is the record whose keys and shelves these words need, and it is closed from the start,
    because nobody works with it as with a family.
    """

    audit_type: ClassVar[str] = "conference.situation"
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.OneToOneField("people.Family", on_delete=models.PROTECT, related_name="situation")
    team = models.ForeignKey("people.Team", on_delete=models.PROTECT, related_name="situations")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    factors = Codes(RiskFactor)
    tried = SealedText("conference.situation.tried", owner="family:family_id")
    remit = SealedText("conference.situation.remit", owner="family:family_id")
    is_brought = models.BooleanField()
    screened_at = models.DateTimeField(default=timezone.now)
    screened_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-screened_at", "id")
        constraints = (
            models.CheckConstraint(name="conference_situation_sees_something", condition=~Q(factors="")),
        )

    def __str__(self) -> str:
        return f"situation {self.pk}"

    @property
    def occurred_on(self) -> date:
        """Return the day of the screening."""
        return self.screened_at.date()

    def sealed_words(self) -> dict[str, Sealed]:
        return {"tried": self.tried, "remit": self.remit}


@append_only
class SituationSeat(models.Model):
    """An agency that sits at the table for one situation."""

    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, related_name="seats")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(name="conference_situationseat_once", fields=("situation", "agency")),
        )

    def __str__(self) -> str:
        return f"seat {self.pk}"


@append_only
class SituationChair(models.Model):
    """Who chairs the discussion, from this moment on: the latest row counts."""

    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, related_name="chairs")
    practitioner = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    named_at = models.DateTimeField(default=timezone.now)
    named_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("named_at", "id")

    def __str__(self) -> str:
        return f"chair of situation {self.situation_id}"


@append_only
class SituationClosing(models.Model):
    """The end of a situation, and with it of everything that the table was given."""

    audit_type: ClassVar[str] = "conference.situation_closing"

    situation = models.OneToOneField(Situation, on_delete=models.PROTECT, related_name="closing")
    because = models.CharField(max_length=20, choices=Because.choices)
    closed_at = models.DateTimeField(default=timezone.now)
    closed_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"end of situation {self.situation_id}"
