"""Who leads the work with a family: one at a time, handed over by offer and acceptance."""

from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class LeadTenure(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="lead_tenures")
    practitioner = models.ForeignKey(
        "people.Practitioner", on_delete=models.PROTECT, related_name="lead_tenures"
    )
    starts_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="people_leadtenure_dates_in_order",
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("starts_at")),
            ),
            models.UniqueConstraint(
                name="people_leadtenure_one_lead_at_a_time",
                fields=("family",),
                condition=Q(ended_at__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"lead since {self.starts_at:%Y-%m-%d}"


class LeadHandover(models.Model):
    """An offer of the lead; it changes nothing until it is accepted."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="lead_handovers")
    from_practitioner = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    to_practitioner = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    offered_at = models.DateTimeField(default=timezone.now)
    answered_at = models.DateTimeField(null=True, blank=True)
    accepted = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="people_leadhandover_answer_has_its_time",
                condition=Q(answered_at__isnull=True, accepted__isnull=True)
                | Q(answered_at__isnull=False, accepted__isnull=False),
            ),
            models.CheckConstraint(
                name="people_leadhandover_to_another",
                condition=~Q(from_practitioner=F("to_practitioner")),
            ),
            models.UniqueConstraint(
                name="people_leadhandover_one_open",
                fields=("family",),
                condition=Q(answered_at__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"handover offered {self.offered_at:%Y-%m-%d}"
