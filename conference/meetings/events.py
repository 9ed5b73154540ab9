"""What the trail keeps of meetings."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

AGENDA_MOVED = event(
    "conference.agenda_moved",
    EventKind.CHANGE,
    _("The chair went to an item of the agenda."),
    fields={"item": str},
)
MEETING_CLOSED = event("conference.meeting_closed", EventKind.CHANGE, _("The chair closed a meeting."))
MEETING_OPENED = event("conference.meeting_opened", EventKind.CHANGE, _("The chair opened a meeting."))
MEETING_CALLED = event(
    "conference.meeting_called",
    EventKind.CHANGE,
    _("Somebody called a meeting; where a duty carries it, its attendees were given what its kind needs."),
    fields={"meeting_kind": str, "ground": str, "invited": int},
)
RECORD_SIGNED = event(
    "conference.record_signed", EventKind.CHANGE, _("The chair signed the record of a meeting.")
)
DECISION_TAKEN = event(
    "conference.decision_taken",
    EventKind.CHANGE,
    _("The chair decided about one child."),
    fields={"threshold_met": bool, "quorum_waived": bool},
)
ENTRY_AMENDED = event(
    "conference.entry_amended", EventKind.CHANGE, _("An agency changed the words of its own line.")
)
ENTRY_CONTRIBUTED = event(
    "conference.entry_contributed",
    EventKind.CHANGE,
    _("An agency or a person of the family added a line."),
    fields={"category": str, "sensitivity": int},
)
INVITATION_ANSWERED = event(
    "conference.invitation_answered",
    EventKind.CHANGE,
    _("An invited person answered, or somebody wrote the answer for them."),
    fields={"answer": str},
)
PERSON_LEFT = event("conference.person_left", EventKind.CHANGE, _("Somebody left a meeting."))
PERSON_CHECKED_IN = event(
    "conference.person_checked_in",
    EventKind.CHANGE,
    _("Somebody is present in a meeting."),
    fields={"without_device": bool},
)
PERSON_INVITED = event(
    "conference.person_invited", EventKind.CHANGE, _("Somebody was asked to a meeting."), fields={"part": str}
)
INVITATION_TAKEN_BACK = event(
    "conference.invitation_taken_back",
    EventKind.CHANGE,
    _("An invitation was taken back; what it had opened ended at once."),
    fields={"was_here": bool, "ended": int},
)
POSITION_TAKEN = event(
    "conference.position_taken",
    EventKind.CHANGE,
    _("An agency took its position on the proposal about one child."),
    fields={"stance": str},
)
PROPOSAL_PUT = event(
    "conference.proposal_put",
    EventKind.CHANGE,
    _("The chair put a proposal about one child to the meeting."),
    fields={"threshold_met": bool},
)
STEP_AGREED = event("conference.step_agreed", EventKind.CHANGE, _("A step of the plan was agreed."))
