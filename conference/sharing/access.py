"""The only way from an id to a decision about sharing, and to what was shared; missing and forbidden look the same."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from audit.denials import NotForYou
from audit.references import Reference
from audit.trail import Refused
from conference.circles.access import LINES
from conference.circles.naming import FOR_FEW
from conference.directory import access as directory
from conference.meetings import access as meetings
from conference.meetings.models import Conference, Entry
from conference.sharing import refusals
from conference.sharing.models import SharingDecision, SharingRecipient
from conference.sharing.vocabulary import Outcome
from consent.categories import Sensitivity
from consent.purposes import WORK_WITH_FAMILY, Purpose
from consent.scope import Scope, decide
from people.models import Family
from people.viewers import Capacity, Viewer

DECISIONS = SharingDecision.objects.select_related(
    "family__team",
    "agency",
    "decided_by",
    "recall__recalled_by__agency",
    "next",
    "authority",
    "relayed__relay__written_by",
    "relayed__relay__shelf",
).prefetch_related(
    "items__entry__shelf__circle",
    "parties__agency",
    "parties__practitioner__agency",
    "parties__receipt__confirmed_by",
)


@dataclass(frozen=True, slots=True)
class Found:
    """A decision that the viewer may read, and the scope that says so."""

    decision: SharingDecision
    viewer: Viewer
    scope: Scope

    @property
    def is_own(self) -> bool:
        """Say whether the viewer's agency decided it: they follow it up."""
        return is_own(self.viewer, self.decision)

    @property
    def may_recall(self) -> bool:
        """Say whether the viewer recalls what was shared."""
        return may_recall(self.viewer, self.decision)


@dataclass(frozen=True, slots=True)
class Received:
    """A share with the viewer among its recipients, and the scope of what it lets them read."""

    recipient: SharingRecipient
    viewer: Viewer
    scope: Scope


def decision(viewer: Viewer, family_id: UUID, decision_id: UUID) -> Found:
    """Return a decision of which the viewer may read every line that it is about."""
    there = DECISIONS.filter(pk=decision_id, family_id=family_id).first()
    if there is None:
        raise NotForYou
    try:
        _, scope = directory.reached(viewer, family_id)
    except NotForYou:
        raise NotForYou(Reference.to(there)) from None
    if not readable([there], viewer, scope):
        raise NotForYou(Reference.to(there))
    return Found(there, viewer, scope)


def own(viewer: Viewer, family_id: UUID, decision_id: UUID) -> Found:
    """Return a decision of the viewer's own agency."""
    found = decision(viewer, family_id, decision_id)
    if not found.is_own:
        raise NotForYou(Reference.to(found.decision))
    return found


def received(viewer: Viewer, recipient_id: UUID) -> Received:
    """Return something that was shared with the viewer, or with their agency, and was not recalled."""
    there = to_me(viewer).filter(pk=recipient_id).first()
    if there is None:
        exists = SharingRecipient.objects.filter(pk=recipient_id).first()
        raise NotForYou(Reference.to(exists.decision) if exists else None)
    purpose = Purpose.conference(there.decision_id)
    scope = Scope.load(viewer, purpose, family_ids=[there.family_id])
    if hasattr(there.decision, "recall") or there.decision.authority_id is None:
        raise NotForYou(Reference.to(there.decision))
    return Received(there, viewer, scope)


def to_me(viewer: Viewer) -> QuerySet[SharingRecipient]:
    """Return what was shared with a practitioner, or with their agency, recalled or not."""
    rows = SharingRecipient.objects.select_related(
        "family",
        "receipt",
        "decision__agency",
        "decision__decided_by",
        "decision__recall",
        "decision__relayed__relay__written_by",
        "decision__relayed__relay__shelf",
    )
    if viewer.capacity is not Capacity.PRACTITIONER:
        return rows.none()
    mine = Q(practitioner_id=viewer.practitioner_id) | Q(agency_id=viewer.agency_id)
    return rows.filter(mine, is_left_out=False, decision__authority__isnull=False)


