"""How the words of each sealed field may leave: the table that no sealed field may be missing from."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from consent.seven_tests import SharingTest


class Way(StrEnum):
    """A way in which words leave the vault."""

    AUDITORS_DESK = "auditors_desk"
    FILE_GATE = "file_gate"
    GATE = "gate"
    ITS_WRITER = "its_writer"
    NEVER = "never"


SENTENCES: Mapping[Way, Promise] = {
    Way.AUDITORS_DESK: _("Opened on the auditor’s desk alone, and recorded there."),
    Way.FILE_GATE: _(
        "Opened by consent.gate one file at a time, and recorded before a byte leaves; downloaded, never shown inside."
    ),
    Way.GATE: _("Opened by consent.gate for a viewer and a purpose, and recorded before it leaves."),
    Way.ITS_WRITER: _("Given back to whoever wrote it and to nobody else; it is not yet of record."),
    Way.NEVER: _("Never leaves: the program compares with it and forgets it."),
}

# Every registered name of a sealed field. A field that is missing here fails a test.
WAYS: Mapping[str, Way] = {
    "audit.event.beside": Way.AUDITORS_DESK,
    "conference.child_decision.contingency": Way.GATE,
    "conference.child_decision.quorum_waiver": Way.GATE,
    "conference.conference.reason": Way.GATE,
    "conference.correction.words": Way.GATE,
    "conference.description.words": Way.GATE,
    "conference.dispute.words": Way.GATE,
    "conference.dispute_answer.words": Way.GATE,
    "conference.draft.words": Way.ITS_WRITER,
    "conference.entry.words": Way.GATE,
    "conference.few_accepted.reason": Way.GATE,
    "conference.identifiers.address": Way.GATE,
    "conference.identifiers.birth_date": Way.GATE,
    "conference.identifiers.name": Way.GATE,
    "conference.invitation.guest_name": Way.GATE,
    "conference.position.reason": Way.GATE,
    "conference.situation.remit": Way.GATE,
    "conference.situation.tried": Way.GATE,
    "conference.protected_source.asked": Way.GATE,
    "conference.protected_source.contact": Way.GATE,
    "conference.protected_source.name": Way.GATE,
    "conference.relay.words": Way.GATE,
    **{
        f"conference.sharing_decision.{each}": Way.GATE
        for each in ("advice", "reason", "trigger", "why_not_told", *SharingTest)
    },
    "conference.sharing_recipient.why": Way.GATE,
    "conference.step.how_we_will_know": Way.GATE,
    "conference.step.what": Way.GATE,
    "conference.step.what_must_change": Way.GATE,
    "conference.table_decision.reason": Way.GATE,
    "consent.authority.accuracy": Way.GATE,
    "consent.authority.adequacy": Way.GATE,
    "consent.authority.necessity": Way.GATE,
    "consent.authority.proportionality": Way.GATE,
    "consent.authority.relevance": Way.GATE,
    "consent.authority.security": Way.GATE,
    "consent.authority.timeliness": Way.GATE,
    "consent.authority.why_not_told": Way.GATE,
    "consent.authority_review.why": Way.GATE,
    "consent.bar_notice.reference": Way.GATE,
    "consent.break_glass.words": Way.GATE,
    "consent.break_glass_review.words": Way.GATE,
    "consent.circle.reason": Way.GATE,
    "consent.coercion.words": Way.GATE,
    "consent.court_order.court": Way.GATE,
    "consent.evidence.content": Way.FILE_GATE,
    "consent.kept_apart.words": Way.GATE,
    "consent.suggestion_decision.reason": Way.GATE,
    "consent.override_decision.reason": Way.GATE,
    "consent.override_request.reason": Way.GATE,
    "consent.voice.assessment": Way.GATE,
    "consent.voice.reason": Way.GATE,
    "consent.voice.words": Way.GATE,
    "consent.voice_answer.words": Way.GATE,
    "people.address.words": Way.GATE,
    "people.family.name": Way.GATE,
    "people.involvement.why": Way.GATE,
    "people.person.birth_date": Way.GATE,
    "people.person.due_on": Way.GATE,
    "people.person.family_name": Way.GATE,
    "people.person.given_name": Way.GATE,
    "people.person.official_number": Way.NEVER,
    "people.timecodedevice.secret": Way.NEVER,
}

TABLE: Mapping[str, Promise] = {name: SENTENCES[way] for name, way in WAYS.items()}
