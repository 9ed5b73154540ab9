"""What the trail says about keys."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

KEYS_REWRAPPED = event(
    "audit.keys_rewrapped",
    EventKind.SYSTEM,
    _("Data keys were wrapped with the key of a newer epoch; what they seal stayed as it was."),
    fields={"epoch": int, "keys": int},
)
