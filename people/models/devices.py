"""What proves a second time who signs in: an authenticator, or ten codes on paper."""

from uuid import uuid4

from django.db import models
from django_otp.models import Device, ThrottlingMixin, TimestampMixin

from audit import guard
from audit.vault.fields import SealedText


class TimeCodeDevice(TimestampMixin, ThrottlingMixin, Device):
    """An authenticator that shows six digits for thirty seconds (RFC 6238); its secret is sealed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    secret = SealedText("people.timecodedevice.secret", owner="class:otp")
    drift = models.SmallIntegerField(default=0)
    last_t = models.BigIntegerField(default=-1)

    def __str__(self) -> str:
        return f"authenticator {self.id}"

    @property
    def persistent_id(self) -> str:
        """Name the device to django-otp, which reads ids as whole numbers."""
        return f"{self.model_label()}/{self.id.int}"

    def get_throttle_factor(self) -> float:
        return 1.0

    def verify_token(self, token: str) -> bool:
        from people import one_time_codes  # noqa: PLC0415 - it opens secrets, and loads after the models

        return one_time_codes.accept_time_code(self, token)


class StaticCodeDevice(TimestampMixin, ThrottlingMixin, Device):
    """A sheet of ten codes, each good once."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)

    def __str__(self) -> str:
        return f"code sheet {self.id}"

    @property
    def persistent_id(self) -> str:
        """Name the device to django-otp, which reads ids as whole numbers."""
        return f"{self.model_label()}/{self.id.int}"

    def get_throttle_factor(self) -> float:
        return 1.0

    def verify_token(self, token: str) -> bool:
        from people import one_time_codes  # noqa: PLC0415 - it opens secrets, and loads after the models

        return one_time_codes.accept_static_code(self, token)


class StaticCode(models.Model):
    """One code of a sheet, kept as a keyed hash only."""

    device = models.ForeignKey(StaticCodeDevice, on_delete=models.CASCADE, related_name="codes")
    code_hash = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(name="people_staticcode_once", fields=("device", "code_hash")),
        )

    def __str__(self) -> str:
        return f"code of {self.device_id}"


for table in ("people_timecodedevice", "people_staticcodedevice", "people_staticcode"):
    guard.allow(table, "a used code and a failed try must stay marked when everything else rolls back")
