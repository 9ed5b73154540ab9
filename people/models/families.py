"""Families that a team holds, and the persons who belong to them."""

from typing import TYPE_CHECKING, ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from audit.vault.fields import SealedText

if TYPE_CHECKING:
    from datetime import date

    from audit.vault.fields import Sealed


class Family(models.Model):
    """A family and its neutral alias; its name is sealed and stands on the shelf `shelf_id`."""

    audit_type: ClassVar[str] = "people.family"
    occurred_on: "date | None" = None

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    team = models.ForeignKey("people.Team", on_delete=models.PROTECT, related_name="families")
    reference = models.CharField(max_length=40, unique=True)
    name = SealedText("people.family.name", owner="family:id")
    shelf_id = models.IntegerField(null=True, blank=True, db_index=True)
    version = models.PositiveIntegerField(default=1)
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name_plural = "families"
        constraints = (
            models.CheckConstraint(
                name="people_family_dates_in_order",
                condition=Q(closed_at__isnull=True) | Q(closed_at__gte=F("opened_at")),
            ),
        )

    def __str__(self) -> str:
        return self.reference

    def sealed_words(self) -> dict[str, "Sealed"]:
        return {"name": self.name}


class Relation(models.TextChoices):
    """What somebody is in this family."""

    AUNT = "aunt", _("Aunt")
    CHILD = "child", _("Child")
    FATHER = "father", _("Father")
    FOSTER_CARER = "foster_carer", _("Foster carer")
    FRIEND = "friend", _("Friend of the family")
    GRANDFATHER = "grandfather", _("Grandfather")
    GRANDMOTHER = "grandmother", _("Grandmother")
    GUARDIAN = "guardian", _("Guardian")
    MOTHER = "mother", _("Mother")
    OTHER_RELATIVE = "other_relative", _("Other relative")
    PARTNER = "partner", _("Parent’s partner")
    STEPFATHER = "stepfather", _("Stepfather")
    STEPMOTHER = "stepmother", _("Stepmother")
    UNCLE = "uncle", _("Uncle")


class Household(models.TextChoices):
    """Which home of the family somebody lives in. A place is never written here."""

    BOTH = "both", _("Both homes")
    ELSEWHERE = "elsewhere", _("Elsewhere")
    FIRST = "first", _("First home")
    SECOND = "second", _("Second home")
    THIRD = "third", _("Third home")


class FamilyMember(models.Model):
    """A person in one family; `shelf_id` is the shelf of that person's identity in this family."""

    audit_type: ClassVar[str] = "people.family_member"
    occurred_on: "date | None" = None

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="members")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="places")
    relation = models.CharField(max_length=20, choices=Relation)
    household = models.CharField(max_length=20, choices=Household, default=Household.FIRST)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    shelf_id = models.IntegerField(null=True, blank=True, db_index=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="people_familymember_dates_in_order",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
            models.UniqueConstraint(
                name="people_familymember_one_open",
                fields=("family", "person"),
                condition=Q(until__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.relation} {self.id}"

    @property
    def version(self) -> int:
        return self.person.version

    def sealed_words(self) -> dict[str, "Sealed"]:
        return self.person.sealed_words()
