"""Bring practitioners into a team, and let them go."""

from datetime import date
from decimal import Decimal

from audit import trail
from audit.trail import Refused
from people import epochs, events, permissions, records, refusals
from people.models import Account, EndedBecause, Membership, Practitioner, Standing, Team
from people.rules.dates import end_of_day, overlap
from people.viewers import Viewer


def begin(
    *,
    practitioner: Practitioner,
    team: Team,
    standing: Standing,
    starts_on: date,
    by: Viewer,
    ends_on: date | None = None,
    hours_per_week: Decimal | None = None,
    represents: str = "",
) -> Membership:
    """Give a practitioner a place in a team; a part-time member says whom they represent, in hours a week."""
    about = [practitioner, team]
    with trail.gesture(
        events.MEMBERSHIP_BEGUN, actor=by.actor(), about=about, standing=str(standing)
    ) as gesture:
        permissions.require_administrator(by)
        _require_order(starts_on, ends_on)
        _require_no_other(practitioner, team, starts_on, ends_on)
        membership = Membership.objects.create(
            practitioner=practitioner,
            team=team,
            standing=standing,
            starts_on=starts_on,
            ends_on=ends_on,
            hours_per_week=hours_per_week,
            represents=represents,
        )
        epochs.bump(epochs.team_key(team.id), epochs.practitioner_key(practitioner.id))
        gesture.touch(membership)
    return membership


def end(*, membership: Membership, ends_on: date, by: Viewer) -> Membership:
    """Give a place its last day. A seconded practitioner is signed out everywhere with it."""
    about = [membership.practitioner, membership.team]
    with trail.gesture(
        events.MEMBERSHIP_ENDED, actor=by.actor(), about=about, standing=str(membership.standing)
    ) as gesture:
        permissions.require_administrator(by)
        _require_order(membership.starts_on, ends_on)
        membership.ends_on = ends_on
        membership.save(update_fields=["ends_on"])
        epochs.bump(epochs.team_key(membership.team_id), epochs.practitioner_key(membership.practitioner_id))
        if membership.standing == Standing.SECONDED:
            _sign_out(membership, ends_on)
        gesture.touch(membership)
    return membership


def _sign_out(membership: Membership, ends_on: date) -> None:
    """End the sessions at once when the last day is past, else let none outlast it."""
    accounts = Account.objects.filter(practitioner_id=membership.practitioner_id).values_list("id", flat=True)
    if ends_on < membership.team.today():
        records.end_sign_ins(accounts, because=EndedBecause.SECONDMENT_ENDED)
    else:
        records.shorten_sign_ins(accounts, until=end_of_day(ends_on, membership.team.time_zone))


def _require_order(starts_on: date, ends_on: date | None) -> None:
    if ends_on is not None and ends_on < starts_on:
        raise Refused(refusals.ENDS_BEFORE_IT_STARTS)


def _require_no_other(practitioner: Practitioner, team: Team, starts_on: date, ends_on: date | None) -> None:
    others = Membership.objects.filter(practitioner=practitioner, team=team)
    if any(overlap((each.starts_on, each.ends_on), (starts_on, ends_on)) for each in others):
        raise Refused(refusals.ALREADY_A_MEMBER)
