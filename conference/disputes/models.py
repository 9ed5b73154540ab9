"""What travels with a line: disputes of it, what its originator answers, and corrections, which never rewrite it."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import SealedText
from audit.vault.sealed import Sealed
from conference.disputes.rules.states import State, state_of

_ONE_AUTHOR = Q(practitioner__isnull=False, agency__isnull=False, person__isnull=True) | Q(
    practitioner__isnull=True, agency__isnull=True, person__isnull=False
)


class Said(models.Model):
    """Words about a line, by an agency or by a person of the family.

    They stand where whoever said them reads them (`shelf`). Disputes and answers stand a second time where whoever
    they are said to reads them (`addressed`): a letter is known to both its ends. The day is that of the line, so that
    a permission for a period takes in both or neither.
    """

    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    practitioner = models.ForeignKey(
        "people.Practitioner", on_delete=models.PROTECT, null=True, related_name="+"
    )
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    occurred_on = models.DateField()
    said_at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True
        ordering = ("said_at", "id")


@append_only
class Dispute(Said):
    """Somebody who reads a line, and did not write it, says that it is wrong."""

    audit_type: ClassVar[str] = "conference.dispute"

    entry = models.ForeignKey("conference.Entry", on_delete=models.PROTECT, related_name="disputes")
    addressed = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    words = SealedText("conference.dispute.words", owner="family:family_id")

    class Meta(Said.Meta):
        constraints = (models.CheckConstraint(name="conference_dispute_one_author", condition=_ONE_AUTHOR),)

    def __str__(self) -> str:
        return f"dispute {self.pk}"

    @property
    def state(self) -> State:
        """Return where it stands."""
        settled = getattr(self, "outcome", None)
        return state_of(
            is_answered=hasattr(self, "answer"),
            is_corrected=settled.correction_id is not None if settled else None,
        )

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return {"words": self.words}


@append_only
class DisputeAnswer(Said):
    """What the originator of a line answers to a dispute of it."""

    audit_type: ClassVar[str] = "conference.dispute_answer"

    dispute = models.OneToOneField(Dispute, on_delete=models.PROTECT, related_name="answer")
    addressed = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    words = SealedText("conference.dispute_answer.words", owner="family:family_id")

    class Meta(Said.Meta):
        constraints = (
            models.CheckConstraint(name="conference_disputeanswer_one_author", condition=_ONE_AUTHOR),
        )

    def __str__(self) -> str:
        return f"answer {self.pk}"

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return {"words": self.words}


@append_only
class Correction(Said):
    """What the originator of a line adds because the line was wrong; the line stays as it was written."""

    audit_type: ClassVar[str] = "conference.correction"

    entry = models.ForeignKey("conference.Entry", on_delete=models.PROTECT, related_name="corrections")
    words = SealedText("conference.correction.words", owner="family:family_id")

    class Meta(Said.Meta):
        constraints = (
            models.CheckConstraint(name="conference_correction_one_author", condition=_ONE_AUTHOR),
        )

    def __str__(self) -> str:
        return f"correction {self.pk}"

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return {"words": self.words}


@append_only
class DisputeOutcome(models.Model):
    """How a dispute was settled: by a correction, or, where there is none, by keeping the line as it is."""

    audit_type: ClassVar[str] = "conference.dispute_outcome"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dispute = models.OneToOneField(Dispute, on_delete=models.PROTECT, related_name="outcome")
    correction = models.ForeignKey(Correction, on_delete=models.PROTECT, null=True, related_name="settles")
    settled_at = models.DateTimeField(default=timezone.now)
    settled_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"outcome of dispute {self.dispute_id}"

    @property
    def occurred_on(self) -> date:
        """Return the day on which it was settled."""
        return self.settled_at.date()
