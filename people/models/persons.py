"""Persons whom families are made of: sealed, findable through keyed tokens, never merged."""

from typing import TYPE_CHECKING
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from audit.append_only import append_only
from audit.vault.fields import SealedText

if TYPE_CHECKING:
    from audit.vault.fields import Sealed


class Person(models.Model):
    """One human being, perhaps not born yet. Every adult is separate; dates are ISO text, because they are sealed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    given_name = SealedText("people.person.given_name", owner="person:id", null=True)
    family_name = SealedText("people.person.family_name", owner="person:id", null=True)
    birth_date = SealedText("people.person.birth_date", owner="person:id", null=True)
    official_number = SealedText("people.person.official_number", owner="person:id", null=True)
    is_unborn = models.BooleanField(default=False)
    due_on = SealedText("people.person.due_on", owner="person:id", null=True)
    version = models.PositiveIntegerField(default=1)
    history = HistoricalRecords()

    def __str__(self) -> str:
        return f"person {self.id}"

    def sealed_words(self) -> dict[str, "Sealed"]:
        return {
            "given_name": self.given_name,
            "family_name": self.family_name,
            "birth_date": self.birth_date,
            "due_on": self.due_on,
        }


class IndexKind(models.TextChoices):
    NAME_YEAR = "name_year", _("Name and year of birth")
    OFFICIAL_NUMBER = "official_number", _("Official number")
    PHONETIC_YEAR = "phonetic_year", _("Sound of the surname and year of birth")
    SURNAME = "surname", _("Surname, for relations with those who work here")


class PersonIndex(models.Model):
    """A keyed token by which a person is found again without opening anything."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tokens")
    kind = models.CharField(max_length=20, choices=IndexKind)
    token = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.UniqueConstraint(name="people_personindex_once", fields=("kind", "token", "person")),
        )

    def __str__(self) -> str:
        return f"{self.kind} of {self.person_id}"


class KinshipRelation(models.TextChoices):
    """Read as: the person is … of the relative."""

    AUNT_OR_UNCLE = "aunt_or_uncle", _("aunt or uncle of")
    GRANDPARENT = "grandparent", _("grandparent of")
    HALF_SIBLING = "half_sibling", _("half-brother or half-sister of")
    PARENT = "parent", _("parent of")
    PARTNER = "partner", _("partner of")
    SIBLING = "sibling", _("brother or sister of")
    STEPPARENT = "stepparent", _("step-parent of")


class Kinship(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="kin")
    relative = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    relation = models.CharField(max_length=20, choices=KinshipRelation)

    class Meta:
        constraints = (
            models.CheckConstraint(name="people_kinship_of_another", condition=~Q(person=F("relative"))),
            models.UniqueConstraint(name="people_kinship_once", fields=("person", "relative", "relation")),
        )

    def __str__(self) -> str:
        return f"{self.relation} {self.id}"


@append_only
class SamePersonAs(models.Model):
    """A statement that two records are one person. Nothing is rewritten because of it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="said_same")
    same_as = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.CheckConstraint(name="people_samepersonas_another", condition=~Q(person=F("same_as"))),
            models.UniqueConstraint(name="people_samepersonas_once", fields=("person", "same_as")),
        )

    def __str__(self) -> str:
        return f"same person {self.id}"
