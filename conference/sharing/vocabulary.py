"""The words of a decision about sharing: what was decided, how what was shared got there, why it was recalled."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Outcome(TextChoices):
    """What was decided."""

    NO = "no", pgettext_lazy("a decision", "Not shared")
    NOT_NOW = "not_now", pgettext_lazy("a decision", "Not shared for now")
    SHARE = "share", pgettext_lazy("a decision", "Shared")


class Way(TextChoices):
    """How what was shared came to those who have it; a decision not to share is always DECIDED."""

    COPIED = "copied", _("As a copy for one person")
    DECIDED = "decided", _("By a decision for named recipients")
    EXPORTED = "exported", _("As a file of permissions, for another system")
    RELAYED = "relayed", _("As a relay to a grouping")
    TO_MEETING = "to_meeting", _("With a meeting")
    TO_TEAM = "to_team", _("With the team, each as far as they may see it")


class WhyRecalled(TextChoices):
    """Why something that was shared was recalled."""

    MISTAKEN = "mistaken", _("It was a mistake")
    NOT_NEEDED = "not_needed", _("They do not need it any more")
    TOO_MUCH = "too_much", _("It was more than they needed")
    WRONG = "wrong", _("It was wrong")
