"""What the trail keeps of questions about readers."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

READERS_ASKED = event(
    "conference.readers_asked",
    EventKind.SEARCH,
    _("Somebody asked who would read a line, before it was written."),
    fields={"category": str, "sensitivity": int, "persons": int},
)
