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
VOICE_LAPSED = event(
    "consent.voice_lapsed",
    EventKind.SYSTEM,
    _("A child came of age: what somebody else had said for them carries nothing more."),
    fields={"ended": int},
)
COERCION_RECORDED = event(
    "consent.coercion_recorded",
    EventKind.CHANGE,
    _("Somebody recorded that words about sharing were perhaps not free, and whether they are relied on."),
    fields={"is_relied_on": bool, "ended": int},
)
EVIDENCE_KEPT = event(
    "consent.evidence_kept",
    EventKind.CHANGE,
    _("A file that shows what somebody said about sharing was sealed beside it."),
    fields={"kind": str, "size": int},
)
AUTHORITY_BEGUN = event(
    "consent.authority_begun",
    EventKind.CHANGE,
    _("A lawful ground for sharing was taken up for a family."),
    fields={"ground": str, "telling": str},
)
AUTHORITY_TOLD = event(
    "consent.authority_told",
    EventKind.CHANGE,
    _("A family was told of a lawful ground that had been taken up without their knowing."),
)
AUTHORITY_REVIEWED = event(
    "consent.authority_reviewed",
    EventKind.CHANGE,
    _("Somebody asked whether a lawful ground is still needed, and kept or ended it."),
    fields={"outcome": str},
)
AUTHORITY_ENDED = event(
    "consent.authority_ended",
    EventKind.CHANGE,
    _("A lawful ground for sharing ended."),
    fields={"why": str},
)
OVERRIDE_ASKED = event(
    "consent.override_asked",
    EventKind.CHANGE,
    _("Somebody asked that a refusal be overridden, on another ground."),
    fields={"ground": str, "categories": list},
)
OVERRIDE_DECIDED = event(
    "consent.override_decided",
    EventKind.CHANGE,
    _("A second person decided whether a refusal is overridden."),
    fields={"agrees": bool},
)
NOTICE_RECEIVED = event(
    "consent.notice_received",
    EventKind.CHANGE,
    _("A person barred somebody from information by a written notice, as a statute lets them."),
    fields={"statute": str, "speaks_as": str, "categories": list},
)
PERMISSIONS_EXPORTED = event(
    "consent.permissions_exported",
    EventKind.CHANGE,
    _("The permissions of a family were taken out for another system."),
    fields={"statements": int},
)
PERMISSIONS_IMPORTED = event(
    "consent.permissions_imported",
    EventKind.CHANGE,
    _("What persons of a family had said about sharing was taken in from another system."),
    fields={"voices": int, "permits": int, "bars": int},
)
PROVISION_GRANTED = event(
    "consent.provision_granted", EventKind.CHANGE, _("A permission was added under a lawful ground.")
)
PROVISION_ENDED = event(
    "consent.provision_ended", EventKind.CHANGE, _("A permission ended."), fields={"why": str}
)
EMERGENCY_SOUGHT = event(
    "consent.emergency_sought",
    EventKind.SEARCH,
    _("Somebody looked for a family to open in an emergency; what was typed is sealed beside the event."),
    fields={"found": int, "shown": int},
)
EMERGENCY_OPENED = event(
    "consent.emergency_opened",
    EventKind.CHANGE,
    _("Somebody opened what they may not see, because somebody was in danger."),
    fields={"reason": str, "categories": list, "minutes": int},
)
EMERGENCY_CLOSED = event(
    "consent.emergency_closed",
    EventKind.CHANGE,
    _("What was opened in an emergency was closed before its time."),
)
EMERGENCY_REVIEWED = event(
    "consent.emergency_reviewed",
    EventKind.CHANGE,
    _("Another person said what they found of an opening in an emergency."),
    fields={"finding": str},
)
KEPT_APART_BEGUN = event(
    "consent.kept_apart_begun",
    EventKind.CHANGE,
    _("It was decided that one person of a family learns nothing of another."),
)
KEPT_APART_ENDED = event(
    "consent.kept_apart_ended",
    EventKind.CHANGE,
    _("It was decided that two persons of a family need not be kept apart any more."),
    fields={"why": str},
)
WORK_PROTECTED = event(
    "consent.work_protected",
    EventKind.CHANGE,
    _("It was decided that one person of a family must not learn of somebody’s work with it."),
)
WORK_PROTECTION_ENDED = event(
    "consent.work_protection_ended",
    EventKind.CHANGE,
    _("It was decided that a person may learn of somebody’s work with the family."),
    fields={"why": str},
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
EXCLUSION_SUGGESTED = event(
    "consent.exclusion_suggested",
    EventKind.CHANGE,
    _("The program noticed that a practitioner may be related to a family, and asked a person to decide."),
    fields={"because": list, "purpose": str},
)
EXCLUSION_CONFIRMED = event(
    "consent.exclusion_confirmed",
    EventKind.CHANGE,
    _("Somebody confirmed that a practitioner is related to a family; they are excluded from it."),
)
EXCLUSION_REJECTED = event(
    "consent.exclusion_rejected",
    EventKind.CHANGE,
    _("Somebody found that a practitioner need not be excluded from a family."),
)
