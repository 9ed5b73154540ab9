"""What the trail says about keys."""

from audit.events import EventKind, event

KEYS_REWRAPPED = event(
    "audit.keys_rewrapped",
    EventKind.SYSTEM,
    "Data keys were wrapped with the key of a newer epoch; the words they seal stayed as they were.",
    fields={"epoch": int, "keys": int},
)
