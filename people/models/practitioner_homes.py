"""Where practitioners say they live: only a keyed token of it, to notice who is related to a family."""

from django.db import models
from django.utils import timezone

from audit.append_only import append_only


@append_only
class PractitionerHome(models.Model):
    """The token of one address; the latest row counts. An empty token takes back what was said before."""

    practitioner = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="homes")
    token = models.CharField(max_length=64, blank=True, db_index=True)
    recorded_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"home of practitioner {self.practitioner_id}"
