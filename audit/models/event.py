"""What happened: the event itself, what it is about, and the inbox from which it is sealed."""

import uuid

from django.db import models

from audit.append_only import append_only
from audit.vault.fields import SealedText


@append_only
class TrailEvent(models.Model):
    """One event. `body` is the canonical JSON whose leaf is `leaf_hash`; the other columns repeat it to be found."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField()
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=12)
    actor = models.CharField(max_length=64)
    body = models.TextField()
    leaf_hash = models.BinaryField(max_length=32)
    lane = models.UUIDField()
    lane_number = models.PositiveBigIntegerField()
    beside = SealedText("audit.event.beside", owner="class:search", null=True)

    class Meta:
        db_table = "audit_event"
        constraints = [
            models.UniqueConstraint(fields=["lane", "lane_number"], name="audit_event_lane_number_once")
        ]
        indexes = [
            models.Index(fields=["actor", "-at", "id"], name="audit_event_by_actor"),
            models.Index(fields=["-at", "id"], name="audit_event_by_time"),
        ]


@append_only
class TrailAbout(models.Model):
    """What an event is about, so that it is found by family or conference."""

    event = models.ForeignKey(TrailEvent, on_delete=models.PROTECT, related_name="+")
    type = models.CharField(max_length=60)
    target = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        db_table = "audit_about"
        indexes = [models.Index(fields=["type", "target", "-at", "event"], name="audit_about_by_target")]


@append_only
class GestureKey(models.Model):
    """A key that a client made for one gesture, so that sending it twice does it once."""

    actor = models.CharField(max_length=64)
    key = models.CharField(max_length=64)
    event = models.ForeignKey(TrailEvent, on_delete=models.PROTECT, related_name="+")
    result = models.CharField(max_length=200)

    class Meta:
        db_table = "audit_gesture_key"
        constraints = [models.UniqueConstraint(fields=["actor", "key"], name="audit_gesture_key_once")]


class InboxRow(models.Model):
    """An event that waits to be sealed into the tree."""

    event = models.OneToOneField(TrailEvent, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "audit_inbox"
