"""What the codes of the trail mean, for the auditor's desk: each vocabulary with its words in both languages."""

from collections.abc import Callable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.opener import Vocabulary
from consent import retelling
from people.viewers import Capacity

CAPACITIES: Mapping[str, Promise] = {
    Capacity.ADMINISTRATOR: _("As an administrator"),
    Capacity.AUDITOR: _("As an auditor"),
    Capacity.PERSON: _("As somebody of the family"),
    Capacity.PRACTITIONER: _("As a practitioner"),
    Capacity.SYSTEM: _("As the program"),
}

RECORDS: Mapping[str, Promise] = {
    "audit.event": _("Event"),
    "conference.agenda_item": _("Item of an agenda"),
    "conference.area_count": _("How many people live in an area"),
    "conference.check_in": _("Presence in a meeting"),
    "conference.child_decision": _("Decision about a child"),
    "conference.conference": _("Meeting"),
    "conference.continuation": _("Way from a situation to a family"),
    "conference.correction": _("Correction of a line"),
    "conference.description": _("Description without a name"),
    "conference.dispute": _("Dispute of a line"),
    "conference.dispute_answer": _("Answer to a dispute"),
    "conference.dispute_outcome": _("How a dispute was settled"),
    "conference.draft": _("Draft"),
    "conference.entry": _("Line"),
    "conference.few_accepted": _("Reason for few people"),
    "conference.identifiers": _("Identifiers of a situation"),
    "conference.invitation": _("Invitation"),
    "conference.position": _("Position of an agency"),
    "conference.proposal": _("Proposal about a child"),
    "conference.recognition": _("Answer of an agency"),
    "conference.relay": _("Relay"),
    "conference.relay_answer": _("Answer to a relay"),
    "conference.relay_template": _("Standing template for relays"),
    "conference.roles_decision": _("Agencies that have a part"),
    "conference.situation": _("Situation"),
    "conference.situation_closing": _("End of a situation"),
    "conference.situationchair": _("Chair of a situation"),
    "conference.protected_source": _("Somebody’s protected identity"),
    "conference.sharing_decision": _("Decision about sharing"),
    "conference.sharing_recall": _("Recall of a share"),
    "conference.sharing_receipt": _("Receipt of a share"),
    "conference.sharing_recipient": _("Recipient of a share"),
    "conference.step": _("Step of the plan"),
    "conference.table_decision": _("Decision of the table"),
    "consent.authority": _("Lawful ground"),
    "consent.authority_review": _("Review of a lawful ground"),
    "consent.bar_notice": _("Notice that bars somebody"),
    "consent.break_glass": _("Opening in an emergency"),
    "consent.break_glass_review": _("Review of an opening in an emergency"),
    "consent.circle": _("For whom a line is"),
    "consent.coercion": _("Doubt whether words were free"),
    "consent.court_order": _("Order of a court"),
    "consent.evidence": _("File that shows what was said"),
    "consent.exclusion": _("Exclusion of a practitioner"),
    "consent.kept_apart": _("Two persons who are kept apart"),
    "consent.override_decision": _("Decision on an override"),
    "consent.override_request": _("Request for an override"),
    "consent.exclusionsuggestion": _("Suspicion that a practitioner is related to a family"),
    "consent.suggestion_decision": _("Decision about a suspicion"),
    "consent.protected_work": _("Protected work"),
    "consent.permissions_export": _("Permissions taken out for another system"),
    "consent.provision": _("Permission"),
    "consent.voice": _("What a person said about sharing"),
    "consent.voice_answer": _("Answer to a person"),
    "people.account": _("Account"),
    "people.address": _("Address of a home"),
    "people.agency": _("Agency"),
    "people.appointment": _("Office"),
    "people.family": _("Name of the family"),
    "people.family_member": _("Person of a family"),
    "people.involvement": _("Work with the family"),
    "people.kinship": _("How two persons are related"),
    "people.leadhandover": _("Offer of the lead"),
    "people.leadtenure": _("Lead of the work"),
    "people.membership": _("Place in a team"),
    "people.noticemail": _("Mail of a notice"),
    "people.noticeread": _("Look at a notice"),
    "people.parentalresponsibility": _("Parental responsibility"),
    "people.person": _("Person"),
    "people.practitioner": _("Practitioner"),
    "people.samepersonas": _("Two records of one person"),
    "people.statutoryperiod": _("Period that the law begins"),
    "people.team": _("Team"),
}

_WORDS: Mapping[Vocabulary, Callable[[str], Promise | str]] = {
    Vocabulary.CAPACITY: lambda code: CAPACITIES.get(code, code),
    Vocabulary.PURPOSE: retelling.purpose,
    Vocabulary.RECORD: lambda code: RECORDS.get(code, code),
    Vocabulary.RULE: lambda code: retelling.RULES.get(code, code),
    Vocabulary.TIE: retelling.tie,
}


def in_words(vocabulary: Vocabulary, code: str) -> Promise | str:
    """Say a code of the trail in the reader's language; the code itself where there are no words for it."""
    return _WORDS[vocabulary](code)
