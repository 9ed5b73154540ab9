"""Who can sign in, and the few offices an account can hold besides its work."""

from typing import ClassVar
from uuid import uuid4

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Language(models.TextChoices):
    ENGLISH = "en", "English"
    FRENCH = "fr", "Français"


class Account(AbstractBaseUser):
    """One way in. It belongs to a practitioner, to a person of a family, to both, or to an officer of the team."""

    last_login = None

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    sign_in_name = models.CharField(max_length=150, unique=True)
    pseudonym = models.UUIDField(unique=True, default=uuid4, editable=False)
    language = models.CharField(max_length=2, choices=Language, default=Language.ENGLISH)
    practitioner = models.OneToOneField(
        "people.Practitioner", null=True, blank=True, on_delete=models.PROTECT, related_name="account"
    )
    person = models.OneToOneField(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="account"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    suspended_at = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "sign_in_name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = BaseUserManager()

    def __str__(self) -> str:
        return f"account {self.pseudonym}"

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        return self.suspended_at is None


class AppointmentRole(models.TextChoices):
    ADMINISTRATOR = "administrator", _("Administrator")
    AUDITOR = "auditor", _("Auditor")
    PRIVACY_OFFICER = "privacy_officer", _("Privacy officer")


class Appointment(models.Model):
    """An office held by an account, for one team, one agency or the whole partnership; `ends_on` is its last day.

    `email` is the office's own address, where it has one: notices of the office are mailed there.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="appointments")
    role = models.CharField(max_length=20, choices=AppointmentRole)
    team = models.ForeignKey("people.Team", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(
        "people.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="offices"
    )
    email = models.EmailField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="people_appointment_agency_of_privacy",
                condition=Q(agency__isnull=True) | Q(role=AppointmentRole.PRIVACY_OFFICER, team__isnull=True),
            ),
            models.CheckConstraint(
                name="people_appointment_dates_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                name="people_appointment_one_open_everywhere",
                fields=("account", "role"),
                condition=Q(ends_on__isnull=True, team__isnull=True, agency__isnull=True),
            ),
            models.UniqueConstraint(
                name="people_appointment_one_open_in_an_agency",
                fields=("account", "role", "agency"),
                condition=Q(ends_on__isnull=True, agency__isnull=False),
            ),
            models.UniqueConstraint(
                name="people_appointment_one_open_in_a_team",
                fields=("account", "role", "team"),
                condition=Q(ends_on__isnull=True, team__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.role} since {self.starts_on}"
