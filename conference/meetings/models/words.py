"""The words of a meeting: what agencies and family say of record, and what they have not sent yet."""

import uuid
from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from audit import guard
from audit.vault.fields import SealedText
from audit.vault.sealed import Sealed
from conference.meetings.vocabulary import Bearing, HowKnown


class Entry(models.Model):
    """One unit of information, on the shelf that says about whom, of what kind and from whom it is.

    `holder` is whom to phone about sealed words; `twin_of` the line whose facts this one says in words for more people.
    """

    audit_type: ClassVar[str] = "conference.entry"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="entries")
    conference = models.ForeignKey(
        "conference.Conference", on_delete=models.PROTECT, null=True, blank=True, related_name="entries"
    )
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    author_practitioner = models.ForeignKey(
        "people.Practitioner", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    author_person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    agency = models.ForeignKey(
        "people.Agency", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    holder = models.ForeignKey(
        "people.Practitioner", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    twin_of = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="twin"
    )
    category = models.CharField(max_length=32)
    sensitivity = models.PositiveSmallIntegerField(default=0)
    how_known = models.CharField(max_length=16, choices=HowKnown.choices)
    bearing = models.CharField(max_length=16, choices=Bearing.choices, blank=True, default=Bearing.NEITHER)
    occurred_on = models.DateField()
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    words = SealedText("conference.entry.words", owner="family:family_id")
    history = HistoricalRecords()

    class Meta:
        ordering = ("recorded_at", "id")
        indexes = (
            models.Index(fields=("conference", "recorded_at", "id")),
            models.Index(fields=("shelf", "-occurred_on", "id")),
            models.Index(fields=("family", "-occurred_on", "id")),
        )
        constraints = (
            models.CheckConstraint(
                name="entry_has_one_author",
                condition=Q(
                    author_practitioner__isnull=False, author_person__isnull=True, agency__isnull=False
                )
                | Q(author_practitioner__isnull=True, author_person__isnull=False, agency__isnull=True),
            ),
            models.CheckConstraint(
                name="entry_is_not_its_own_twin",
                condition=Q(twin_of__isnull=True) | ~Q(twin_of=F("id")),
            ),
            models.CheckConstraint(name="entry_sensitivity_is_known", condition=Q(sensitivity__lte=2)),
            models.CheckConstraint(name="entry_version_counts_from_one", condition=Q(version__gte=1)),
        )

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return {"words": self.words}


class Draft(models.Model):
    """What an account typed into one form of one meeting and has not sent; only its writer reads it."""

    audit_type: ClassVar[str] = "conference.draft"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey("people.Account", on_delete=models.CASCADE, related_name="+")
    conference = models.ForeignKey("conference.Conference", on_delete=models.CASCADE, related_name="+")
    family = models.ForeignKey("people.Family", on_delete=models.CASCADE, related_name="+")
    slot = models.CharField(max_length=64)
    words = SealedText("conference.draft.words", owner="family:family_id")
    saved_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("account", "conference", "slot"), name="one_draft_for_each_form"),
        )

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only their writer reads."""
        return {"words": self.words}


guard.allow("conference_draft", "unsent words of one writer, saved every two seconds, are not yet of record")
