"""One relay: a short text, the lines that it is drawn from, who of the grouping gets it, and who agreed."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import SealedText
from audit.vault.sealed import Sealed


@append_only
class Relay(models.Model):
    """What a part-time member wrote for the grouping that they represent. It goes nowhere without an answer.

    `template` is the standing agreement by which it went at once; without one, the lead or the chair answers.
    """

    audit_type: ClassVar[str] = "conference.relay"
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    membership = models.ForeignKey("people.Membership", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    template = models.ForeignKey(
        "conference.RelayTemplate", on_delete=models.PROTECT, null=True, related_name="+"
    )
    ground = models.CharField(max_length=60)
    ground_dated = models.DateField()
    words = SealedText("conference.relay.words", owner="family:family_id")
    written_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("written_at", "id")

    def __str__(self) -> str:
        return f"relay {self.pk}"

    @property
    def occurred_on(self) -> date:
        """Return the day on which it was written."""
        return self.written_at.date()

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return {"words": self.words}


@append_only
class RelaySource(models.Model):
    """A line from which a relay is drawn, in the version that it had then; its readers never see it."""

    relay = models.ForeignKey(Relay, on_delete=models.PROTECT, related_name="sources")
    entry = models.ForeignKey("conference.Entry", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(name="conference_relaysource_once", fields=("relay", "entry")),
        )

    def __str__(self) -> str:
        return f"source {self.pk}"


@append_only
class RelayReader(models.Model):
    """Somebody of the grouping who gets a relay."""

    relay = models.ForeignKey(Relay, on_delete=models.PROTECT, related_name="readers")
    practitioner = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(name="conference_relayreader_once", fields=("relay", "practitioner")),
        )

    def __str__(self) -> str:
        return f"reader {self.pk}"


@append_only
class RelayAnswer(models.Model):
    """That a relay went, or did not: the decision about sharing says by whom, on which ground, and why not."""

    audit_type: ClassVar[str] = "conference.relay_answer"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    relay = models.OneToOneField(Relay, on_delete=models.PROTECT, related_name="answer")
    decision = models.OneToOneField(
        "conference.SharingDecision", on_delete=models.PROTECT, related_name="relayed"
    )

    def __str__(self) -> str:
        return f"answer {self.pk}"
