"""What the trail keeps of disputes and corrections."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

LINE_DISPUTED = event(
    "conference.line_disputed", EventKind.CHANGE, _("Somebody who reads a line said that it is wrong.")
)
DISPUTE_ANSWERED = event(
    "conference.dispute_answered",
    EventKind.CHANGE,
    _("Whoever wrote a line answered somebody who disputes it."),
)
LINE_KEPT = event(
    "conference.line_kept",
    EventKind.CHANGE,
    _("Whoever wrote a line kept it as it is, after they had answered somebody who disputes it."),
)
LINE_CORRECTED = event(
    "conference.line_corrected",
    EventKind.CHANGE,
    _("Whoever wrote a line added a correction to it."),
    fields={"settles": bool},
)
