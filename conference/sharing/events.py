"""What the trail keeps of decisions about sharing, besides the gestures by which something is shared."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

SHARING_DECIDED = event(
    "conference.sharing_decided",
    EventKind.CHANGE,
    _("An agency decided to share lines of its own, to wait, or not to share them."),
    fields={
        "outcome": str,
        "ground": str,
        "telling": str,
        "items": int,
        "recipients": int,
        "left_out": int,
    },
)
COPY_MADE = event(
    "conference.copy_made",
    EventKind.CHANGE,
    _("A copy of lines was made for one practitioner, redacted by what they may see."),
    fields={"items": int},
)
SHARING_RECEIVED = event(
    "conference.sharing_received",
    EventKind.CHANGE,
    _("A recipient said that they have what was shared with them."),
)
SHARING_RECALLED = event(
    "conference.sharing_recalled",
    EventKind.CHANGE,
    _("Something that was shared was recalled; nobody reads on through it."),
    fields={"why": str},
)
