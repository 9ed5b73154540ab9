"""Written notices by which a person uses a bar that a statute gives: one for each body that received one."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText


@append_only
class BarNotice(models.Model):
    """A notice that one body received. What it bars are the provisions of its voice; taking the voice back ends it.

    It binds `holder` alone, for what that body keeps, from the day on which it was received. `reference` says where
    the signed paper is; it stands on a shelf of that body, which must keep to it.
    """

    audit_type: ClassVar[str] = "consent.bar_notice"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    voice = models.OneToOneField("consent.Voice", on_delete=models.PROTECT, related_name="notice")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    statute = models.CharField(max_length=40)
    statute_dated = models.DateField()
    holder = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField()
    reference = SealedText("consent.bar_notice.reference", owner="person:person_id")
    risks_explained_by = models.ForeignKey(
        "people.Practitioner", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        indexes = (models.Index(name="consent_barnotice_family", fields=("family", "received_on")),)

    def __str__(self) -> str:
        return f"notice {self.pk}: {self.statute}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"reference": self.reference}
