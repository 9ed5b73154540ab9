"""Where the homes of a family are: sealed, guarded each as it must be, and never written over."""

from typing import TYPE_CHECKING, ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import SealedText
from people.models.families import Household

if TYPE_CHECKING:
    from datetime import date

    from audit.vault.fields import Sealed

HOMES = (Household.FIRST, Household.SECOND, Household.THIRD, Household.ELSEWHERE)


@append_only
class Address(models.Model):
    """What one agency knows of where a home is; the shelf is about those who live there.

    A correction is a newer row that takes the place of this one; somebody who moves gives it a last day. `since` may
    lie ahead. `token` is the keyed index of the words, by which the same place is found without opening anything.
    """

    audit_type: ClassVar[str] = "people.address"
    occurred_on: "date | None" = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="addresses")
    household = models.CharField(max_length=20, choices=[(each.value, each.label) for each in HOMES])
    words = SealedText("people.address.words", owner="family:family_id")
    token = models.CharField(max_length=64, db_index=True)
    since = models.DateField()
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    shelf_id = models.IntegerField(db_index=True)
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "addresses"
        constraints = (
            models.CheckConstraint(
                name="people_address_of_one_home",
                condition=Q(household__in=[each.value for each in HOMES]),
            ),
        )

    def __str__(self) -> str:
        return f"address {self.id}"

    def sealed_words(self) -> dict[str, "Sealed"]:
        return {"words": self.words}


@append_only
class AddressResident(models.Model):
    """One person who lives there."""

    address = models.ForeignKey(Address, on_delete=models.PROTECT, related_name="residents")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(name="people_addressresident_once", fields=("address", "person")),
        )

    def __str__(self) -> str:
        return f"resident of address {self.address_id}"


@append_only
class AddressEnd(models.Model):
    """The last day of an address."""

    address = models.OneToOneField(Address, on_delete=models.PROTECT, related_name="end")
    until = models.DateField()
    recorded_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"end of address {self.address_id}"
