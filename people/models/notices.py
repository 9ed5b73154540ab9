"""What the program tells an account: a code and a pointer, never a name and never a word of anybody's record."""

from uuid import uuid4

from django.db import models
from django.utils import timezone

from audit.append_only import append_only


class NoticeKind(models.TextChoices):
    """Codes, never shown: what a notice tells. The words of each are in `conference.notices`."""

    EMERGENCY_OPENED = "emergency_opened"
    EMERGENCY_REVIEWED = "emergency_reviewed"
    EMERGENCY_UNJUSTIFIED = "emergency_unjustified"
    EMERGENCY_WITHOUT_OFFICER = "emergency_without_officer"
    OVERRIDE_ASKED = "override_asked"
    OVERRIDE_DECIDED = "override_decided"


@append_only
class Notice(models.Model):
    """Something that one account should look at; `reference` is the identifier of the thing."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    recipient = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="notices")
    kind = models.CharField(max_length=40, choices=NoticeKind)
    reference = models.UUIDField()
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = (
            models.Index(name="people_notice_recipient", fields=("recipient", "made_at")),
            models.Index(name="people_notice_made", fields=("made_at",)),
        )
        constraints = (
            models.UniqueConstraint(name="people_notice_once", fields=("recipient", "kind", "reference")),
        )

    def __str__(self) -> str:
        return f"notice {self.kind}"


@append_only
class NoticeRead(models.Model):
    """When its recipient looked."""

    notice = models.OneToOneField(Notice, on_delete=models.PROTECT, related_name="read")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"reading of {self.notice_id}"


@append_only
class NoticeMail(models.Model):
    """One try to send it by e-mail, and whether the mail server took it."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="mails")
    at = models.DateTimeField(default=timezone.now)
    is_sent = models.BooleanField()

    def __str__(self) -> str:
        return f"mail of {self.notice_id}"
