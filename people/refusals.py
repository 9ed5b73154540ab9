"""Why something about people is refused: codes for the trail, sentences for whoever is refused."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from audit.refusals import Refusal, refusal
from people.models import StatutoryKind
from people.rules.leads import LeadProblem
from people.rules.responsibilities import Problem as ResponsibilityProblem

# Who may.
NOT_AN_ADMINISTRATOR = refusal("people.not_an_administrator", _("Only an administrator can do this."))
NOT_A_FULL_MEMBER = refusal(
    "people.not_a_full_member", _("Only core and seconded members of the team can open a family for it.")
)
NOT_IN_THE_TEAM = refusal(
    "people.not_in_the_team", _("Only members of the team that holds this family can change its record.")
)
NOT_YOUR_ACCOUNT = refusal("people.not_your_account", _("You can only change your own account."))

# Agencies, teams, places in them, and offices.
AGENCY_NAME_TAKEN = refusal("people.agency_name_taken", _("There is already an agency of this name."))
ALREADY_A_MEMBER = refusal(
    "people.already_a_member", _("This practitioner already belongs to this team at that time.")
)
ALREADY_APPOINTED = refusal("people.already_appointed", _("This account already holds this office."))
ENDS_BEFORE_IT_STARTS = refusal("people.ends_before_it_starts", _("The last day cannot be before the first."))
OFFICE_OF_AN_AGENCY = refusal(
    "people.office_of_an_agency",
    _("Only a privacy officer is appointed for an agency, and then for every team."),
)
TEAM_NAME_TAKEN = refusal("people.team_name_taken", _("There is already a team of this name."))
UNKNOWN_TIME_ZONE = refusal("people.unknown_time_zone", _("This time zone is not known."))

# Accounts.
ALREADY_SUSPENDED = refusal("people.already_suspended", _("This account is already suspended."))
HAS_AN_ACCOUNT = refusal("people.has_an_account", _("This person already has an account."))
HAS_SECOND_STEP = refusal("people.has_second_step", _("You already use an authenticator."))
NO_SIGN_IN_NAME = refusal("people.no_sign_in_name", _("Enter a sign-in name."))
NOT_SUSPENDED = refusal("people.not_suspended", _("This account is not suspended."))
NOT_YOURSELF = refusal("people.not_yourself", _("You cannot suspend your own account."))
NOT_YOUR_OWN_WAY_BACK = refusal(
    "people.not_your_own_way_back", _("Change your own password on your own page.")
)
SIGN_IN_NAME_TAKEN = refusal("people.sign_in_name_taken", _("This sign-in name is already used."))
WEAK_PASSWORD = refusal("people.weak_password", _("This password is too easy to guess."))
WRONG_CODE = refusal(
    "people.wrong_code",
    _("This code is not right, was used before, or came too soon after a wrong one. Wait for the next code."),
)
WRONG_PASSWORD = refusal("people.wrong_password", _("The present password is not right."))

# What somebody was told.
NOT_THE_PROGRAM = refusal("people.not_the_program", _("Only the program itself does this."))
NOT_YOUR_NOTICE = refusal("people.not_your_notice", _("This was told to somebody else."))
NOTICE_READ_BEFORE = refusal("people.notice_read_before", _("You have looked at this already."))

# Families and their persons.
ALIAS_NOT_FREE = refusal("people.alias_not_free", _("This alias is taken, or is not a bird and a number."))
BORN_ALREADY = refusal("people.born_already", _("A child who has a date of birth is born."))
KIN_OF_ONESELF = refusal("people.kin_of_oneself", _("Choose two different persons."))
KINSHIP_KNOWN = refusal("people.kinship_known", _("This is already stated."))
NO_DUE_DATE = refusal("people.no_due_date", _("Enter the date on which the baby is due."))
NO_NAME = refusal("people.no_name", _("Enter a name."))
NOT_OF_THIS_FAMILY = refusal("people.not_of_this_family", _("This person does not belong to this family."))
OF_ANOTHER_AGENCY = refusal("people.of_another_agency", _("This practitioner works for another agency."))
OF_THIS_FAMILY_ALREADY = refusal(
    "people.of_this_family_already", _("This person already belongs to this family.")
)
SAME_ALREADY = refusal("people.same_already", _("These two records are already one person."))
SEARCH_FIRST = refusal(
    "people.search_first", _("Search first: this person may be known already, perhaps under another name.")
)
PERIOD_IN_THE_WAY: Mapping[StatutoryKind, Refusal] = {
    StatutoryKind.CHILD_IN_NEED: refusal(
        "people.in_need_already", _("This child is in need of services already. End that first.")
    ),
    StatutoryKind.PROTECTION_PLAN: refusal(
        "people.protected_already", _("This child already has a child protection plan. End it first.")
    ),
    StatutoryKind.SECTION_47: refusal(
        "people.enquired_already", _("A section 47 enquiry about this child is already open. End it first.")
    ),
}

# Who leads the work.
CANNOT_LEAD: Mapping[LeadProblem, Refusal] = {
    LeadProblem.NOT_WITH_THIS_FAMILY: refusal(
        LeadProblem.NOT_WITH_THIS_FAMILY.value,
        _("The lead must belong to the team or work with this family."),
    ),
    LeadProblem.SOCIAL_WORKER_NEEDED: refusal(
        LeadProblem.SOCIAL_WORKER_NEEDED.value,
        _(
            "While a section 47 enquiry or a child protection plan is open, the lead must be a social worker "
            "employed by the statutory body."
        ),
    ),
    LeadProblem.THERE_IS_A_LEAD: refusal(
        LeadProblem.THERE_IS_A_LEAD.value,
        _("This family already has a lead practitioner. They can offer a handover."),
    ),
}
HANDOVER_ANSWERED = refusal("people.handover_answered", _("This handover has already been answered."))
HANDOVER_TO_ONESELF = refusal("people.handover_to_oneself", _("Choose somebody else."))
HANDOVER_WAITING = refusal(
    "people.handover_waiting", _("A handover is already offered and waits for an answer.")
)
IN_THE_FUTURE = refusal("people.in_the_future", _("This cannot lie in the future."))
LEAD_ENDED_ALREADY = refusal("people.lead_ended_already", _("This practitioner no longer leads."))
NOT_OFFERED_TO_YOU = refusal("people.not_offered_to_you", _("This handover was offered to somebody else."))
NOT_THE_LEAD = refusal("people.not_the_lead", _("Only the lead practitioner can offer a handover."))

# Where a home is.
ADDRESS_OF_ANOTHER_AGENCY = refusal(
    "people.address_of_another_agency", _("Only the agency that wrote this address down can guard it less.")
)
ADDRESS_OF_ONE_HOME = refusal("people.address_of_one_home", _("Choose one home: each has its own address."))
ADDRESS_OVER = refusal(
    "people.address_over", _("This address has been corrected, or has its last day, already.")
)
NO_ADDRESS = refusal("people.no_address", _("Enter the address."))
NOBODY_LIVES_THERE = refusal("people.nobody_lives_there", _("Choose who lives there."))

# Who holds parental responsibility.
CANNOT_HOLD: Mapping[ResponsibilityProblem, Refusal] = {
    ResponsibilityProblem.BEFORE_BIRTH: refusal(
        "people.before_birth",
        _("Before the birth nobody holds parental responsibility; only the mother speaks for the child."),
    ),
    ResponsibilityProblem.BY_WHOM: refusal(
        "people.held_by_whom", _("A care order names an agency; in every other way it is a person.")
    ),
    ResponsibilityProblem.NOT_A_CHILD: refusal(
        "people.not_a_child", _("Parental responsibility is held for a child of this family.")
    ),
    ResponsibilityProblem.OF_ONESELF: refusal(
        "people.held_for_oneself", _("Nobody holds parental responsibility for themselves.")
    ),
    ResponsibilityProblem.OF_THE_AUTHORITY: refusal(
        "people.of_the_authority", _("Only the statutory body holds it under a care order.")
    ),
    ResponsibilityProblem.SEEN_WHEN: refusal(
        "people.seen_when", _("Enter the day on which proof was seen, and only if it was seen.")
    ),
    ResponsibilityProblem.WAY_OF_ANOTHER_PLACE: refusal(
        "people.way_of_another_place", _("The law of the place where this team works does not know this way.")
    ),
}
RESPONSIBILITY_ENDED_ALREADY = refusal(
    "people.responsibility_ended_already", _("This has ended, or been written anew, already.")
)
RESPONSIBILITY_KNOWN = refusal(
    "people.responsibility_known", _("This is written down already. End it first if it has changed.")
)
