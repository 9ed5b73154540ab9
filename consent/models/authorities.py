"""The lawful grounds on which information about a family flows: taken up, told, reviewed, ended."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText
from consent.seven_tests import SharingTest
from consent.terms import NotToldBecause, Reviewed

# Answered together; or not at all, where a voice or a meeting carries the ground. At first, necessity stood alone.
_ANSWERED = {f"{test}__isnull": False for test in SharingTest}
_UNANSWERED = {f"{test}__isnull": True for test in SharingTest if test is not SharingTest.NECESSITY}


@append_only
class Authority(models.Model):
    """A ground taken up for one family, perhaps for one conference. Consent needs a voice, or carries a meeting.

    `overrides` is the refusal that two people decided not to follow: what it bars, this ground permits to whom it
    names. The seven tests stand in the fields of their names. `is_family_told` says whether the family was told when
    it began; what came later is an AuthorityTelling. Their own page speaks of it only once they were told.
    """

    audit_type: ClassVar[str] = "consent.authority"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=60)
    ground_dated = models.DateField()
    carried_by_consent = models.BooleanField()
    voice = models.ForeignKey(
        "consent.Voice", null=True, on_delete=models.PROTECT, related_name="authorities"
    )
    overrides = models.ForeignKey(
        "consent.Voice", null=True, on_delete=models.PROTECT, related_name="overridden_by"
    )
    conference_id = models.CharField(max_length=36, blank=True, db_index=True)
    is_family_told = models.BooleanField(default=False)
    not_told_because = models.CharField(
        max_length=20, blank=True, choices=[(each.value, each.value) for each in NotToldBecause]
    )
    why_not_told = SealedText("consent.authority.why_not_told", owner="family:family_id", null=True)
    tell_by = models.DateField(null=True)
    review_on = models.DateField(null=True)
    shelf = models.ForeignKey("consent.Shelf", null=True, on_delete=models.PROTECT, related_name="+")
    necessity = SealedText("consent.authority.necessity", owner="family:family_id", null=True)
    proportionality = SealedText("consent.authority.proportionality", owner="family:family_id", null=True)
    relevance = SealedText("consent.authority.relevance", owner="family:family_id", null=True)
    adequacy = SealedText("consent.authority.adequacy", owner="family:family_id", null=True)
    accuracy = SealedText("consent.authority.accuracy", owner="family:family_id", null=True)
    timeliness = SealedText("consent.authority.timeliness", owner="family:family_id", null=True)
    security = SealedText("consent.authority.security", owner="family:family_id", null=True)
    starts_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "authorities"
        constraints = (
            models.CheckConstraint(
                name="consent_authority_dates_in_order",
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
            ),
            models.CheckConstraint(
                name="consent_authority_consent_was_given",
                condition=Q(carried_by_consent=False) | Q(voice__isnull=False) | ~Q(conference_id=""),
            ),
            models.CheckConstraint(
                name="consent_authority_consent_overrides_nothing",
                condition=Q(overrides__isnull=True) | Q(carried_by_consent=False),
            ),
            models.CheckConstraint(
                name="consent_authority_seven_tests_or_none", condition=Q(**_ANSWERED) | Q(**_UNANSWERED)
            ),
            models.CheckConstraint(
                name="consent_authority_told_or_why_not",
                condition=Q(is_family_told=False) | Q(not_told_because="", why_not_told__isnull=True),
            ),
            models.CheckConstraint(
                name="consent_authority_not_yet_says_by_when",
                condition=Q(not_told_because=NotToldBecause.NOT_YET, tell_by__isnull=False)
                | ~Q(not_told_because=NotToldBecause.NOT_YET) & Q(tell_by__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"authority {self.pk}: {self.ground}"

    @property
    def is_told(self) -> bool:
        """Whether the family knows of it, from the beginning or since."""
        return self.is_family_told or hasattr(self, "telling")

    @property
    def next_review_on(self) -> date | None:
        """The day on which somebody must look at it again, as the last review left it."""
        latest = max(self.reviews.all(), key=lambda each: each.at, default=None)
        return latest.next_on if latest else self.review_on

    def sealed_words(self) -> dict[str, Sealed]:
        return {
            **{test.value: getattr(self, test) for test in SharingTest},
            "why_not_told": self.why_not_told,
        }


@append_only
class AuthorityTelling(models.Model):
    """The day on which a family was told of a ground that had been taken up without their knowing."""

    authority = models.OneToOneField(Authority, on_delete=models.PROTECT, related_name="telling")
    told_on = models.DateField()
    told_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"telling of authority {self.authority_id}"


@append_only
class AuthorityReview(models.Model):
    """Somebody asked whether a ground is still needed: kept until the next review, or ended; and why."""

    audit_type: ClassVar[str] = "consent.authority_review"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="reviews")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, choices=[(each.value, each.value) for each in Reviewed])
    why = SealedText("consent.authority_review.why", owner="family:family_id")
    next_on = models.DateField(null=True)
    reviewed_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="consent_authorityreview_kept_until_the_next",
                condition=Q(outcome=Reviewed.KEPT, next_on__isnull=False)
                | Q(outcome=Reviewed.ENDED, next_on__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"review of authority {self.authority_id}: {self.outcome}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"why": self.why}


@append_only
class AuthorityEnd(models.Model):
    """When a ground stopped, before its time or without one."""

    authority = models.OneToOneField(Authority, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField(default=timezone.now)
    why = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"end of authority {self.authority_id}"
