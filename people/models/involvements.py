"""Which agency or practitioner works with a family: since, until, why, how often."""

from typing import TYPE_CHECKING, ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from audit.vault.fields import SealedText

if TYPE_CHECKING:
    from datetime import date

    from audit.vault.fields import Sealed


class Frequency(models.TextChoices):
    AS_NEEDED = "as_needed", _("as needed")
    DAILY = "daily", _("every day")
    FORTNIGHTLY = "fortnightly", _("every two weeks")
    MONTHLY = "monthly", _("every month")
    TERMLY = "termly", _("every term")
    TWICE_WEEKLY = "twice_weekly", _("twice a week")
    WEEKLY = "weekly", _("every week")


class Involvement(models.Model):
    """That somebody works with a family is itself told to few: it stands on a shelf like any other fact."""

    audit_type: ClassVar[str] = "people.involvement"
    occurred_on: "date | None" = None

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="involvements")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="involvements")
    practitioner = models.ForeignKey(
        "people.Practitioner", null=True, blank=True, on_delete=models.PROTECT, related_name="involvements"
    )
    why = SealedText("people.involvement.why", owner="family:family_id", null=True)
    frequency = models.CharField(max_length=20, choices=Frequency, default=Frequency.AS_NEEDED)
    programme = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    shelf_id = models.IntegerField(null=True, blank=True, db_index=True)
    version = models.PositiveIntegerField(default=1)
    history = HistoricalRecords()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="people_involvement_dates_in_order",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
            models.UniqueConstraint(
                name="people_involvement_one_open_of_a_practitioner",
                fields=("family", "practitioner"),
                condition=Q(until__isnull=True, practitioner__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"involvement since {self.since}"

    def sealed_words(self) -> dict[str, "Sealed"]:
        return {"why": self.why}
