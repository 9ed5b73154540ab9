"""Teams that hold families, and who belongs to them with which standing."""

from datetime import date
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.rules.working_days import Place


class Jurisdiction(models.TextChoices):
    ENGLAND = "england", _("England")
    QUEBEC = "quebec", _("Quebec")


class Team(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=200, unique=True)
    jurisdiction = models.CharField(max_length=20, choices=Jurisdiction)
    time_zone = models.CharField(max_length=60, default="Europe/London")

    def __str__(self) -> str:
        return self.name

    def today(self) -> date:
        """Return the day that it is where the team works."""
        return timezone.localdate(timezone=ZoneInfo(self.time_zone))

    def place(self) -> Place:
        """Return where the team's working days are counted."""
        return Place(self.jurisdiction, self.time_zone)


class Standing(models.TextChoices):
    CORE = "core", _("Core member")
    PART_TIME = "part_time", _("Part-time member")
    SECONDED = "seconded", _("Seconded")
    VISITING = "visiting", _("Visiting, for one meeting")


class Membership(models.Model):
    """A practitioner's place in a team; `ends_on` is the last day of it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    practitioner = models.ForeignKey(
        "people.Practitioner", on_delete=models.PROTECT, related_name="memberships"
    )
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="memberships")
    standing = models.CharField(max_length=20, choices=Standing)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    hours_per_week = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    represents = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="people_membership_dates_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="people_membership_hours_of_a_week",
                condition=Q(hours_per_week__isnull=True) | Q(hours_per_week__gt=0, hours_per_week__lte=80),
            ),
            models.UniqueConstraint(
                name="people_membership_one_open",
                fields=("practitioner", "team"),
                condition=Q(ends_on__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.standing} since {self.starts_on}"
