"""Who holds parental responsibility for which child, how the law gave it, and what of that was seen."""

from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.append_only import append_only


class HowHeld(models.TextChoices):
    """The ways of England and Wales, and those of Quebec, where it is called parental authority."""

    ADOPTION = "adoption", _("Adoption")
    AGREEMENT = "parental_responsibility_agreement", _("Parental responsibility agreement")
    BIRTH_CERTIFICATE = "named_on_the_birth_certificate", _("Named on the birth certificate")
    CARE_ORDER = "care_order", _("Local authority under a care order")
    COURT_JUDGMENT = "court_judgment", _("Judgment of the court")
    COURT_ORDER = "court_order", _("Court order")
    FILIATION = "filiation", _("Parent by filiation")
    MARRIED = "married_to_the_mother_at_the_birth", _("Married to the mother at the birth")
    MOTHER = "mother", _("Mother")
    SPECIAL_GUARDIAN = "special_guardian", _("Special guardian")
    TUTOR = "tutor", _("Tutor")


class Proof(models.TextChoices):
    """What somebody of the team has seen with their own eyes."""

    AGREEMENT = "agreement", _("Agreement")
    BIRTH_CERTIFICATE = "birth_certificate", _("Birth certificate")
    COURT_ORDER = "court_order", _("Court order")
    MARRIAGE_CERTIFICATE = "marriage_certificate", _("Marriage certificate")
    NOT_SEEN = "not_seen", _("Told, but not seen")


class WhyEnded(models.TextChoices):
    ADOPTED = "adopted", _("The child was adopted")
    CAME_OF_AGE = "came_of_age", _("The young person came of age")
    COURT = "court", _("A court ended it")
    DEATH = "death", _("They died")
    MISTAKE = "mistake", _("It was written down by mistake")
    RAN_OUT = "ran_out", _("The order or agreement ran out")


@append_only
class ParentalResponsibility(models.Model):
    """One holder, one child, as the team of one family knows it. `holder` may be a child too: a very young parent.

    What was only told is replaced by a newer row once proof has been seen. It ends through a row of its own.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="responsibilities")
    holder = models.ForeignKey(
        "people.Person", null=True, on_delete=models.PROTECT, related_name="responsible_for"
    )
    agency = models.ForeignKey("people.Agency", null=True, on_delete=models.PROTECT, related_name="+")
    child = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=40, choices=HowHeld)
    proof = models.CharField(max_length=20, choices=Proof)
    seen_on = models.DateField(null=True)
    starts_on = models.DateField()
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    recorded_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "parental responsibilities"
        constraints = (
            models.CheckConstraint(
                name="people_parentalresponsibility_one_holder",
                condition=Q(holder__isnull=False, agency__isnull=True)
                | Q(holder__isnull=True, agency__isnull=False),
            ),
            models.CheckConstraint(
                name="people_parentalresponsibility_authority_by_care_order",
                condition=Q(agency__isnull=False, how=HowHeld.CARE_ORDER)
                | Q(agency__isnull=True) & ~Q(how=HowHeld.CARE_ORDER),
            ),
            models.CheckConstraint(
                name="people_parentalresponsibility_seen_on_a_day",
                condition=Q(proof=Proof.NOT_SEEN, seen_on__isnull=True)
                | ~Q(proof=Proof.NOT_SEEN) & Q(seen_on__isnull=False),
            ),
            models.CheckConstraint(
                name="people_parentalresponsibility_of_another",
                condition=Q(holder__isnull=True) | ~Q(holder=F("child")),
            ),
        )

    def __str__(self) -> str:
        return f"parental responsibility {self.id}"


@append_only
class ResponsibilityEnd(models.Model):
    """From the moment this is written, nobody relies on it; `ended_on` is the day on which the law ended it."""

    responsibility = models.OneToOneField(
        ParentalResponsibility, on_delete=models.PROTECT, related_name="end"
    )
    ended_on = models.DateField()
    why = models.CharField(max_length=20, choices=WhyEnded)
    recorded_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"end of parental responsibility {self.responsibility_id}"
