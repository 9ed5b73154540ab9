"""A decision to share, to wait or not to share: why, on which ground, who decided."""

import uuid
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText
from conference.sharing.rules.standing import Recorded, Standing, standing
from conference.sharing.vocabulary import Outcome, Way
from consent.seven_tests import SharingTest
from consent.terms import NotToldBecause

_WEIGHED = {f"{test}__isnull": False for test in SharingTest}
_WORDS = ("trigger", "advice", "reason", "why_not_told", *SharingTest)


@append_only
class SharingDecision(models.Model):
    """One decision of one agency about lines of its own.

    `shelf` is that of the most delicate line: whoever may not read every line that it is about never learns of it.
    `authority` is the right that the share made, for its recipients and inside this share alone; `for_recipients` is
    where lines stand for them that nobody else has. `after` is the decision to wait that it follows.
    """

    audit_type: ClassVar[str] = "conference.sharing_decision"
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    way = models.CharField(max_length=12, choices=Way.choices)
    after = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="next")
    conference = models.ForeignKey(
        "conference.Conference", on_delete=models.PROTECT, null=True, related_name="+"
    )
    authority = models.OneToOneField(
        "consent.Authority", on_delete=models.PROTECT, null=True, related_name="+"
    )
    for_recipients = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, null=True, related_name="+")
    ground = models.CharField(max_length=60, blank=True)
    ground_dated = models.DateField(null=True)
    is_family_told = models.BooleanField(null=True)
    not_told_because = models.CharField(
        max_length=20, blank=True, choices=[(each.value, each.value) for each in NotToldBecause]
    )
    tell_by = models.DateField(null=True)
    review_on = models.DateField(null=True)
    trigger = SealedText("conference.sharing_decision.trigger", owner="family:family_id", null=True)
    advice = SealedText("conference.sharing_decision.advice", owner="family:family_id", null=True)
    reason = SealedText("conference.sharing_decision.reason", owner="family:family_id", null=True)
    why_not_told = SealedText("conference.sharing_decision.why_not_told", owner="family:family_id", null=True)
    necessity = SealedText("conference.sharing_decision.necessity", owner="family:family_id", null=True)
    proportionality = SealedText(
        "conference.sharing_decision.proportionality", owner="family:family_id", null=True
    )
    relevance = SealedText("conference.sharing_decision.relevance", owner="family:family_id", null=True)
    adequacy = SealedText("conference.sharing_decision.adequacy", owner="family:family_id", null=True)
    accuracy = SealedText("conference.sharing_decision.accuracy", owner="family:family_id", null=True)
    timeliness = SealedText("conference.sharing_decision.timeliness", owner="family:family_id", null=True)
    security = SealedText("conference.sharing_decision.security", owner="family:family_id", null=True)
    decided_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("decided_at", "id")
        indexes = (models.Index(name="conference_sharing_family", fields=("family", "-decided_at")),)
        constraints = (
            models.CheckConstraint(
                name="conference_sharing_waits_until_a_day",
                condition=Q(outcome=Outcome.NOT_NOW, review_on__isnull=False)
                | ~Q(outcome=Outcome.NOT_NOW) & Q(review_on__isnull=True),
            ),
            models.CheckConstraint(
                name="conference_sharing_decided_is_weighed",
                condition=~Q(outcome=Outcome.SHARE, way=Way.DECIDED)
                | Q(**_WEIGHED, ground_dated__isnull=False),
            ),
            models.CheckConstraint(
                name="conference_sharing_refused_with_a_reason",
                condition=Q(outcome=Outcome.SHARE) | Q(way=Way.DECIDED, reason__isnull=False),
            ),
            models.CheckConstraint(
                name="conference_sharing_meeting_is_named",
                condition=Q(way=Way.TO_MEETING, conference__isnull=False)
                | ~Q(way=Way.TO_MEETING) & Q(conference__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"sharing decision {self.pk}: {self.outcome}"

    @property
    def occurred_on(self) -> date:
        """Return the day of the decision."""
        return self.decided_at.date()

    @property
    def is_share(self) -> bool:
        """Say whether something was shared."""
        return self.outcome == Outcome.SHARE

    def standing(self, today: date) -> Standing:
        """Return where it stands; what came after it is loaded."""
        waiting = [each for each in self.parties.all() if each.may_confirm and not hasattr(each, "receipt")]
        recorded = Recorded(
            is_share=self.is_share,
            review_on=self.review_on,
            is_followed=hasattr(self, "next"),
            is_recalled=hasattr(self, "recall"),
            to_confirm=len(waiting),
        )
        return standing(recorded, today)

    def sealed_words(self) -> dict[str, Sealed]:
        """Return the words that only the gate opens."""
        return {str(name): words for name in _WORDS if (words := getattr(self, name))}
