"""Why something about a relay is refused: codes for the trail, sentences for whoever is refused."""

from django.utils.translation import gettext_lazy as _

from audit.refusals import refusal

NOT_FOR_A_GROUPING = refusal(
    "conference.not_for_a_grouping",
    _("Only a part-time member who represents a grouping writes relays to it."),
)
RELAY_TOO_LONG = refusal("conference.relay_too_long", _("A relay has at most five hundred characters."))
NO_READERS = refusal("conference.no_readers", _("Choose who of your grouping gets it."))
NOT_OF_YOUR_GROUPING = refusal(
    "conference.not_of_your_grouping",
    _("A grouping is made of agencies like yours: choose people who work there."),
)
RELAY_FOR_ITS_WRITER = refusal("conference.relay_for_its_writer", _("You have it already: choose others."))
NOT_TO_RELAY = refusal(
    "conference.not_to_relay",
    _("The agency that wrote one of these lines has not agreed that it is passed on. Ask it first."),
)
ANSWERED_ALREADY = refusal("conference.relay_answered_already", _("This relay was answered already."))
NOT_YOURS_TO_AGREE = refusal(
    "conference.not_yours_to_agree", _("The family’s lead, or who chairs its meeting, agrees to this.")
)
DECLINED_WITHOUT_REASON = refusal(
    "conference.declined_without_reason", _("Say why it does not go: whoever wrote it reads that.")
)
TEMPLATE_DAYS = refusal(
    "conference.template_days", _("The last day cannot be before the first, nor have passed.")
)
TEMPLATE_AGREED_ALREADY = refusal(
    "conference.template_agreed_already", _("This has been agreed to already, or is not yours to agree to.")
)
TEMPLATE_ENDED_ALREADY = refusal(
    "conference.template_ended_already", _("This was revoked already, or is not yours to revoke.")
)
