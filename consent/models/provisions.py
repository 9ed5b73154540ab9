"""Who may, or may not, do what with which information: flat rows, each a permit or a bar."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from audit.append_only import append_only
from consent.categories import Category, Sensitivity, Use
from consent.codes import Codes
from consent.purposes import PurposeCode
from consent.terms import ActorKind, Effect


@append_only
class Provision(models.Model):
    """A permit or a bar. Without subjects it is about everybody of the family.

    A permit rests on an authority and lists its categories and purposes. In a bar, an empty list means all. A bar
    that a statute gives names it in `statute`, when the statute makes exceptions.
    The data period looks at the day on which the thing happened; both its days count.
    """

    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    authority = models.ForeignKey(
        "consent.Authority", null=True, on_delete=models.PROTECT, related_name="provisions"
    )
    voice = models.ForeignKey("consent.Voice", null=True, on_delete=models.PROTECT, related_name="provisions")
    effect = models.CharField(max_length=10, choices=[(each.value, each.value) for each in Effect])
    is_statutory = models.BooleanField(default=False)
    statute = models.CharField(max_length=40, blank=True)
    actor_kind = models.CharField(max_length=20, choices=[(each.value, each.value) for each in ActorKind])
    actor = models.CharField(max_length=40)
    categories = Codes(Category)
    ceiling = models.PositiveSmallIntegerField(choices=[(each.value, each.name) for each in Sensitivity])
    purposes = Codes(PurposeCode)
    uses = Codes(Use)
    subjects_key = models.TextField(blank=True)
    starts_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField(null=True)
    data_from = models.DateField(null=True)
    data_until = models.DateField(null=True)

    class Meta:
        indexes = (models.Index(name="consent_provision_actor", fields=("actor", "family")),)
        constraints = (
            models.CheckConstraint(
                name="consent_provision_dates_in_order",
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
            ),
            models.CheckConstraint(
                name="consent_provision_data_period_in_order",
                condition=Q(data_from__isnull=True)
                | Q(data_until__isnull=True)
                | Q(data_until__gte=F("data_from")),
            ),
            models.CheckConstraint(
                name="consent_provision_permit_says_what_for",
                condition=~Q(effect=Effect.PERMIT)
                | Q(authority__isnull=False, is_statutory=False) & ~Q(categories="") & ~Q(purposes=""),
            ),
            models.CheckConstraint(
                name="consent_provision_bar_was_said",
                condition=~Q(effect=Effect.BAR) | Q(voice__isnull=False, ceiling=Sensitivity.V),
            ),
            models.CheckConstraint(
                name="consent_provision_statute_of_a_statutory_bar",
                condition=Q(statute="") | Q(is_statutory=True),
            ),
            models.CheckConstraint(name="consent_provision_names_a_use", condition=~Q(uses="")),
            models.CheckConstraint(name="consent_provision_names_an_actor", condition=~Q(actor="")),
        )

    def __str__(self) -> str:
        return f"provision {self.pk}: {self.effect}"


@append_only
class ProvisionSubject(models.Model):
    """One person whom a provision is about."""

    provision = models.ForeignKey(Provision, on_delete=models.PROTECT, related_name="subjects")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(name="consent_provisionsubject_once", fields=("provision", "person")),
        )

    def __str__(self) -> str:
        return f"subject of provision {self.provision_id}"


@append_only
class ProvisionEnd(models.Model):
    """When a provision stopped, before its time or without one."""

    provision = models.OneToOneField(Provision, on_delete=models.PROTECT, related_name="end")
    at = models.DateTimeField(default=timezone.now)
    why = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"end of provision {self.provision_id}"
