"""An entry, and the row that django-guardian keeps for each person who may see it."""

from django.db import models
from guardian.models import UserObjectPermissionBase


class Entry(models.Model):
    """As much of an entry as a list needs."""

    id = models.UUIDField(primary_key=True)
    occurred_on = models.DateField()
    objects: models.Manager["Entry"] = models.Manager()

    class Meta:
        default_permissions = ("view",)
        indexes = (models.Index(name="guarded_entry_newest", fields=("-occurred_on", "id")),)

    def __str__(self) -> str:
        return f"entry {self.pk}"


class EntryUserObjectPermission(UserObjectPermissionBase):
    """One person may see one entry; a foreign key of its own is what django-guardian advises for speed."""

    content_object = models.ForeignKey(Entry, on_delete=models.CASCADE)
