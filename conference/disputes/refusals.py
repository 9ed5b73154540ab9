"""Why something about a line that is not right is refused: codes for the trail, sentences for whoever is refused."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from audit.refusals import Refusal, refusal
from conference.disputes.rules.states import State
from conference.disputes.rules.who_may import Deed

# Who may.
NOT_YOURS: Mapping[Deed, Refusal] = {
    Deed.ANSWER: refusal(
        "conference.may_not_answer_dispute", _("Only whoever wrote this line answers for it.")
    ),
    Deed.CORRECT: refusal("conference.may_not_correct", _("Only whoever wrote this line can correct it.")),
    Deed.DISPUTE: refusal(
        "conference.may_not_dispute",
        _(
            "One disputes what another agency wrote: correct your own, and say yours beside somebody’s own words."
        ),
    ),
}
NOT_READ = refusal("conference.line_not_read", _("You do not read this line, or it is not there."))

# When it may be: where the dispute stands instead.
NOT_AT_THIS_POINT: Mapping[State, Refusal] = {
    State.OPEN: refusal("conference.dispute_open", _("Answer first: say why the line stays as it is.")),
    State.ANSWERED: refusal("conference.dispute_answered_already", _("This has been answered already.")),
    State.KEPT: refusal("conference.dispute_kept", _("This is settled: the line was kept.")),
    State.CORRECTED: refusal("conference.dispute_corrected", _("This is settled: the line was corrected.")),
}
