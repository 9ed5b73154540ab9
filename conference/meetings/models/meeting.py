"""A meeting about one family: when, who was asked, who was there, what it goes through."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from audit.vault.fields import SealedText
from audit.vault.sealed import Sealed
from conference.meetings.vocabulary import Answer, Part


class Conference(models.Model):
    """Any meeting of the team about a family; its state follows from its three dates."""

    audit_type: ClassVar[str] = "conference.conference"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="conferences")
    kind = models.CharField(max_length=32)
    kind_dated = models.DateField()
    scheduled_at = models.DateTimeField()
    minutes_planned = models.PositiveSmallIntegerField(default=60)
    place = models.CharField(max_length=200, blank=True)
    chair = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    minute_taker = models.ForeignKey(
        "people.Practitioner", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    called_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    reason = SealedText("conference.conference.reason", owner="family:family_id")
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    signed_off_at = models.DateTimeField(null=True, blank=True)
    seq = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering = ("scheduled_at", "id")
        indexes = (models.Index(fields=("family", "scheduled_at")),)
        constraints = (
            models.CheckConstraint(
                name="conference_closes_after_it_opens",
                condition=Q(closed_at__isnull=True)
                | Q(opened_at__isnull=False, closed_at__gte=F("opened_at")),
            ),
            models.CheckConstraint(
                name="conference_signed_off_after_it_closes",
                condition=Q(signed_off_at__isnull=True)
                | Q(closed_at__isnull=False, signed_off_at__gte=F("closed_at")),
            ),
        )

    @property
    def occurred_on(self) -> date:
        """Return the day that its words are about."""
        return self.scheduled_at.date()

    @property
    def version(self) -> int:
        """Return 1: the reason of a meeting is given once."""
        return 1

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return {"reason": self.reason}


class Invitation(models.Model):
    """Somebody asked to a meeting: a practitioner, a person of the family, or a named guest."""

    audit_type: ClassVar[str] = "conference.invitation"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="invitations")
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, null=True, related_name="+")
    practitioner = models.ForeignKey(
        "people.Practitioner", on_delete=models.PROTECT, null=True, related_name="+"
    )
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    guest_name = SealedText("conference.invitation.guest_name", owner="family:family_id", null=True)
    part = models.CharField(max_length=16, choices=Part.choices, default=Part.ATTENDEE)
    answer = models.CharField(max_length=16, choices=Answer.choices, blank=True, default=Answer.NONE)
    answered_at = models.DateTimeField(null=True, blank=True)
    invited_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("invited_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("conference", "practitioner"),
                condition=Q(taken_back_at__isnull=True),
                name="practitioner_invited_once",
            ),
            models.UniqueConstraint(
                fields=("conference", "person"),
                condition=Q(taken_back_at__isnull=True),
                name="person_invited_once",
            ),
            models.CheckConstraint(
                name="invitation_is_to_one_somebody",
                condition=Q(practitioner__isnull=False, person__isnull=True, guest_name__isnull=True)
                | Q(practitioner__isnull=True, person__isnull=False, guest_name__isnull=True)
                | Q(
                    practitioner__isnull=True,
                    person__isnull=True,
                    guest_name__isnull=False,
                    shelf__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="answer_has_its_time",
                condition=Q(answer="", answered_at__isnull=True)
                | (~Q(answer="") & Q(answered_at__isnull=False)),
            ),
        )

    @property
    def occurred_on(self) -> date:
        """Return the day of the asking."""
        return self.invited_at.date()

    @property
    def version(self) -> int:
        """Return 1: a guest's name is given once."""
        return 1

    def sealed_words(self) -> Mapping[str, Sealed]:
        """Return the words that only the gate opens."""
        return {"guest_name": self.guest_name} if self.guest_name else {}


class CheckIn(models.Model):
    """One presence in the meeting, as the chair or the person stated it."""

    audit_type: ClassVar[str] = "conference.check_in"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="check_ins")
    at = models.DateTimeField()
    by = models.CharField(max_length=64)
    left_at = models.DateTimeField(null=True, blank=True)
    is_without_device = models.BooleanField(default=False)

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("invitation",), condition=Q(left_at__isnull=True), name="present_once_at_a_time"
            ),
            models.CheckConstraint(
                name="leaves_after_arriving", condition=Q(left_at__isnull=True) | Q(left_at__gte=F("at"))
            ),
        )


class AgendaItem(models.Model):
    """One item that the meeting goes through, for one child where the item is per child."""

    audit_type: ClassVar[str] = "conference.agenda_item"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=48)
    child = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+")
    is_current = models.BooleanField(default=False)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(
                fields=("conference", "position"), name="agenda_has_one_item_at_each_place"
            ),
            models.UniqueConstraint(
                fields=("conference",), condition=Q(is_current=True), name="agenda_has_one_current_item"
            ),
        )
