"""Why something about sharing is refused: codes for the trail, sentences for whoever is refused."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from audit.refusals import Refusal, refusal
from consent import second_person
from consent.evidence import NotTaken
from consent.reliance import Objection

ASSESSED_WITHOUT_REASONS = refusal(
    "consent.assessed_without_reasons",
    _("Write down why you find so: what they understood, in their words or yours."),
)
ENDED_BEFORE = refusal("consent.ended_before", _("This has already ended."))
EXCLUDED_BEFORE = refusal("consent.excluded_before", _("This has been declared before."))
NEEDS_A_VOICE = refusal(
    "consent.needs_a_voice", _("Record what the person said: an agreement is theirs to give.")
)
NEXT_REVIEW_MISSING = refusal(
    "consent.next_review_missing", _("Say on which day it is looked at again; the day must be still to come.")
)
NO_REASON_TO_DOUBT = refusal(
    "consent.no_reason_to_doubt", _("Write down what makes you think that it was not free.")
)
NO_NOTICE_NAMED = refusal(
    "consent.no_notice_named", _("Name the notice that the persons had read where they said this.")
)
NOT_A_FULL_MEMBER = refusal(
    "consent.not_a_full_member", _("Only core and seconded members of the family’s team can change this.")
)
NOT_A_STATEMENT = refusal(
    "consent.not_a_statement", _("Only what somebody agreed to, limited or refused can be doubted.")
)
NOT_FOR_EXPORT = refusal(
    "consent.not_for_export",
    _("No permission lets you take out what everybody of this family said about sharing."),
)
NOT_TO_BE_TAKEN_IN = refusal(
    "consent.not_to_be_taken_in",
    _("The document says things that cannot be recorded here as they are meant."),
)
NOT_YOUR_VOICE = refusal("consent.not_your_voice", _("You can only speak for yourself here."))
NOT_YOURS_TO_SAY = refusal(
    "consent.not_yours_to_say", _("Only somebody who works with the family can record this.")
)
NOTHING_SAID = refusal("consent.nothing_said", _("Write something first."))
NOTHING_TO_REVIEW = refusal(
    "consent.nothing_to_review",
    _("This ground ends with the meeting, or the words, that carry it: there is nothing to review."),
)
NOTHING_TO_TAKE_BACK = refusal("consent.nothing_to_take_back", _("There is nothing here to take back."))
NOT_YOURS_TO_EXCLUDE = refusal(
    "consent.not_yours_to_exclude",
    _(
        "Only the lead, a core social worker of the team or a privacy officer can decide this, about somebody else."
    ),
)
ONLY_THE_PROGRAM = refusal(
    "consent.only_the_program", _("Only the program suggests this. You can exclude somebody yourself.")
)
NOT_RELIED_ON = refusal(
    "consent.not_relied_on", _("Nobody relies on this any more. Ask again when it is safe.")
)
OWN_EXCLUSION = refusal("consent.own_exclusion", _("Somebody else must decide this."))
TAKEN_BACK_BEFORE = refusal("consent.taken_back_before", _("You have already taken this back."))

NO_SUCH_BAR = refusal(
    "consent.no_such_bar",
    _("The law of this place gives no such right. Record what the person refused instead."),
)
NOTICE_IN_THE_FUTURE = refusal(
    "consent.notice_in_the_future", _("A notice holds from the day on which it was received, not before.")
)
NOTICE_OF_OTHER_INFORMATION = refusal(
    "consent.notice_of_other_information", _("The statute is not about all of this information.")
)
NOTICE_TO_ANOTHER_BODY = refusal(
    "consent.notice_to_another_body", _("The statute does not bind this body: the notice belongs elsewhere.")
)
NOTICE_WITHOUT_PAPER = refusal(
    "consent.notice_without_paper", _("Say where the signed notice is kept: a bar needs one in writing.")
)
PROVIDER_NOT_NAMED = refusal(
    "consent.provider_not_named",
    _("A notice names a person, a service or a kind of service in health or social services."),
)
TESTS_UNANSWERED = refusal(
    "consent.tests_unanswered", _("Answer each of the seven tests: sharing must pass them all.")
)
TOLD_BEFORE = refusal("consent.told_before", _("The family has already been told of this."))
TOLD_IN_THE_FUTURE = refusal("consent.told_in_the_future", _("The day cannot be still to come."))
UNTOLD_WITHOUT_DAY = refusal(
    "consent.untold_without_day",
    _("Say by which day the family will be told; the day must be still to come."),
)
UNTOLD_WITHOUT_WORDS = refusal(
    "consent.untold_without_words", _("Say in your own words why the family was not told.")
)

# Somebody is in danger.
ASKS_FOR_NOTHING = refusal("consent.asks_for_nothing", _("Choose what you need to see."))
EMERGENCY_TOO_LONG = refusal("consent.emergency_too_long", _("This can be open for three hours at most."))
NOT_A_REVIEWER = refusal(
    "consent.not_a_reviewer", _("Only a privacy officer of the reader’s agency can review this.")
)
NOT_YOUR_EMERGENCY = refusal(
    "consent.not_your_emergency",
    _("Only who opened this can close it, or a privacy officer of their agency."),
)
# One sentence for what is not there, what is not for them, and what is not sure: none can be told from the others.
NOTHING_TO_OPEN = refusal(
    "consent.nothing_to_open",
    _(
        "Nothing was opened: these words lead to no family that you may open, or to more than one person. Check "
        "them, or add an official number."
    ),
)
OWN_EMERGENCY = refusal("consent.own_emergency", _("Somebody else must review this."))
REVIEWED_BEFORE = refusal("consent.reviewed_before", _("This has been reviewed."))

# A refusal is overridden.
BAR_OF_STATUTE = refusal(
    "consent.bar_of_statute",
    _("The law itself gives this person the right to forbid it. Nobody here can override that."),
)
DECIDED_BEFORE = refusal("consent.decided_before", _("This has been decided."))
ENDS_IN_THE_PAST = refusal("consent.ends_in_the_past", _("The end must lie ahead."))
NOT_A_RECIPIENT = refusal("consent.not_a_recipient", _("Choose who should see it."))
NOT_A_REFUSAL = refusal(
    "consent.not_a_refusal", _("Only what somebody refused or limited can be overridden.")
)
REFUSAL_DOES_NOT_BITE = refusal(
    "consent.refusal_does_not_bite",
    _("This refusal does not keep them from that: there is nothing to override."),
)
REVIEW_TOO_LATE = refusal(
    "consent.review_too_late", _("Look at this again before it ends, and within ninety days.")
)
TOLD_WITHOUT_WORDS = refusal(
    "consent.told_without_words", _("Write what the person is told, or say why they are not told.")
)
OVERRIDE_OPENS_TO_NOBODY_ELSE = refusal(
    "consent.override_opens_to_nobody_else",
    _("Two people decided for whom this refusal is overridden. For somebody else, ask for another override."),
)
# What stands in the way of deciding an override, by what `second_person.objection` returns.
CANNOT_OVERRIDE: Mapping[second_person.Objection, Refusal] = {
    second_person.Objection.FOR_ONESELF: refusal(
        "consent.override_for_oneself", _("Nobody decides what they themselves may see.")
    ),
    second_person.Objection.NEEDS_ANOTHER: refusal(
        "consent.override_needs_another", _("Somebody else must decide this.")
    ),
    second_person.Objection.NEEDS_AUTHORITY: refusal(
        "consent.override_needs_authority",
        _(
            "Who leads the work with the family decides this, or a social worker of the statutory body in its "
            "team."
        ),
    ),
}
# Why a file is not taken, by what `evidence.recognise` returns.
NO_EVIDENCE: Mapping[NotTaken, Refusal] = {
    NotTaken.EMPTY: refusal("consent.file_empty", _("The file is empty.")),
    NotTaken.NOT_WHOLE: refusal("consent.file_not_whole", _("The file is not whole. Save or scan it again.")),
    NotTaken.OTHER_KIND: refusal(
        "consent.file_of_another_kind", _("Only PDF, JPEG and PNG files are kept here. This is none of them.")
    ),
    NotTaken.TOO_LARGE: refusal("consent.file_too_large", _("The file is larger than 4 MB.")),
}
TOO_MANY_FILES = refusal("consent.too_many_files", _("There are five files beside this already."))

# What stands in the way of relying on a ground, by what `reliance.objection` returns.
NO_RELIANCE: Mapping[Objection, Refusal] = {
    Objection.ANOTHER_PLACE: refusal(
        "consent.ground_of_another_place", _("This ground is not law where the family’s team works.")
    ),
    Objection.NOT_ON_THAT_DAY: refusal(
        "consent.ground_not_on_that_day", _("This ground is not law on that day.")
    ),
    Objection.OTHER_AGENCIES: refusal(
        "consent.ground_of_other_agencies", _("The law does not give this ground to your agency.")
    ),
    Objection.OTHER_INFORMATION: refusal(
        "consent.ground_of_other_information", _("This ground does not reach all of this information.")
    ),
}

# What stands in the way of speaking for somebody, by the code of `standing.objection`.
OBJECTIONS: Mapping[str, Refusal] = {
    "child_not_assessed": refusal(
        "consent.child_not_assessed",
        _("Somebody must first find that this child understands what is asked."),
    ),
    "child_decides": refusal(
        "consent.child_decides",
        _("This child decides this themselves. Ask them; nobody else can say it for them."),
    ),
    "for_another_adult": refusal(
        "consent.for_another_adult",
        _("Nobody can speak for another adult, or for a child for whom they are not responsible."),
    ),
    "for_nobody": refusal("consent.for_nobody", _("Choose for whom this is said.")),
    "guardian_decides": refusal(
        "consent.guardian_decides",
        _("A special guardian speaks for this child in place of the parents."),
    ),
    "no_guardianship": refusal(
        "consent.no_guardianship",
        _("Only a special guardian or a tutor can speak as one, once proof of it was seen."),
    ),
    "no_order_seen": refusal(
        "consent.no_order_seen",
        _("Say which court made the order, on what day, and on which day you saw it."),
    ),
    "no_parental_responsibility": refusal(
        "consent.no_parental_responsibility",
        _("Only somebody with parental responsibility can speak for a child."),
    ),
    "not_a_child_for_themselves": refusal(
        "consent.not_a_child_for_themselves", _("A child speaks for themselves alone.")
    ),
    "too_young_here": refusal(
        "consent.too_young_here",
        _("The law of this place does not let somebody this young decide it alone; a parent or tutor does."),
    ),
    "young_person_decides": refusal(
        "consent.young_person_decides",
        _(
            "Somebody of this age decides it themselves. Ask them; if they cannot decide this, write down who found so,"
            " and why."
        ),
    ),
}
