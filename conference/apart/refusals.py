"""Why somebody may not keep persons apart, or protect work: codes for the trail, sentences for whoever is refused."""

from django.utils.translation import gettext_lazy as _

from audit.refusals import refusal

APART_ALREADY = refusal("conference.apart_already", _("They are kept apart already."))
APART_FROM_ONESELF = refusal("conference.apart_from_oneself", _("Choose two different persons."))
NO_REASON_TO_KEEP_APART = refusal("conference.no_reason_to_keep_apart", _("Say why: others rely on it."))
NOT_APART = refusal("conference.not_apart", _("This has ended already."))
NOT_YOURS_TO_KEEP_APART = refusal(
    "conference.not_yours_to_keep_apart",
    _("Only the lead, a core social worker of the team or the chair of a meeting decides this."),
)
NOT_YOURS_TO_PROTECT = refusal(
    "conference.not_yours_to_protect",
    _("Only those who do this work, or who decide who is kept apart, can protect it."),
)
PROTECTED_ALREADY = refusal(
    "conference.work_protected_already", _("This work is protected from them already.")
)
