"""Give a family its lead practitioner, and hand the lead over by offer and acceptance."""

from datetime import datetime

from django.utils import timezone

from audit import trail
from audit.trail import Refused
from people import epochs, events, permissions, queries, refusals
from people.models import Family, LeadHandover, LeadTenure, Practitioner
from people.rules.leads import LeadProblem, why_not_lead
from people.viewers import Viewer


def appoint(
    *, family: Family, practitioner: Practitioner, by: Viewer, starts_at: datetime | None = None
) -> LeadTenure:
    """Give a family that has none its lead practitioner, from now or from a moment in the past."""
    with trail.gesture(events.LEAD_APPOINTED, actor=by.actor(), about=[family, practitioner]) as gesture:
        permissions.require_keeper(by, family)
        if queries.lead_of(family) is not None:
            raise Refused(refusals.CANNOT_LEAD[LeadProblem.THERE_IS_A_LEAD])
        _require_able(practitioner, family)
        tenure = LeadTenure.objects.create(
            family=family, practitioner=practitioner, starts_at=_past(starts_at)
        )
        _bump(family, practitioner)
        gesture.touch(tenure)
    return tenure


def end(*, tenure: LeadTenure, by: Viewer, ended_at: datetime | None = None) -> LeadTenure:
    """Stop leading without a successor, now or at a moment in the past; the page then warns that nobody leads."""
    family = tenure.family
    with trail.gesture(events.LEAD_ENDED, actor=by.actor(), about=[family, tenure.practitioner]) as gesture:
        permissions.require_keeper(by, family)
        if tenure.ended_at is not None:
            raise Refused(refusals.LEAD_ENDED_ALREADY)
        _end(tenure, _past(ended_at))
        LeadHandover.objects.filter(family=family, answered_at__isnull=True).update(
            answered_at=timezone.now(), accepted=False
        )
        _bump(family, tenure.practitioner)
        gesture.touch(tenure)
    return tenure


def offer_handover(*, family: Family, to: Practitioner, by: Viewer) -> LeadHandover:
    """Offer the lead to somebody else; only who leads can, and nothing changes until it is accepted."""
    with trail.gesture(events.HANDOVER_OFFERED, actor=by.actor(), about=[family, to]) as gesture:
        tenure = queries.lead_of(family)
        if tenure is None or tenure.practitioner_id != by.practitioner_id:
            raise Refused(refusals.NOT_THE_LEAD)
        if to.id == tenure.practitioner_id:
            raise Refused(refusals.HANDOVER_TO_ONESELF)
        if queries.open_handover(family) is not None:
            raise Refused(refusals.HANDOVER_WAITING)
        _require_able(to, family)
        handover = LeadHandover.objects.create(
            family=family, from_practitioner=tenure.practitioner, to_practitioner=to
        )
        gesture.touch(handover)
    return handover


def accept(*, handover: LeadHandover, by: Viewer) -> LeadTenure:
    """Take the lead that was offered; the rule is asked again, because enquiries may have opened since."""
    family = handover.family
    with trail.gesture(events.HANDOVER_ACCEPTED, actor=by.actor(), about=[family]) as gesture:
        _require_own_open(handover, by)
        _require_able(handover.to_practitioner, family)
        _answer(handover, accepted=True)
        if (former := queries.lead_of(family)) is not None:
            _end(former, timezone.now())
            gesture.touch(former)
        tenure = LeadTenure.objects.create(family=family, practitioner=handover.to_practitioner)
        _bump(family, handover.from_practitioner, handover.to_practitioner)
        gesture.touch(handover, tenure)
    return tenure


def decline(*, handover: LeadHandover, by: Viewer) -> LeadHandover:
    """Leave the lead where it is."""
    with trail.gesture(events.HANDOVER_DECLINED, actor=by.actor(), about=[handover.family]) as gesture:
        _require_own_open(handover, by)
        _answer(handover, accepted=False)
        gesture.touch(handover)
    return handover


def _require_able(practitioner: Practitioner, family: Family) -> None:
    open_periods = queries.open_period_kinds(family, on=family.team.today())
    if problem := why_not_lead(permissions.lead_candidate(practitioner, family), open_periods):
        raise Refused(refusals.CANNOT_LEAD[problem])


def _require_own_open(handover: LeadHandover, by: Viewer) -> None:
    handover.refresh_from_db()
    if by.practitioner_id != handover.to_practitioner_id:
        raise Refused(refusals.NOT_OFFERED_TO_YOU)
    if handover.answered_at is not None:
        raise Refused(refusals.HANDOVER_ANSWERED)


def _answer(handover: LeadHandover, *, accepted: bool) -> None:
    handover.answered_at, handover.accepted = timezone.now(), accepted
    handover.save(update_fields=["answered_at", "accepted"])


def _past(moment: datetime | None) -> datetime:
    now = timezone.now()
    if moment is not None and moment > now:
        raise Refused(refusals.IN_THE_FUTURE)
    return moment or now


def _end(tenure: LeadTenure, at: datetime) -> None:
    if at < tenure.starts_at:
        raise Refused(refusals.ENDS_BEFORE_IT_STARTS)
    tenure.ended_at = at
    tenure.save(update_fields=["ended_at"])


def _bump(family: Family, *practitioners: Practitioner) -> None:
    epochs.bump(
        epochs.family_key(family.id),
        *(epochs.practitioner_key(practitioner.id) for practitioner in practitioners),
    )
