"""Make a copy of chosen lines for one named practitioner, redacted by what that one may see."""

from collections.abc import Sequence

from audit import trail
from audit.trail import Refused
from conference.circles.access import LINES
from conference.exchange.access import may_copy
from conference.meetings.access import require_practitioner
from conference.meetings.models import Entry
from conference.sharing import events, records, redacting, refusals
from conference.sharing.models import SharingDecision
from conference.sharing.records import Party, Why
from conference.sharing.vocabulary import Way
from consent.purposes import WORK_WITH_FAMILY
from consent.scope import Scope
from people.models import Family, Practitioner
from people.viewers import Viewer


def make(
    *,
    family: Family,
    recipient: Practitioner,
    items: Sequence[Entry],
    trigger: str,
    by: Viewer,
    key: str = "",
) -> SharingDecision:
    """Record a copy: the lines in it are those of the chosen ones that the recipient may see."""
    with trail.gesture(
        events.COPY_MADE, actor=by.actor(), about=[family, recipient], key=key, items=0
    ) as gesture:
        me, _agency = require_practitioner(by)
        if not may_copy(by, family):
            raise Refused(refusals.COPIES_ARE_NOT_FOR_YOU)
        if recipient.pk == me or not trigger.strip():
            raise Refused(refusals.COPY_FOR_WHOM_AND_WHY)
        rows = LINES.filter(family=family, pk__in=[each.pk for each in items])
        mine = Scope.load(by, WORK_WITH_FAMILY, family_ids=[family.pk])
        chosen = [each for each in rows if redacting.may_take_out(each, by, mine)]
        if len(chosen) < len(items):
            raise Refused(refusals.NOT_TO_COPY)
        copied = redacting.for_both(chosen, redacting.scope_of(recipient, family))
        if not copied:
            raise Refused(refusals.NOTHING_TO_COPY)
        decision = records.write(
            gesture,
            family=family,
            shelf=records.heaviest(copied).shelf,
            items=copied,
            by=by,
            way=Way.COPIED,
            why=Why(trigger=trigger),
            parties=[Party(practitioner=recipient)],
        )
        gesture.set(items=len(copied))
        gesture.result = str(decision.pk)
    return decision