def readable(decisions: Iterable[SharingDecision], viewer: Viewer, scope: Scope) -> list[SharingDecision]:
    """Keep the decisions that somebody may read: every line that one is about, and the meeting that it names."""
    found = [
        one
        for one in decisions
        if decide(scope, one).permitted
        and all(decide(scope, item.entry).permitted for item in one.items.all())
    ]
    named = {one.conference_id for one in found if one.conference_id and not is_own(viewer, one)}
    mine = Conference.objects.filter(meetings.mine(viewer), pk__in=named) if named else ()
    unknown = named - {one.pk for one in mine}
    return [one for one in found if is_own(viewer, one) or one.conference_id not in unknown]


def is_own(viewer: Viewer, one: SharingDecision) -> bool:
    """Say whether the viewer's agency decided something."""
    return viewer.capacity is Capacity.PRACTITIONER and one.agency_id == viewer.agency_id


def may_recall(viewer: Viewer, one: SharingDecision) -> bool:
    """Say whether the viewer recalls what was shared: of who decided, who wrote a line of it, or the relay."""
    if viewer.capacity is not Capacity.PRACTITIONER:
        return False
    agencies = {one.agency_id, *(item.entry.agency_id for item in one.items.all())}
    relay = relay_of(one)
    return viewer.agency_id in agencies | ({relay.written_by.agency_id} if relay else set())


def relay_of(one: SharingDecision) -> Any:
    """Return the relay that a decision is about, or None where it is about lines themselves."""
    answer = getattr(one, "relayed", None)
    return answer.relay if answer else None


def own_lines(viewer: Viewer, family: Family, scope: Scope) -> Iterable[Entry]:
    """Yield the lines of the viewer's own agency about a family, the latest first."""
    rows = LINES.filter(family=family, agency__in=[viewer.agency_id]).order_by("-occurred_on", "-id")
    return (each for each in rows if decide(scope, each).permitted)


def require_lines(items: Sequence[Entry], family: Family, by: Viewer, outcome: Outcome) -> list[Entry]:
    """Return the lines as they are now, locked; refuse another agency's, and sharing what must not go this way."""
    wanted = {each.pk for each in items}
    now = list(LINES.select_for_update(of=("self",)).filter(pk__in=wanted, family=family))
    scope = Scope.load(by, WORK_WITH_FAMILY, family_ids=[family.pk])
    own = [each for each in now if each.agency_id is not None and each.agency_id == by.agency_id]
    if len(own) < len(wanted) or not all(decide(scope, each).permitted for each in own):
        raise Refused(refusals.NOT_YOUR_LINES)
    if outcome is Outcome.SHARE and any(each.sensitivity >= Sensitivity.V for each in own):
        raise Refused(refusals.SEALED_IS_NOT_SHARED)
    if outcome is Outcome.SHARE and any(
        each.shelf.circle and each.shelf.circle.kind in FOR_FEW for each in own
    ):
        raise Refused(refusals.FOR_FEW_IS_NOT_SHARED)
    return own


def require_own(decision: SharingDecision, by: Viewer) -> SharingDecision:
    """Return a decision as it is now, locked; refuse whoever is not of the agency that took it."""
    return _require(decision, by, is_own)


def require_recall(decision: SharingDecision, by: Viewer) -> SharingDecision:
    """Return a decision as it is now, locked; refuse whoever may not recall what was shared by it."""
    return _require(decision, by, may_recall)


def _require(
    decision: SharingDecision, by: Viewer, may: Callable[[Viewer, SharingDecision], bool]
) -> SharingDecision:
    SharingDecision.objects.select_for_update().get(pk=decision.pk)
    now = DECISIONS.get(pk=decision.pk)
    scope = Scope.load(by, WORK_WITH_FAMILY, family_ids=[now.family_id])
    if not may(by, now) or not readable([now], by, scope):
        raise Refused(refusals.NOT_YOUR_DECISION)
    return now
