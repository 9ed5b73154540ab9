"""The headings of a meeting's record, in their order (DOMAIN: record headings)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Heading(TextChoices):
    """What a record says, from who was there to when we meet again."""

    ATTENDANCE = "attendance", _("Attendance and apologies")
    FAMILY_STRUCTURE = "family_structure", _("The family")
    REASON = "reason", _("Why we met")
    PREVIOUS_OUTCOMES = "previous_outcomes", _("What was decided before")
    INFORMATION_BY_AGENCY = "information_by_agency", _("Information by agency")
    VIEWS = "views", _("What the child, the parents and their network say")
    STRENGTHS_AND_RISKS = "strengths_and_risks", _("Strengths and risks")
    NEEDS_MAP = "needs_map", _("What it means: needs map")
    DECISION = "decision", _("Decision, with any dissent")
    PLAN = "plan", _("The plan")
    DATES = "dates", _("Dates")
