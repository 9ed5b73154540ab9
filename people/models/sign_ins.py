"""Sessions that are signed in, when they were last active, and how often a password was tried."""

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit import guard


class EndedBecause(models.TextChoices):
    """Codes, never shown: why a signed-in session ended."""

    AT_MOST = "at_most"
    IDLE = "idle"
    OTHER_CAPACITY = "other_capacity"
    SECONDMENT_ENDED = "secondment_ended"
    SIGNED_IN_AGAIN = "signed_in_again"
    SIGN_OUT = "sign_out"
    SUSPENDED = "suspended"


class SignIn(models.Model):
    """One signed-in session. `until` is the latest moment at which it can still be used."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    account = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="sign_ins")
    session_hash = models.CharField(max_length=64, unique=True)
    capacity = models.CharField(max_length=20)
    started_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=20, choices=EndedBecause, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="people_signin_end_has_its_reason",
                condition=Q(ended_at__isnull=True, ended_because="")
                | (Q(ended_at__isnull=False) & ~Q(ended_because="")),
            ),
        )
        indexes = (
            models.Index(name="people_signin_open", fields=("account",), condition=Q(ended_at__isnull=True)),
        )

    def __str__(self) -> str:
        return f"sign-in {self.id}"


class SignInActivity(models.Model):
    """When a signed-in session was last used by its human being."""

    sign_in = models.OneToOneField(
        SignIn, primary_key=True, on_delete=models.CASCADE, related_name="activity"
    )
    last_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"active {self.last_at:%H:%M}"


class PasswordTries(models.Model):
    """Failures for one typed name, kept by keyed token: a name that does not exist is slowed down just the same."""

    name_token = models.CharField(max_length=64, primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    last_failed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "password tries"

    def __str__(self) -> str:
        return f"{self.failures} tries"


guard.allow("people_signinactivity", "the last activity of a session is no fact about anybody's case")
guard.allow("people_passwordtries", "a failed try must stay counted when everything else rolls back")
