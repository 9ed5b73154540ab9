"""Auditors are audited."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

TRAIL_READ = event(
    "audit.trail_read",
    EventKind.DISCLOSURE,
    _("An auditor read the record."),
    fields={"of": str, "target": str},
)
