"""What a meeting decides: the proposal for each child, each agency's position, the decision, the steps."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from audit.append_only import append_only
from audit.vault.fields import SealedText
from audit.vault.sealed import Sealed
from conference.meetings.vocabulary import Stance


class Proposal(models.Model):
    """What the chair puts to the meeting about one child."""

    audit_type: ClassVar[str] = "conference.proposal"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conference = models.ForeignKey(
        "conference.Conference", on_delete=models.PROTECT, related_name="proposals"
    )
    child = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    threshold_met = models.BooleanField()
    harms = models.JSONField(default=list, blank=True)
    by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    put_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    history = HistoricalRecords()

    class Meta:
        ordering = ("put_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("conference", "child"), name="one_proposal_for_each_child"),
        )

    @property
    def occurred_on(self) -> date:
        """Return the day it was put."""
        return self.put_at.date()

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return nothing sealed: the proposal is a choice, not words."""
        return {}


class Position(models.Model):
    """What one agency thinks of the proposal about one child; dissent always has its reason."""

    audit_type: ClassVar[str] = "conference.position"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conference = models.ForeignKey(
        "conference.Conference", on_delete=models.PROTECT, related_name="positions"
    )
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    child = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="+")
    practitioner = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    stance = models.CharField(max_length=24, choices=Stance.choices)
    reason = SealedText("conference.position.reason", owner="family:family_id", null=True)
    taken_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    history = HistoricalRecords()

    class Meta:
        ordering = ("taken_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("conference", "child", "agency"), name="one_position_for_each_agency_and_child"
            ),
            models.CheckConstraint(
                name="dissent_and_conditions_have_their_reason",
                condition=~Q(stance__in=(Stance.DISSENT, Stance.AGREE_WITH_CONDITIONS))
                | Q(reason__isnull=False),
            ),
        )

    @property
    def occurred_on(self) -> date:
        """Return the day it was taken."""
        return self.taken_at.date()

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return {"reason": self.reason} if self.reason else {}


@append_only
class ChildDecision(models.Model):
    """What the chair decided about one child, with the contingency plan."""

    audit_type: ClassVar[str] = "conference.child_decision"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conference = models.ForeignKey(
        "conference.Conference", on_delete=models.PROTECT, related_name="decisions"
    )
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    child = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    threshold_met = models.BooleanField()
    harms = models.JSONField(default=list, blank=True)
    contingency = SealedText("conference.child_decision.contingency", owner="family:family_id", null=True)
    quorum_waiver = SealedText("conference.child_decision.quorum_waiver", owner="family:family_id", null=True)
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ("decided_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("conference", "child"), name="one_decision_for_each_child"),
        )

    @property
    def occurred_on(self) -> date:
        """Return the day it was decided."""
        return self.decided_at.date()

    @property
    def version(self) -> int:
        """Return 1: a decision is taken once."""
        return 1

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        sealed = {"contingency": self.contingency, "quorum_waiver": self.quorum_waiver}
        return {name: words for name, words in sealed.items() if words}


class Step(models.Model):
    """One agreed item of the plan: what must change, who does what, by when, how we will know."""

    audit_type: ClassVar[str] = "conference.step"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="steps")
    conference = models.ForeignKey("conference.Conference", on_delete=models.PROTECT, related_name="steps")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    what_must_change = SealedText("conference.step.what_must_change", owner="family:family_id")
    what = SealedText("conference.step.what", owner="family:family_id")
    how_we_will_know = SealedText("conference.step.how_we_will_know", owner="family:family_id")
    owner_practitioner = models.ForeignKey(
        "people.Practitioner", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    owner_person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    by_when = models.DateField()
    agreed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    history = HistoricalRecords()

    class Meta:
        ordering = ("by_when", "agreed_at", "id")
        constraints = (
            models.CheckConstraint(
                name="step_has_one_owner",
                condition=Q(owner_practitioner__isnull=False, owner_person__isnull=True)
                | Q(owner_practitioner__isnull=True, owner_person__isnull=False),
            ),
        )

    @property
    def occurred_on(self) -> date:
        """Return the day it was agreed."""
        return self.agreed_at.date()

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return {
            "what_must_change": self.what_must_change,
            "what": self.what,
            "how_we_will_know": self.how_we_will_know,
        }
