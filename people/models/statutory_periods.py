"""Times in which the law puts a child under enquiry, in need, or under a protection plan."""

from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class StatutoryKind(models.TextChoices):
    CHILD_IN_NEED = "child_in_need", _("Child in need")
    PROTECTION_PLAN = "protection_plan", _("Child protection plan")
    SECTION_47 = "section_47", _("Section 47 enquiry")


class StatutoryPeriod(models.Model):
    """One child, one period open at a time; `ends_on` is its last day."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="statutory_periods")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="statutory_periods")
    kind = models.CharField(max_length=20, choices=StatutoryKind)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="people_statutoryperiod_dates_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                name="people_statutoryperiod_one_open",
                fields=("person",),
                condition=Q(ends_on__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} since {self.starts_on}"
