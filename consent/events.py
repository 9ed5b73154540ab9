"""What can happen to the permissions around a family."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

VOICE_AGREED = event(
    "consent.voice_agreed",
    EventKind.CHANGE,
    _("A person agreed that information is shared."),
    fields={"speaks_as": str, "categories": list},
)
VOICE_LIMITED = event(
    "consent.voice_limited",
    EventKind.CHANGE,
    _("A person set a limit to what is shared."),
    fields={"speaks_as": str, "categories": list},
)
VOICE_REFUSED = event(
    "consent.voice_refused",
    EventKind.CHANGE,
    _("A person refused that information is shared."),
    fields={"speaks_as": str, "categories": list},
)
VOICE_WITHDRAWN = event(
    "consent.voice_withdrawn",
    EventKind.CHANGE,
    _("A person took back what they had said about sharing."),
    fields={"ended": int},
)
VOICE_NOT_ASKED = event(
    "consent.voice_not_asked",
    EventKind.CHANGE,
    _("Somebody recorded why a person was not asked about sharing."),
    fields={"because": str},
)
VOICE_ANSWERED = event(
    "consent.voice_answered",
    EventKind.CHANGE,
    _("A person was told in words why their refusal could not hold."),
)
AUTHORITY_BEGUN = event(
    "consent.authority_begun",
    EventKind.CHANGE,
    _("A lawful ground for sharing was taken up for a family."),
    fields={"ground": str},
)
AUTHORITY_ENDED = event(
    "consent.authority_ended",
    EventKind.CHANGE,
    _("A lawful ground for sharing ended."),
    fields={"why": str},
)
PROVISION_GRANTED = event(
    "consent.provision_granted", EventKind.CHANGE, _("A permission was added under a lawful ground.")
)
PROVISION_ENDED = event(
    "consent.provision_ended", EventKind.CHANGE, _("A permission ended."), fields={"why": str}
)
EXCLUSION_DECLARED = event(
    "consent.exclusion_declared",
    EventKind.CHANGE,
    _("A practitioner was excluded from a family that they must not see."),
)
EXCLUSION_ENDED = event(
    "consent.exclusion_ended",
    EventKind.CHANGE,
    _("The exclusion of a practitioner from a family ended."),
    fields={"why": str},
)
