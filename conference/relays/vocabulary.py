"""The words of a relay: as what somebody agrees to a standing template."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

LONGEST = 500


class AgreesAs(TextChoices):
    """In whose name somebody agrees; a template needs both."""

    LEAD = "lead", _("For the family’s team: its lead, or who chairs its meeting")
    ORIGINATOR = "originator", _("For the agency whose lines are passed on")
