"""How many people live in the areas of a team: no person is in it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from audit.append_only import append_only
from conference.filters.rules.bands import COUNTED


@append_only
class AreaCount(models.Model):
    """How many people of one band live in one area, on a day, by a source; the row recorded last counts."""

    audit_type: ClassVar[str] = "conference.area_count"

    team = models.ForeignKey("people.Team", on_delete=models.PROTECT, related_name="area_counts")
    area = models.CharField(max_length=100)
    band = models.CharField(max_length=10, choices=[(each.value, each.value) for each in COUNTED])
    everybody = models.PositiveIntegerField()
    female = models.PositiveIntegerField(null=True)
    male = models.PositiveIntegerField(null=True)
    counted_on = models.DateField()
    source = models.CharField(max_length=200)
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("area", "recorded_at", "id")
        indexes = (models.Index(name="conference_areacount_area", fields=("team", "area")),)
        constraints = (
            models.CheckConstraint(name="conference_areacount_names_an_area", condition=~Q(area="")),
            models.CheckConstraint(name="conference_areacount_has_a_source", condition=~Q(source="")),
            models.CheckConstraint(
                name="conference_areacount_sexes_within_everybody",
                condition=(Q(female__isnull=True) | Q(female__lte=F("everybody")))
                & (Q(male__isnull=True) | Q(male__lte=F("everybody"))),
            ),
        )

    def __str__(self) -> str:
        return f"{self.band} in an area on {self.counted_on}"
