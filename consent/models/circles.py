"""Circles around words: who stands inside, until when, and when somebody must ask again whether they are needed."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText
from consent.categories import Use
from consent.codes import Codes
from consent.terms import ActorKind, CircleKind


@append_only
class Circle(models.Model):
    """Shelves inside a circle exist for its readers alone; in a meeting's circle, for those inside that meeting.

    `shelf` is where its own reason stands: within the circle itself, so that only readers read why.
    """

    audit_type: ClassVar[str] = "consent.circle"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=[(each.value, each.value) for each in CircleKind])
    conference_id = models.CharField(max_length=36, blank=True)
    shelf = models.ForeignKey("consent.Shelf", null=True, on_delete=models.PROTECT, related_name="+")
    reason = SealedText("consent.circle.reason", owner="family:family_id", null=True)
    review_on = models.DateField(null=True)
    drawn_at = models.DateTimeField(default=timezone.now)
    drawn_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = (models.Index(name="consent_circle_family", fields=("family", "kind")),)
        constraints = (
            models.CheckConstraint(
                name="consent_circle_meeting_is_named",
                condition=Q(kind=CircleKind.CONFERENCE) & ~Q(conference_id="")
                | ~Q(kind=CircleKind.CONFERENCE) & Q(conference_id=""),
            ),
            models.CheckConstraint(
                name="consent_circle_restriction_is_reviewed",
                condition=~Q(kind=CircleKind.RESTRICTED) | Q(review_on__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"circle {self.pk}: {self.kind}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"reason": self.reason}


@append_only
class CircleReader(models.Model):
    """Somebody who stands inside: to see, or only to know that something is there."""

    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="readers")
    actor_kind = models.CharField(max_length=20, choices=[(each.value, each.value) for each in ActorKind])
    actor = models.CharField(max_length=40)
    uses = Codes(Use)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)
    named_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(name="consent_circlereader_names_somebody", condition=~Q(actor="")),
            models.CheckConstraint(name="consent_circlereader_may_something", condition=~Q(uses="")),
            models.CheckConstraint(
                name="consent_circlereader_dates_in_order",
                condition=Q(until__isnull=True) | Q(until__gt=F("since")),
            ),
        )

    def __str__(self) -> str:
        return f"reader of circle {self.circle_id}"


@append_only
class CircleReaderEnd(models.Model):
    """When somebody stopped standing inside."""

    reader = models.OneToOneField(CircleReader, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"end of reader {self.reader_id}"


@append_only
class CircleReview(models.Model):
    """Somebody asked whether a circle is still needed, kept it, and said when to ask again."""

    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="reviews")
    at = models.DateTimeField(default=timezone.now)
    reviewed_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    next_on = models.DateField()

    def __str__(self) -> str:
        return f"review of circle {self.circle_id}"


@append_only
class CircleEnd(models.Model):
    """When a circle was opened to whoever may see such words otherwise."""

    circle = models.OneToOneField(Circle, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=40)

    class Meta:
        constraints = (models.CheckConstraint(name="consent_circleend_says_why", condition=~Q(why="")),)

    def __str__(self) -> str:
        return f"end of circle {self.circle_id}"
