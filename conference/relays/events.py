"""What the trail keeps of relays."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

RELAY_WRITTEN = event(
    "conference.relay_written",
    EventKind.CHANGE,
    _("A part-time member wrote a relay; by a standing template it went at once, else it waits."),
    fields={"by_template": bool, "sources": int, "readers": int, "ground": str},
)
RELAY_ANSWERED = event(
    "conference.relay_answered",
    EventKind.CHANGE,
    _("The lead or the chair agreed that a relay goes, or did not."),
    fields={"agreed": bool},
)
TEMPLATE_PROPOSED = event(
    "conference.template_proposed",
    EventKind.CHANGE,
    _("Somebody proposed a standing template for relays."),
    fields={"readers": int, "ground": str},
)
TEMPLATE_AGREED = event(
    "conference.template_agreed",
    EventKind.CHANGE,
    _("Somebody agreed to a standing template, for the agency whose lines they are or for the team."),
    fields={"agreed_as": str},
)
TEMPLATE_ENDED = event(
    "conference.template_ended", EventKind.CHANGE, _("A standing template for relays was revoked.")
)
