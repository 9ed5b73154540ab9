"""The gapless line of what happened in a meeting: what kind, to which record, by whom; never content."""

from django.db import models
from django.db.models import Q

from audit.append_only import append_only


@append_only
class TimelineRow(models.Model):
    """One happening of one meeting, numbered without a gap inside it."""

    id = models.BigAutoField(primary_key=True)
    conference = models.ForeignKey("conference.Conference", on_delete=models.PROTECT, related_name="timeline")
    seq = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=32)
    reference_type = models.CharField(max_length=64)
    reference_id = models.CharField(max_length=64)
    actor = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("conference", "seq")
        constraints = (
            models.UniqueConstraint(fields=("conference", "seq"), name="timeline_numbers_are_used_once"),
            models.CheckConstraint(name="timeline_counts_from_one", condition=Q(seq__gte=1)),
        )
