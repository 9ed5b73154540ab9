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
ADDRESS_RECORDED = event(
    "people.address_recorded",
    EventKind.CHANGE,
    _("It was written down where a home of a family is."),
    fields={"household": str},
)
ADDRESS_CORRECTED = event(
    "people.address_corrected",
    EventKind.CHANGE,
    _("An address, who lives there or how guarded it is was corrected."),
    fields={"household": str},
)
ADDRESS_ENDED = event(
    "people.address_ended",
    EventKind.CHANGE,
    _("An address of a family was given a last day."),
    fields={"household": str},
)
INVOLVEMENT_BEGUN = event(
    "people.involvement_begun", EventKind.CHANGE, _("An agency or practitioner began to work with a family.")
)
INVOLVEMENT_ENDED = event(
    "people.involvement_ended",
    EventKind.CHANGE,
    _("An agency’s or practitioner’s work with a family was given a last day."),
)
RESPONSIBILITY_RECORDED = event(
    "people.responsibility_recorded",
    EventKind.CHANGE,
    _("It was written down who holds parental responsibility for a child, and what of it was seen."),
    fields={"how": str, "proof": str},
)
RESPONSIBILITY_ENDED = event(
    "people.responsibility_ended",
    EventKind.CHANGE,
    _("It was written down that a parental responsibility has ended."),
    fields={"why": str},
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
PRACTITIONER_HOME_NOTED = event(
    "people.practitioner_home_noted",
    EventKind.CHANGE,
    _("It was noted, as a keyed token alone, where a practitioner lives."),
)
PRACTITIONER_HOME_FORGOTTEN = event(
    "people.practitioner_home_forgotten",
    EventKind.CHANGE,
    _("Where a practitioner lives is compared with nothing any more."),
)
SEARCH_MADE = event(
    "people.search_made",
    EventKind.SEARCH,
    _("Somebody searched for a person; what was typed is sealed beside the event."),
    fields={"found": int, "shown": int},
)

NOTICE_READ = event(
    "people.notice_read",
    EventKind.CHANGE,
    _("Somebody looked at what the program had told them."),
    fields={"notice": str},
)
NOTICE_MAILED = event(
    "people.notice_mailed",
    EventKind.CHANGE,
    _("The program mailed that there is something to look at, or could not; the mail names nobody."),
    fields={"notice": str, "is_sent": bool},
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
PROVED_AGAIN = event(
    "people.proved_again",
    EventKind.SIGN_IN,
    _("Somebody proved again that it is they, before a grave gesture."),
    fields={"how": str},
)
PROOF_FAILED = event(
    "people.proof_failed",
    EventKind.SIGN_IN,
    _("Somebody could not prove again that it is they."),
    fields={"because": str},
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
WAY_BACK_GIVEN = event(
    "people.way_back_given",
    EventKind.CHANGE,
    _("Somebody who could not sign in any more was given a new first password."),
    fields={"second_step_too": bool},
)
CODES_RENEWED = event("people.codes_renewed", EventKind.CHANGE, _("An account was given ten new codes."))
