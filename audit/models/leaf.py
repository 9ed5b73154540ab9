"""The sealed log: the place of each event in the tree, and the edge to which the next one is added."""

from django.db import models

from audit import guard
from audit.append_only import append_only
from audit.models.event import TrailEvent


@append_only
class Leaf(models.Model):
    """An event's place in the tree, from 0 without a gap, and the hash that was sealed there."""

    index = models.PositiveBigIntegerField(primary_key=True)
    event = models.OneToOneField(TrailEvent, on_delete=models.PROTECT, related_name="leaf")
    leaf_hash = models.BinaryField(max_length=32)

    class Meta:
        db_table = "audit_leaf"


class Frontier(models.Model):
    """The one row that says how far the tree has grown; `peaks` are `audit.log.merkle.Frontier`'s, end to end."""

    origin = models.CharField(max_length=80)
    size = models.PositiveBigIntegerField(default=0)
    peaks = models.BinaryField(default=b"")

    class Meta:
        db_table = "audit_frontier"
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="audit_frontier_is_one_row")]


for table in ("audit_leaf", "audit_frontier", "audit_inbox"):
    guard.allow(table, "the sealer moves committed events from the inbox into the tree")
