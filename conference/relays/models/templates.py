"""Standing agreements: whose lines of which kinds a part-time member passes to whom, from one day to another."""

import uuid
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from audit.append_only import append_only
from conference.relays.rules import templates
from conference.relays.rules.templates import Standing
from conference.relays.vocabulary import AgreesAs
from consent.categories import Category
from consent.codes import Codes


@append_only
class RelayTemplate(models.Model):
    """What one part-time member may pass on without asking each time; its readers are named one by one.

    `membership` says for which grouping. It is in force once the agency whose lines they are and the family's lead,
    or the chair, have agreed.
    """

    audit_type: ClassVar[str] = "conference.relay_template"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    membership = models.ForeignKey("people.Membership", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("people.Agency", on_delete=models.PROTECT, related_name="+")
    categories = Codes(Category)
    ground = models.CharField(max_length=60)
    ground_dated = models.DateField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    proposed_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("proposed_at", "id")
        constraints = (
            models.CheckConstraint(
                name="conference_relaytemplate_days_in_order", condition=Q(ends_on__gte=F("starts_on"))
            ),
            models.CheckConstraint(
                name="conference_relaytemplate_says_which_kinds", condition=~Q(categories="")
            ),
        )

    def __str__(self) -> str:
        return f"relay template {self.pk}"

    def terms(self) -> templates.Template:
        """Return what was agreed; agreements and end are loaded."""
        return templates.Template(
            agency=str(self.agency_id),
            categories=self.categories,
            starts_on=self.starts_on,
            ends_on=self.ends_on,
            agreed_as=[each.agreed_as for each in self.agreements.all()],
            is_ended=hasattr(self, "end"),
        )

    def standing(self, today: date) -> Standing:
        """Return where it stands on a day."""
        return templates.standing(self.terms(), today)


@append_only
class RelayTemplateReader(models.Model):
    """Somebody of the grouping who gets what goes by a template."""

    template = models.ForeignKey(RelayTemplate, on_delete=models.PROTECT, related_name="readers")
    practitioner = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="conference_relaytemplatereader_once", fields=("template", "practitioner")
            ),
        )

    def __str__(self) -> str:
        return f"reader {self.pk}"


@append_only
class RelayTemplateAgreement(models.Model):
    """Somebody agreed to a template, for the originator or for the team."""

    template = models.ForeignKey(RelayTemplate, on_delete=models.PROTECT, related_name="agreements")
    agreed_as = models.CharField(max_length=10, choices=AgreesAs.choices)
    agreed_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="conference_relaytemplateagreement_once", fields=("template", "agreed_as")
            ),
        )

    def __str__(self) -> str:
        return f"agreement {self.pk}: {self.agreed_as}"


@append_only
class RelayTemplateEnd(models.Model):
    """A template was revoked; what went by it before has gone, and can be recalled one by one."""

    template = models.OneToOneField(RelayTemplate, on_delete=models.PROTECT, related_name="end")
    ended_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"end {self.pk}"
