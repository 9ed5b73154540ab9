"""A decision about sharing as its readers read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from conference.disputes.presenters import notes as notes_of
from conference.exchange.access import may_copy
from conference.grounds.presenters.vocabulary import NOT_TOLD
from conference.meetings.presenters import names as names_of
from conference.meetings.presenters.lines import Line, of_entry
from conference.sharing import queries
from conference.sharing.access import Found
from conference.sharing.models import SharingDecision, SharingRecipient
from conference.sharing.queries import Read
from conference.sharing.rules.standing import Standing
from conference.sharing.vocabulary import Outcome, Way
from consent import grounds
from consent.seven_tests import NAMES, SharingTest
from consent.terms import NotToldBecause

STANDINGS: Mapping[Standing, tuple[Promise, str]] = {
    Standing.DUE: (_("Decide again: it is due"), "red"),
    Standing.FOLLOWED: (_("Decided again since"), "grey"),
    Standing.GIVEN: (_("To confirm"), "yellow"),
    Standing.RECALLED: (_("Recalled"), "orange"),
    Standing.RECEIVED: (_("Received"), "green"),
    Standing.SETTLED: (_("Settled"), "grey"),
    Standing.WAITING: (_("Waits"), "blue"),
}
_SHARED_WITH_ALL = frozenset({Way.COPIED, Way.TO_TEAM, Way.TO_MEETING, Way.EXPORTED})


@dataclass(frozen=True, slots=True)
class PartyLine:
    """Who gets something, and since when they have it; or who is left out, and why."""

    name: str
    more: str = ""
    why: str = ""
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    confirms: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """A decision in the register: what, by whom, why, with whom, where it stands."""

    id: UUID
    outcome: str
    is_share: bool
    way: str
    standing: str
    colour: str
    agency: str
    decided_by: str
    decided_at: datetime
    trigger: str
    reason: str
    review_on: date | None
    recipients: list[PartyLine] = field(default_factory=list)
    left_out: list[PartyLine] = field(default_factory=list)


def line(read: Read, language: str, today: date) -> DecisionLine:
    """Return a decision that was opened."""
    decision, words = read.decision, read.words
    label, colour = STANDINGS[decision.standing(today)]
    who = decision.decided_by
    # What is with everybody who may see its kind waits for nobody's receipt.
    has_standing = not (decision.way in _SHARED_WITH_ALL and decision.standing(today) is Standing.RECEIVED)
    return DecisionLine(
        id=decision.pk,
        outcome=str(Outcome(decision.outcome).label),
        is_share=decision.is_share,
        way=str(Way(decision.way).label) if decision.is_share else "",
        standing=str(label) if has_standing else "",
        colour=colour,
        agency=decision.agency.name_in(language),
        decided_by=f"{who.name}, {who.job_title_in(language)}",
        decided_at=decision.decided_at,
        trigger=words.get("trigger", ""),
        reason=words.get("reason", ""),
        review_on=decision.review_on,
        recipients=[_party(one, why, language) for one, why in read.parties if not one.is_left_out],
        left_out=[_party(one, why, language) for one, why in read.parties if one.is_left_out],
    )


def page(found: Found, read: Read) -> dict[str, Any]:
    """Return everything that the page of one decision draws."""
    decision, language = read.decision, found.viewer.language
    today, words = decision.family.team.today(), read.words
    stands = decision.standing(today)
    recall = getattr(decision, "recall", None)
    after = getattr(decision, "next", None)
    return {
        "family": decision.family,
        "decision": line(read, language, today),
        "lines": lines(found),
        "ground": _ground(decision, language),
        "tests": [(NAMES[test], words[test]) for test in SharingTest if test in words],
        "told": _told(decision),
        "why_not_told": words.get("why_not_told", ""),
        "advice": words.get("advice", ""),
        "recall": recall,
        "recall_why": recall.get_why_display() if recall else "",
        "next_id": after.pk if after and found.is_own else None,
        "relay": queries.relay(found),
        "may_recall": found.may_recall and decision.authority_id is not None and recall is None,
        "may_copy": found.is_own and decision.way == Way.COPIED and may_copy(found.viewer, decision.family),
        "may_decide_again": found.is_own and stands in queries.WAITS,
        "stays": found.is_own and decision.is_share and decision.way in {Way.TO_TEAM, Way.TO_MEETING},
    }


def lines(found: Found) -> list[Line]:
    """Return the lines that a decision is about, with what is said about them."""
    language = found.viewer.language
    names = names_of.in_scope(found.scope, found.viewer, found.decision.family)
    shown = queries.lines(found)
    notes = notes_of.under(shown, found.scope, names, language)
    return [
        of_entry(language, names, one.record, one.words["words"], notes=notes.get(one.record.pk, ()))
        for one in shown
    ]


def _party(one: SharingRecipient, why: str, language: str) -> PartyLine:
    receipt = getattr(one, "receipt", None)
    who = one.practitioner
    if who is not None:
        name, more = who.name, f"{who.job_title_in(language)}, {who.agency.name_in(language)}"
    else:
        name, more = one.agency.name_in(language) if one.agency else "", ""
    return PartyLine(
        name=name,
        more=more,
        why=why,
        confirmed_by=receipt.confirmed_by.name if receipt else "",
        confirmed_at=receipt.confirmed_at if receipt else None,
        confirms=one.may_confirm,
    )


def _ground(decision: SharingDecision, language: str) -> str:
    if not decision.ground or decision.ground_dated is None:
        return ""
    ground = grounds.edition(decision.ground, decision.ground_dated)
    name, power = ground.name.in_language(language), ground.power.in_language(language)
    return f"{name} ({power})" if power else name


def _told(decision: SharingDecision) -> str:
    if decision.is_family_told is None:
        return ""
    if decision.is_family_told:
        return str(_("The family was told."))
    sentence = str(NOT_TOLD[NotToldBecause(decision.not_told_because)])
    day = date_format(decision.tell_by, "DATE_FORMAT") if decision.tell_by else ""
    return sentence % {"day": day} if "%(day)s" in sentence else sentence
