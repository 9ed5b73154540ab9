"""What the pages of sharing show: decisions, what they say, who got it, what was shared; nothing hidden is counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from conference.circles.access import LINES
from conference.disputes.models import Dispute
from conference.grounds.queries import agencies_around
from conference.meetings.models import Entry
from conference.sharing.access import DECISIONS, Found, Received, is_own, readable, relay_of, to_me
from conference.sharing.inside import InsideShare
from conference.sharing.models import SharingDecision, SharingRecipient
from conference.sharing.rules.standing import Standing
from conference.sharing.vocabulary import Outcome
from consent import gate
from consent.gate import Opened
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope, decide
from people.models import Agency, Family
from people.viewers import Viewer

MOST = 100
WAITS = frozenset({Standing.DUE, Standing.WAITING})


@dataclass(frozen=True, slots=True)
class Read:
    """A decision with its words, its lines as the viewer reads them, and those of its parties whom they may know."""

    decision: SharingDecision
    words: dict[str, str]
    parties: list[tuple[SharingRecipient, str]]


def register(viewer: Viewer, family: Family, scope: Scope) -> list[Read]:
    """Return the decisions about a family that the viewer may read, the latest first."""
    rows = DECISIONS.filter(family=family).order_by("-decided_at", "-id")
    shown = readable(rows, viewer, scope)[:MOST]
    return read(viewer, shown, scope, agencies_around(viewer, family, scope))


def read(
    viewer: Viewer, decisions: Iterable[SharingDecision], scope: Scope, around: Iterable[Agency]
) -> list[Read]:
    """Open decisions that may be read; whom the viewer may not know to be near the family is left out."""
    known = {each.pk for each in around} | {viewer.agency_id}
    found = []
    for one in _opened(viewer, decisions, scope):
        parties = [
            each for each in one.record.parties.all() if is_own(viewer, one.record) or _is_known(each, known)
        ]
        found.append((one, parties))
    reasons = {
        one.record.pk: one.words.get("why", "")
        for one in _opened(viewer, [each for _, parties in found for each in parties], scope)
    }
    return [
        Read(one.record, dict(one.words), [(each, reasons.get(each.pk, "")) for each in parties])
        for one, parties in found
    ]


def one(found: Found) -> Read | None:
    """Open one decision."""
    around = agencies_around(found.viewer, found.decision.family, found.scope)
    return next(iter(read(found.viewer, [found.decision], found.scope, around)), None)


def lines(found: Found) -> list[Opened[Entry]]:
    """Open the lines that a decision is about."""
    return _opened(found.viewer, _entries(found.decision), found.scope)


def shared_lines(found: Received) -> list[Any]:
    """Open the lines of a share for one of its recipients, each on the shelf on which it stands for them."""
    share = found.recipient.decision
    # Whoever gets a relay sees its words, and none of the lines that they are drawn from.
    entries = [] if relay_of(share) else _entries(share)
    return _opened(found.viewer, [InsideShare.of(each, share) for each in entries], found.scope)


def relay(found: Found | Received) -> str:
    """Open the words of the relay that a share is about; empty where it is about lines themselves."""
    share = found.decision if isinstance(found, Found) else found.recipient.decision
    one = relay_of(share)
    shown = _opened(found.viewer, [one] if one else [], found.scope)
    return shown[0].words["words"] if shown else ""


def received(viewer: Viewer) -> list[SharingRecipient]:
    """Return what was shared with the viewer or their agency, the latest first, recalled or not."""
    return list(to_me(viewer).order_by("-decision__decided_at", "-id")[:MOST])


def due(viewer: Viewer, *, family: Family | None = None) -> list[SharingDecision]:
    """Return the decisions to wait of the viewer's agency about which somebody must decide again by today."""
    rows = DECISIONS.filter(agency__in=[viewer.agency_id], outcome=Outcome.NOT_NOW, next=None)
    rows = rows.filter(family=family) if family else rows
    waiting = [each for each in rows.order_by("review_on", "id") if _is_due(each)]
    near = {each.family_id for each in waiting}
    scope = Scope.load(viewer, WORK_WITH_FAMILY, family_ids=near)
    return readable(waiting, viewer, scope)


def disputes(viewer: Viewer, family: Family, scope: Scope) -> list[Dispute]:
    """Return the disputes of the viewer's agency's lines that wait for an answer, the oldest first."""
    rows = Dispute.objects.filter(family=family, entry__agency__in=[viewer.agency_id], outcome=None)
    waiting = rows.select_related("entry__shelf__circle", "answer", "agency").order_by("said_at", "id")
    return [each for each in waiting if decide(scope, each.entry).permitted]


def _is_due(decision: SharingDecision) -> bool:
    return decision.standing(decision.family.team.today()) is Standing.DUE


def _entries(decision: SharingDecision) -> list[Entry]:
    ids = [each.entry_id for each in decision.items.all()]
    return list(LINES.filter(pk__in=ids).order_by("-occurred_on", "-id"))


def _is_known(party: SharingRecipient, known: set[UUID | None]) -> bool:
    return (party.practitioner.agency_id if party.practitioner else party.agency_id) in known


def _opened(viewer: Viewer, records: Iterable[Any], scope: Scope) -> list[Opened[Any]]:
    shown = gate.open(viewer, records, scope.purpose, scope=scope)
    return [each for each in shown if isinstance(each, Opened)]
