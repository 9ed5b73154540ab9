"""A page that is open is a lease: it is renewed, it is lost, it is forgotten; nobody of the family is given away."""

from datetime import timedelta

import pytest
from django.utils import timezone

from conference.live import presence
from conference.live.models import PresenceLease
from conference.meetings import access
from conference.meetings.actions import attendance
from people.models import SignIn, SignInActivity
from tests.cast import Cast
from tests.conference.live.stage import Stage, meeting

pytest_plugins = ["tests.cast_fixtures"]


@pytest.fixture
def stage(people: Cast) -> Stage:
    return Stage(meeting(people))


def opened(people: Cast, stage: Stage) -> None:
    from dataclasses import replace

    visitor = replace(people.health_visitor.viewer, session="session-v")
    mother = replace(people.larch.mother.viewer, session="session-m")
    presence.renew([(stage.meeting.pk, visitor), (stage.meeting.pk, mother)])


def seat_of(people: Cast, stage: Stage) -> access.Seat:
    return access.seat(people.chair.viewer, stage.meeting.pk)


def test_who_has_the_page_open_is_said_by_name_and_the_family_without(people: Cast, stage: Stage) -> None:
    opened(people, stage)
    names = [somebody.name for somebody in presence.present(seat_of(people, stage))]
    assert names == ["Hope Visitor", ""]


def test_renewing_twice_keeps_one_lease(people: Cast, stage: Stage) -> None:
    opened(people, stage)
    opened(people, stage)
    assert PresenceLease.objects.count() == 2


def test_a_lapsed_lease_is_lost_and_then_forgotten(people: Cast, stage: Stage) -> None:
    opened(people, stage)
    now = timezone.now()
    assert presence.sweep(now) == 0
    assert presence.sweep(now + presence.LEASE + timedelta(seconds=1)) == 2
    assert [somebody.is_lost for somebody in presence.present(seat_of(people, stage))] == [True, True]
    assert presence.sweep(now + presence.LEASE + presence.FORGOTTEN_AFTER + timedelta(seconds=1)) == 2
    assert presence.present(seat_of(people, stage)) == []


def test_a_closed_page_has_left_at_once(people: Cast, stage: Stage) -> None:
    opened(people, stage)
    presence.leave(stage.meeting.pk, "session-v")
    assert [somebody.name for somebody in presence.present(seat_of(people, stage))] == [""]


def test_every_screen_is_told_who_comes(people: Cast, stage: Stage) -> None:
    teacher = stage.enter(people.teacher.viewer)
    stage.turn()
    opened(people, stage)
    stage.turn()
    assert "Hope Visitor" in teacher.screen["presence"]
    assert "Mira" not in teacher.screen["presence"]


def test_an_open_meeting_is_activity_for_those_who_are_checked_in(
    people: Cast, stage: Stage, signed_in
) -> None:
    for worker in (people.health_visitor, people.teacher):
        signed_in(worker.account)
    SignInActivity.objects.update(last_at=timezone.now() - timedelta(minutes=10))
    pages = [
        (stage.meeting.pk, viewer_in_session(worker)) for worker in (people.health_visitor, people.teacher)
    ]
    invitation = stage.meeting.invitations.get(practitioner=people.teacher.practitioner)
    attendance.check_in(invitation=invitation, by=people.teacher.viewer)
    presence.note_activity_of_meetings(pages)
    recent = SignInActivity.objects.filter(last_at__gt=timezone.now() - timedelta(minutes=1))
    assert [row.sign_in.account for row in recent] == [people.teacher.account]


def viewer_in_session(worker):
    from dataclasses import replace

    row = SignIn.objects.get(account=worker.account)
    return replace(worker.viewer, session=row.session_hash)
