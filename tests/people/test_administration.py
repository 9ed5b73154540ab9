"""What the administrator does, and that nobody else can."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from audit import guard
from audit.models import TrailEvent
from audit.trail import Refused
from people.actions import accounts, agencies, appointments, memberships, practitioners, teams
from people.models import Account, AgencyKind, AppointmentRole, Jurisdiction, Membership, Standing
from people.viewers import Capacity, NoSuchCapacity, in_capacity, viewer_of
from tests import cast

ADMINISTRATION = {
    "create an agency": lambda people, by: agencies.create(name="New", kind=AgencyKind.HOUSING, by=by),
    "create a practitioner": lambda people, by: practitioners.create(
        agency=people.school, name="New", job_title="New", by=by
    ),
    "form a team": lambda people, by: teams.create(
        name="New", jurisdiction=Jurisdiction.QUEBEC, time_zone="America/Montreal", by=by
    ),
    "give a place": lambda people, by: memberships.begin(
        practitioner=people.stranger.practitioner,
        team=people.team,
        standing=Standing.VISITING,
        starts_on=people.team.today(),
        by=by,
    ),
    "end a place": lambda people, by: memberships.end(
        membership=people.teacher.membership, ends_on=people.team.today(), by=by
    ),
    "create an account": lambda people, by: accounts.create(
        sign_in_name="new", password=cast.PASSWORD, by=by
    ),
    "suspend": lambda people, by: accounts.suspend(account=people.teacher.account, by=by),
    "take back a second step": lambda people, by: accounts.forget_second_step(
        account=people.teacher.account, by=by
    ),
    "give an office": lambda people, by: appointments.make(
        account=people.teacher.account, role=AppointmentRole.AUDITOR, starts_on=people.team.today(), by=by
    ),
}


@pytest.mark.parametrize("act", ADMINISTRATION.values(), ids=ADMINISTRATION)
def test_an_administrator_can_and_it_is_recorded_once(people, act):
    before = TrailEvent.objects.count()
    act(people, people.administrator)
    assert TrailEvent.objects.count() == before + 1
    assert TrailEvent.objects.order_by("at").last().kind == "change"


@pytest.mark.parametrize("act", ADMINISTRATION.values(), ids=ADMINISTRATION)
def test_nobody_else_can_and_the_attempt_is_recorded(people, act):
    for by in (people.social_worker.viewer, people.auditor):
        before = TrailEvent.objects.count()
        with pytest.raises(Refused, match="administrator"):
            act(people, by)
        assert TrailEvent.objects.count() == before + 1
        assert TrailEvent.objects.order_by("at").last().kind == "refusal"


def test_nobody_suspends_themselves(people):
    account = Account.objects.get(id=people.administrator.account_id)
    with pytest.raises(Refused, match="own account"):
        accounts.suspend(account=account, by=people.administrator)


def test_a_sign_in_name_is_one_persons_whatever_its_case(people):
    name = people.teacher.account.sign_in_name.upper()
    with pytest.raises(Refused, match="already used"):
        accounts.create(sign_in_name=name, password=cast.PASSWORD, by=people.administrator)


def test_a_short_password_is_refused(people):
    with pytest.raises(Refused, match="12"):
        accounts.create(sign_in_name="new", password="short", by=people.administrator)


def test_nobody_belongs_twice_to_a_team_at_a_time(people):
    today = people.team.today()
    with pytest.raises(Refused, match="already belongs"):
        cast.join(people.teacher, people.team, Standing.VISITING, administrator=people.administrator)
    cast.leave(people.teacher, administrator=people.administrator)
    cast.join(
        people.teacher, people.team, Standing.VISITING, administrator=people.administrator, starts_on=today
    )


def test_the_database_itself_refuses_a_second_open_place(people):
    place = people.teacher.membership
    with guard.lifted(), pytest.raises(IntegrityError):
        Membership.objects.create(
            practitioner=place.practitioner, team=place.team, standing="core", starts_on=place.starts_on
        )


def test_the_database_itself_refuses_dates_out_of_order(people):
    place = people.teacher.membership
    with guard.lifted(), pytest.raises(IntegrityError):
        Membership.objects.filter(id=place.id).update(ends_on=place.starts_on - timedelta(days=1))


def test_an_office_ends_with_its_last_day(people):
    account = people.teacher.account
    held = appointments.make(
        account=account,
        role=AppointmentRole.AUDITOR,
        starts_on=people.team.today() - timedelta(days=3),
        by=people.administrator,
    )
    assert in_capacity(people.teacher.viewer, {Capacity.AUDITOR}).capacity is Capacity.AUDITOR
    appointments.end(
        appointment=held, ends_on=people.team.today() - timedelta(days=1), by=people.administrator
    )
    assert in_capacity(people.teacher.viewer, {Capacity.AUDITOR}) is None


def test_a_practitioner_who_is_also_a_parent_never_sees_both_at_once(people):
    account = people.larch.mother.account
    with guard.lifted():
        account.practitioner = people.stranger.practitioner
        people.stranger.account.practitioner = None
        people.stranger.account.save()
        account.save()
    working, at_home = viewer_of(account), viewer_of(account, capacity=Capacity.PERSON)
    assert (working.person_id, at_home.practitioner_id, at_home.agency_id) == (None, None, None)
    assert working.capacity is Capacity.PRACTITIONER


def test_an_account_without_any_place_signs_in_as_nothing(people):
    account = accounts.create(sign_in_name="bare", password=cast.PASSWORD, by=people.administrator)
    with pytest.raises(NoSuchCapacity):
        viewer_of(account)
