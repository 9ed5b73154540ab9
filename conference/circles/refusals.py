"""Why something about for whom a line is, is refused: codes for the trail, sentences for whoever is refused."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from audit.refusals import Refusal, refusal
from conference.circles.rules.who_may import Deed

# Who may.
NOT_YOURS: Mapping[Deed, Refusal] = {
    Deed.KEEP_SOURCE: refusal(
        "conference.may_not_keep_source", _("Only the agency that took the referral can keep who made it.")
    ),
    Deed.MARK_ADVICE: refusal(
        "conference.may_not_mark_advice",
        _("Only a lawyer, or a core or seconded member of the team, can mark legal advice."),
    ),
    Deed.NAME_HOLDER: refusal(
        "conference.may_not_name_holder",
        _("Only the agency that wrote this, or the family’s team, can say whom to phone."),
    ),
    Deed.RELEASE: refusal(
        "conference.may_not_release", _("Only the agency that wrote this can share it further.")
    ),
    Deed.RESTRICT: refusal(
        "conference.may_not_restrict",
        _("Only the agency that wrote this, or the family’s team, can say who reads it."),
    ),
    Deed.WRITE_TWIN: refusal(
        "conference.may_not_write_twin", _("Only the agency that wrote this can say it in other words.")
    ),
}
NO_CIRCLE = refusal(
    "conference.no_circle", _("This is not for named readers any more, or is not yours to decide.")
)

# Who reads it.
AUTHOR_READS = refusal("conference.author_reads", _("Whoever wrote a line always reads it."))
FOR_FEW_ALREADY = refusal(
    "conference.for_few_already", _("This is for a few readers already: change who they are.")
)
INSIDE_ALREADY = refusal("conference.inside_already", _("They are a reader already."))
NOBODY_NAMED = refusal("conference.nobody_named", _("Choose who reads it."))
NOT_INSIDE = refusal("conference.not_inside", _("They are not a reader any more."))
NOT_SHARED = refusal(
    "conference.not_shared", _("Only your agency has this: share it first, then say who reads it.")
)
NO_REASON = refusal("conference.no_reason", _("Say why: whoever reviews it must know."))

# When it is reviewed.
NO_REVIEW = refusal("conference.no_review", _("Legal advice is not reviewed: it is for its holders."))
REVIEW: Mapping[str, Refusal] = {
    "review_is_past": refusal("conference.review_is_past", _("The next review is on a day to come.")),
    "review_too_late": refusal(
        "conference.review_too_late",
        _("Review it within 90 days: a restriction that nobody needs hides what others must know."),
    ),
}

# How far it goes.
MOVE: Mapping[str, Refusal] = {
    "for_few": refusal("conference.for_few", _("This is for a few readers: open it to others first.")),
    "of_another_meeting": refusal("conference.of_another_meeting", _("This belongs to another meeting.")),
    "others_may_have_read": refusal(
        "conference.others_may_have_read",
        _(
            "Others may have read this since it was shared, and what has been read can’t be taken back. "
            "You can restrict it to a few named readers."
        ),
    ),
    "there_already": refusal("conference.there_already", _("It is shared that far already.")),
}
NOT_SEALED = refusal("conference.not_sealed", _("Only sealed words name somebody to phone."))
TWIN: Mapping[str, Refusal] = {
    "has_a_twin": refusal(
        "conference.has_a_twin",
        _("This has been said in words for more people already: change those."),
    ),
    "not_for_more": refusal(
        "conference.not_for_more", _("Whoever could read those words reads this already.")
    ),
    "twin_of_a_twin": refusal(
        "conference.twin_of_a_twin", _("This is a line in words for more people itself: change it.")
    ),
}

# Who made a referral.
HOLDING: Mapping[str, Refusal] = {
    "nobody_holds_it": refusal("conference.nobody_holds_it", _("Somebody must hold it.")),
    "of_another_agency": refusal(
        "conference.of_another_agency",
        _("Only people of the agency that took the referral hold who made it."),
    ),
    "too_many_hold_it": refusal("conference.too_many_hold_it", _("At most five people hold it.")),
}
NOT_A_HOLDER = refusal("conference.not_a_holder", _("Whoever keeps a name holds it: choose yourself too."))
NO_NAME = refusal("conference.no_name", _("Write who it is."))
STAYS_PROTECTED = refusal("conference.stays_protected", _("Who made a referral is opened to nobody else."))
