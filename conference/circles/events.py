"""What the trail keeps of whom lines are for."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

LINE_RESTRICTED = event(
    "conference.line_restricted",
    EventKind.CHANGE,
    _("A line was restricted to a few named readers."),
    fields={"readers": int},
)
RESTRICTION_KEPT = event(
    "conference.restriction_kept",
    EventKind.CHANGE,
    _("Somebody reviewed a restriction and found it still needed."),
)
RESTRICTION_LIFTED = event(
    "conference.restriction_lifted",
    EventKind.CHANGE,
    _("A line for a few named readers was opened to whoever may see its kind."),
    fields={"circle": str},
)
READERS_LET_IN = event(
    "conference.readers_let_in",
    EventKind.CHANGE,
    _("Somebody was named as a reader of a line for few."),
    fields={"readers": int},
)
READER_LET_OUT = event(
    "conference.reader_let_out",
    EventKind.CHANGE,
    _("Somebody is no longer a reader of a line for few."),
)
ADVICE_MARKED = event(
    "conference.advice_marked",
    EventKind.CHANGE,
    _("A line was marked as legal advice, for those who hold it."),
    fields={"readers": int},
)
LINE_RELEASED = event(
    "conference.line_released",
    EventKind.CHANGE,
    _("An agency shared its own line further."),
    fields={"before": str, "after": str},
)
HOLDER_NAMED = event(
    "conference.holder_named",
    EventKind.CHANGE,
    _("Somebody was named whom others can phone about sealed words."),
)
TWIN_WRITTEN = event(
    "conference.twin_written",
    EventKind.CHANGE,
    _("An agency said a line in words for more people."),
    fields={"category": str, "sensitivity": int},
)
SOURCE_KEPT = event(
    "conference.source_kept",
    EventKind.CHANGE,
    _("Somebody’s protected identity was sealed for named holders."),
    fields={"holders": int},
)
