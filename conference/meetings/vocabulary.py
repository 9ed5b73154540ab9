"""The words that a meeting chooses from: parts, answers, stances, harms, how a thing is known."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Answer(TextChoices):
    """What an invited person replied."""

    NONE = "", _("No answer yet")
    APOLOGIES = "apologies", _("Can’t come")
    COMING = "coming", _("Coming")
    REPORT = "report", _("Sends a report instead")


class Bearing(TextChoices):
    """Which way a line weighs (Signs of Safety: what works, what we worry about)."""

    NEITHER = "", _("Neither")
    STRENGTH = "strength", _("What is going well")
    WORRY = "worry", _("What worries us")


class Harm(TextChoices):
    """Categories of significant harm (Working Together to Safeguard Children)."""

    EMOTIONAL = "emotional", _("Emotional abuse")
    NEGLECT = "neglect", _("Neglect")
    PHYSICAL = "physical", _("Physical abuse")
    SEXUAL = "sexual", _("Sexual abuse")


class HowKnown(TextChoices):
    """How the person who says it knows it."""

    FACT = "fact", _("Seen or checked")
    OPINION = "opinion", _("Professional opinion")
    REPORTED = "reported", _("Told by somebody")


class Part(TextChoices):
    """The part that an invited person takes."""

    ATTENDEE = "attendee", _("Takes part for an agency")
    CHAIR = "chair", _("Chair")
    FAMILY = "family", _("Family")
    MINUTE_TAKER = "minute_taker", _("Takes the minutes")


class Reach(TextChoices):
    """How far an agency's words go: its own people, one meeting, or the team, each as far as they may see."""

    TEAM = "team", _("The team, each as far as they may see it")
    MEETING = "meeting", _("Only this meeting")
    AGENCY = "agency", _("Only my agency for now")


class Stance(TextChoices):
    """What an agency thinks of a proposal about one child."""

    ABSTAIN = "abstain", _("Doesn’t take a position")
    AGREE = "agree", _("Agrees")
    AGREE_WITH_CONDITIONS = "agree_with_conditions", _("Agrees, with conditions")
    DISSENT = "dissent", _("Doesn’t agree")
