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
    "conference.check_in": _("Presence in a meeting"),
    "conference.child_decision": _("Decision about a child"),
    "conference.conference": _("Meeting"),
    "conference.draft": _("Draft"),
    "conference.entry": _("Line"),
    "conference.invitation": _("Invitation"),
    "conference.position": _("Position of an agency"),
    "conference.proposal": _("Proposal about a child"),
    "conference.step": _("Step of the plan"),
    "consent.authority": _("Lawful ground"),
    "consent.exclusion": _("Exclusion of a practitioner"),
    "consent.provision": _("Permission"),
    "consent.voice": _("What a person said about sharing"),
    "consent.voice_answer": _("Answer to a person"),
    "people.account": _("Account"),
    "people.agency": _("Agency"),
    "people.appointment": _("Office"),
    "people.family": _("Name of the family"),
    "people.family_member": _("Person of a family"),
    "people.involvement": _("Work with the family"),
    "people.kinship": _("How two persons are related"),
    "people.leadhandover": _("Offer of the lead"),
    "people.leadtenure": _("Lead of the work"),
    "people.membership": _("Place in a team"),
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
