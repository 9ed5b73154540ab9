"""What can happen to people, in the words of the trail."""

from django.utils.translation import gettext_lazy as _

from audit.events import EventKind, event

ACCOUNT_CREATED = event("people.account_created", EventKind.CHANGE, _("Somebody was given a way to sign in."))
ACCOUNT_SUSPENDED = event(
    "people.account_suspended", EventKind.CHANGE, _("An account was suspended and signed out everywhere.")
)
ACCOUNT_RESTORED = event(
    "people.account_restored", EventKind.CHANGE, _("A suspended account may be used again.")
)
APPOINTMENT_MADE = event(
    "people.appointment_made", EventKind.CHANGE, _("An account was given an office."), fields={"role": str}
)
APPOINTMENT_ENDED = event(
    "people.appointment_ended", EventKind.CHANGE, _("An account lost an office."), fields={"role": str}
)
AGENCY_CREATED = event(
    "people.agency_created", EventKind.CHANGE, _("An agency joined the partnership."), fields={"kind": str}
)
PRACTITIONER_CREATED = event(
    "people.practitioner_created", EventKind.CHANGE, _("An agency’s practitioner was added.")
)
TEAM_CREATED = event(
    "people.team_created", EventKind.CHANGE, _("A team was formed."), fields={"jurisdiction": str}
)
MEMBERSHIP_BEGUN = event(
    "people.membership_begun", EventKind.CHANGE, _("A practitioner joined a team."), fields={"standing": str}
)
MEMBERSHIP_ENDED = event(
    "people.membership_ended",
    EventKind.CHANGE,
    _("A practitioner’s place in a team was given a last day."),
    fields={"standing": str},
)

FAMILY_OPENED = event("people.family_opened", EventKind.CHANGE, _("A team began to hold a family."))
PERSON_ADDED = event(
    "people.person_added",
    EventKind.CHANGE,
    _("A person was added to a family."),
    fields={"relation": str, "unborn": bool},
)
PERSON_CORRECTED = event(
    "people.person_corrected", EventKind.CHANGE, _("A person’s names or dates were corrected.")
)
SAID_SAME_PERSON = event(
    "people.said_same_person", EventKind.CHANGE, _("Two records were said to be one person.")
)
KINSHIP_STATED = event(
    "people.kinship_stated",
    EventKind.CHANGE,
    _("It was stated how two persons are related."),
    fields={"relation": str},
)
INVOLVEMENT_BEGUN = event(
    "people.involvement_begun", EventKind.CHANGE, _("An agency or practitioner began to work with a family.")
)
INVOLVEMENT_ENDED = event(
    "people.involvement_ended",
    EventKind.CHANGE,
    _("An agency’s or practitioner’s work with a family was given a last day."),
)
LEAD_APPOINTED = event(
    "people.lead_appointed", EventKind.CHANGE, _("A family was given its lead practitioner.")
)
LEAD_ENDED = event(
    "people.lead_ended", EventKind.CHANGE, _("A lead practitioner stopped leading; nobody leads now.")
)
HANDOVER_OFFERED = event(
    "people.handover_offered", EventKind.CHANGE, _("The lead offered the lead to somebody else.")
)
HANDOVER_ACCEPTED = event("people.handover_accepted", EventKind.CHANGE, _("An offered lead was accepted."))
HANDOVER_DECLINED = event("people.handover_declined", EventKind.CHANGE, _("An offered lead was declined."))
STATUTORY_PERIOD_BEGUN = event(
    "people.statutory_period_begun",
    EventKind.CHANGE,
    _("A statutory period of a child began."),
    fields={"period": str},
)
STATUTORY_PERIOD_ENDED = event(
    "people.statutory_period_ended",
    EventKind.CHANGE,
    _("A statutory period of a child was given a last day."),
    fields={"period": str},
)
SEARCH_MADE = event(
    "people.search_made",
    EventKind.SEARCH,
    _("Somebody searched for a person; what was typed is sealed beside the event."),
    fields={"found": int, "shown": int},
)

SIGNED_IN = event(
    "people.signed_in", EventKind.SIGN_IN, _("Somebody signed in."), fields={"how": str, "capacity": str}
)
SIGN_IN_FAILED = event(
    "people.sign_in_failed",
    EventKind.SIGN_IN,
    _("Somebody tried to sign in and could not; the typed name is not kept."),
    fields={"step": str, "because": str},
)
SIGNED_OUT = event(
    "people.signed_out", EventKind.SIGN_IN, _("A signed-in session ended."), fields={"because": str}
)
PASSWORD_CHANGED = event(
    "people.password_changed", EventKind.CHANGE, _("Somebody changed their own password.")
)
SECOND_STEP_OFFERED = event(
    "people.second_step_offered",
    EventKind.CHANGE,
    _("An account was given a secret for an authenticator, not yet in use."),
)
SECOND_STEP_ENROLLED = event(
    "people.second_step_enrolled",
    EventKind.CHANGE,
    _("An authenticator was proved and ten codes were handed out."),
)
SECOND_STEP_FORGOTTEN = event(
    "people.second_step_forgotten",
    EventKind.CHANGE,
    _("An account’s authenticator and codes were taken back."),
)
CODES_RENEWED = event("people.codes_renewed", EventKind.CHANGE, _("An account was given ten new codes."))
