"""Begin and end the statutory periods of a child."""

from datetime import date

from audit import trail
from audit.trail import Refused
from people import epochs, events, permissions, records, refusals
from people.models import FamilyMember, StatutoryKind, StatutoryPeriod
from people.rules.statutory_periods import in_the_way
from people.viewers import Viewer


def begin(*, member: FamilyMember, kind: StatutoryKind, starts_on: date, by: Viewer) -> StatutoryPeriod:
    """Begin a statutory period of a child, when no other one of the same child overlaps."""
    about = [member.family, member.person]
    with trail.gesture(
        events.STATUTORY_PERIOD_BEGUN, actor=by.actor(), about=about, period=str(kind)
    ) as gesture:
        permissions.require_keeper(by, member.family)
        others = StatutoryPeriod.objects.filter(person_id=member.person_id)
        if other := in_the_way(others, starts_on):
            raise Refused(refusals.PERIOD_IN_THE_WAY[StatutoryKind(other)])
        period = records.statutory_period(
            person_id=member.person_id, family=member.family, kind=str(kind), starts_on=starts_on
        )
        gesture.touch(period)
    return period


def end(*, period: StatutoryPeriod, ends_on: date, by: Viewer) -> StatutoryPeriod:
    """Give a statutory period its last day."""
    about = [period.family, period.person]
    with trail.gesture(
        events.STATUTORY_PERIOD_ENDED, actor=by.actor(), about=about, period=str(period.kind)
    ) as gesture:
        permissions.require_keeper(by, period.family)
        if ends_on < period.starts_on:
            raise Refused(refusals.ENDS_BEFORE_IT_STARTS)
        period.ends_on = ends_on
        period.save(update_fields=["ends_on"])
        epochs.bump(epochs.family_key(period.family_id))
        gesture.touch(period)
    return period
