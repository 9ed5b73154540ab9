"""Begin and end the statutory periods of a child."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from audit import trail
from audit.trail import Refused
from people import epochs, events, permissions, records
from people.models import FamilyMember, StatutoryKind, StatutoryPeriod
from people.rules.statutory_periods import in_the_way
from people.viewers import Viewer

SENTENCES = {
    StatutoryKind.CHILD_IN_NEED: _("This child is in need of services already. End that first."),
    StatutoryKind.PROTECTION_PLAN: _("This child already has a child protection plan. End it first."),
    StatutoryKind.SECTION_47: _("A section 47 enquiry about this child is already open. End it first."),
}


def begin(*, member: FamilyMember, kind: StatutoryKind, starts_on: date, by: Viewer) -> StatutoryPeriod:
    """Begin a statutory period of a child, when no other one of the same child overlaps."""
    about = [member.family, member.person]
    with trail.gesture(
        events.STATUTORY_PERIOD_BEGUN, actor=by.actor(), about=about, period=str(kind)
    ) as gesture:
        permissions.require_keeper(by, member.family)
        others = StatutoryPeriod.objects.filter(person_id=member.person_id)
        if other := in_the_way(others, starts_on):
            raise Refused("people.statutory_periods_overlap", SENTENCES[StatutoryKind(other)])
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
            raise Refused("people.ends_before_it_starts", _("The last day cannot be before the first."))
        period.ends_on = ends_on
        period.save(update_fields=["ends_on"])
        epochs.bump(epochs.family_key(period.family_id))
        gesture.touch(period)
    return period
