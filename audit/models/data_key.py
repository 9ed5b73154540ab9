"""The data keys of the vault, each wrapped by a key that is not in the database."""

import uuid

from django.db import models


class DataKey(models.Model):
    """One owner's key. Shredding empties `wrapped`: the row stays, so that no second key is made for the owner."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner_kind = models.CharField(max_length=8)
    owner_id = models.CharField(max_length=64)
    kek_epoch = models.PositiveIntegerField()
    wrapped = models.BinaryField(max_length=60)
    made_at = models.DateTimeField(auto_now_add=True)
    shredded_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "audit_data_key"
        constraints = [
            models.UniqueConstraint(fields=["owner_kind", "owner_id"], name="audit_data_key_one_per_owner"),
            models.CheckConstraint(
                condition=models.Q(shredded_at__isnull=True) | models.Q(wrapped=b""),
                name="audit_data_key_shredded_is_empty",
            ),
        ]
