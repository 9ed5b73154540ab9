"""Why something about sharing is refused: codes for the trail, sentences for whoever is refused."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from audit.refusals import Refusal, refusal
from conference.sharing.rules.saying import Missing
from conference.sharing.rules.standing import NoRecall

# Who may, and about what.
NOT_YOUR_LINES = refusal(
    "conference.not_your_lines", _("An agency decides about its own lines: ask the one that wrote them.")
)
NOT_YOUR_DECISION = refusal(
    "conference.not_your_decision", _("Only those who decided this, or wrote what was shared, can change it.")
)
NOT_YOURS_TO_CONFIRM = refusal(
    "conference.not_yours_to_confirm", _("This was not shared with you, or not any more.")
)
CONFIRMED_ALREADY = refusal("conference.confirmed_already", _("Somebody has confirmed this already."))
LEFT_OUT_AND_RECIPIENT = refusal(
    "conference.left_out_and_recipient", _("Nobody both gets it and is left out: choose one.")
)
SEALED_IS_NOT_SHARED = refusal(
    "conference.sealed_is_not_shared",
    _("Sealed words are not shared here: whoever needs them phones whoever holds them."),
)
FOR_FEW_IS_NOT_SHARED = refusal(
    "conference.for_few_is_not_shared",
    _("A line for a few readers is not shared here: name one more reader, or open it to others first."),
)
NOT_TO_FOLLOW = refusal(
    "conference.not_to_follow", _("This was decided again already, or does not wait for a decision.")
)
REVIEW_IS_PAST = refusal(
    "conference.sharing_review_is_past", _("Decide again on a day that is still to come.")
)

# Copies.
COPIES_ARE_NOT_FOR_YOU = refusal(
    "conference.copies_are_not_for_you", _("A part-time member passes on by relay, and makes no copies.")
)
COPY_FOR_WHOM_AND_WHY = refusal(
    "conference.copy_for_whom_and_why",
    _("Say for whom the copy is, somebody else than you, and what it is for."),
)
NOTHING_TO_COPY = refusal(
    "conference.nothing_to_copy",
    _("They may see none of this in their own work. To let them read it, decide to share it with them."),
)
NOT_TO_COPY = refusal(
    "conference.not_to_copy",
    _("You may read one of these lines and not take it out: ask the agency that wrote it."),
)

# What a decision must say.
MISSING: Mapping[Missing, Refusal] = {
    Missing.A_REFUSAL_HAS_NO_RECIPIENTS: refusal(
        "conference.a_refusal_has_no_recipients",
        _("Nobody gets what is not shared: choose whom you leave out instead."),
    ),
    Missing.NO_DAY_TO_DECIDE_AGAIN: refusal(
        "conference.no_day_to_decide_again", _("Say on which day you decide again.")
    ),
    Missing.NO_GROUND: refusal("conference.no_ground", _("Choose the ground on which you share.")),
    Missing.NO_REASON_NOT_TO: refusal("conference.no_reason_not_to", _("Say why you do not share it.")),
    Missing.NO_TRIGGER: refusal("conference.no_trigger", _("Say what made you decide.")),
    Missing.NOBODY_GETS_IT: refusal("conference.nobody_gets_it", _("Choose with whom you share it.")),
    Missing.NOT_WEIGHED: refusal(
        "conference.not_weighed", _("Answer all seven tests: sharing must pass each.")
    ),
    Missing.NOTHING_CHOSEN: refusal("conference.nothing_chosen", _("Choose what you decide about.")),
}

# Recall.
RECALL: Mapping[NoRecall, Refusal] = {
    NoRecall.A_COPY_HAS_LEFT: refusal(
        "conference.a_copy_has_left",
        _("A copy on paper is not called back from here: ask whoever has it for it."),
    ),
    NoRecall.NOTHING_WAS_SHARED: refusal("conference.nothing_was_shared", _("Nothing was shared by this.")),
    NoRecall.RECALLED_ALREADY: refusal("conference.recalled_already", _("This has been recalled already.")),
    NoRecall.RESTS_ON_NOTHING_OF_ITS_OWN: refusal(
        "conference.rests_on_nothing_of_its_own",
        _(
            "This is shared with all who may see its kind, and others may have read it: it can’t be recalled. "
            "You can restrict the line to a few named readers."
        ),
    ),
}
