"""Why something about a meeting is refused: codes for the trail, sentences for whoever is refused."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from audit.refusals import Refusal, refusal
from conference.meetings.rules.independence import Tie
from conference.meetings.rules.states import State

# Who may.
DOES_NOT_WORK_HERE = refusal("conference.does_not_work_here", _("You don’t work with this family."))
FOR_SOMEBODY_ELSE = refusal("conference.for_somebody_else", _("You can only do this for yourself."))
NO_PLACE = refusal("conference.no_place", _("You have no place at this meeting."))
NOT_A_PRACTITIONER = refusal(
    "conference.not_a_practitioner", _("Only somebody who acts for an agency can do this.")
)
NOT_YOUR_LINE = refusal("conference.not_your_line", _("Only those who wrote this line can change it."))
NOT_YOUR_PART = refusal("conference.not_your_part", _("Your part in this meeting doesn’t include this."))

# When it may be: where the meeting stands instead.
NOT_NOW: Mapping[State, Refusal] = {
    State.PLANNED: refusal("conference.planned", _("The meeting has not been opened yet.")),
    State.OPEN: refusal("conference.open", _("The meeting is already open.")),
    State.CLOSED: refusal("conference.closed", _("The meeting is closed.")),
    State.SIGNED_OFF: refusal("conference.signed_off", _("The record of the meeting has been signed.")),
}

# Calling a meeting, and being there.
ALREADY_HERE = refusal("conference.already_here", _("They are already checked in."))
ALREADY_TAKEN_BACK = refusal(
    "conference.already_taken_back", _("This invitation has already been taken back.")
)
RUNS_THE_MEETING = refusal(
    "conference.runs_the_meeting",
    _("They run this meeting, so their invitation stays. Call another meeting with somebody else."),
)
ALREADY_INVITED = refusal("conference.already_invited", _("They have already been invited."))
FAMILY_CLOSED = refusal(
    "conference.family_closed", _("The work with this family has ended: no meeting is called about it.")
)
ITEM_OF_ANOTHER_MEETING = refusal(
    "conference.item_of_another_meeting", _("This item is not on the agenda of this meeting.")
)
KIND_OF_ANOTHER_PLACE = refusal(
    "conference.kind_of_another_place",
    _("This kind of meeting doesn’t exist where the family’s team works."),
)
NO_ANSWER = refusal("conference.no_answer", _("Choose an answer."))
NOT_HERE = refusal("conference.not_here", _("They are not checked in."))
NOT_INDEPENDENT: Mapping[Tie, Refusal] = {
    Tie.IN_THE_TEAM: refusal(
        f"conference.{Tie.IN_THE_TEAM}",
        _("The chair of this kind of meeting must not belong to the team that holds the family."),
    ),
    Tie.LEADS: refusal(
        f"conference.{Tie.LEADS}",
        _("The chair of this kind of meeting must not be the family’s lead practitioner."),
    ),
    Tie.WORKS_WITH_FAMILY: refusal(
        f"conference.{Tie.WORKS_WITH_FAMILY}",
        _("The chair of this kind of meeting must not be working with the family."),
    ),
}

# Who must not meet: the first three for who arranges the meeting, the last for whoever comes to it.
MUST_NOT_MEET = refusal(
    "conference.must_not_meet",
    _("These two are not asked to the same meeting. Call one meeting for each of them."),
)
ASKED_WHO_MUST_NOT_MEET = refusal(
    "conference.asked_who_must_not_meet",
    _("Somebody was asked whom they must not meet. Call another meeting for one of them."),
)
HERE_WHO_MUST_NOT_MEET = refusal(
    "conference.here_who_must_not_meet",
    _(
        "Somebody is here whom they must not meet. Let one of them wait elsewhere, and speak with each in turn."
    ),
)
SPEAK_TO_THE_CHAIR = refusal(
    "conference.speak_to_the_chair", _("Please speak to whoever chairs the meeting first.")
)

# Lines.
ABOUT_NOBODY = refusal("conference.about_nobody", _("Choose whom this is about."))
CHANGED_MEANWHILE = refusal(
    "conference.changed_meanwhile", _("Somebody else has changed this line meanwhile.")
)
MAY_NOT_ADD = refusal("conference.may_not_add", _("You can’t add this kind of information about them here."))
NOT_OF_THIS_FAMILY = refusal("conference.not_of_this_family", _("This person doesn’t belong to the family."))
NOTHING_SAID = refusal("conference.nothing_said", _("Write something first."))
OF_NO_MEETING = refusal("conference.of_no_meeting", _("This line doesn’t belong to a meeting."))
OWN_WORDS_ONLY = refusal(
    "conference.own_words_only", _("Here you speak for yourself: your words are kept as your own.")
)

# Deciding about a child, and the plan.
ALREADY_DECIDED = refusal("conference.already_decided", _("The decision about this child has been taken."))
HARM_MISSING = refusal("conference.harm_missing", _("Say which kind of harm the plan protects from."))
HARM_WITHOUT_THRESHOLD = refusal(
    "conference.harm_without_threshold", _("A kind of harm is only named where the threshold is met.")
)
KIND_DECIDES_NOTHING = refusal(
    "conference.kind_decides_nothing", _("This kind of meeting takes no decision for each child.")
)
NOT_QUORATE = refusal(
    "conference.not_quorate",
    _("Too few of the agencies that must be here are here. Say why the decision can’t wait."),
)
NOTHING_PROPOSED = refusal(
    "conference.nothing_proposed", _("Nothing has been proposed about this child yet.")
)
REASON_MISSING = refusal(
    "conference.reason_missing", _("Disagreement and conditions need their reason in words.")
)
STEP_IN_THE_PAST = refusal("conference.step_in_the_past", _("A step is done by a day that is still to come."))

# For whom a line is.
NO_MEETING_NAMED = refusal("conference.no_meeting_named", _("Choose the meeting that it is for."))
NOBODY_TO_PHONE = refusal(
    "conference.nobody_to_phone",
    _("Sealed words name somebody to phone: choose a colleague who has a work phone."),
)
