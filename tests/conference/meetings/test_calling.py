"""Calling a meeting: who may, who chairs, what a duty gives and what consent does not."""

import pytest
from django.urls import reverse
from django.utils import timezone

from audit import guard
from audit.trail import Refused, Repeated
from conference.directory.actions import involvements
from conference.meetings.actions import invitations
from conference.meetings.models import Conference, TimelineRow
from consent.models import Authority, Provision
from people.actions import leads
from people.models import Practitioner


def reason_of(refused):
    return refused.value.reason


def test_a_member_of_the_team_calls_a_meeting_and_is_invited_with_the_others(call, people):
    meeting = call("icpc", attendees=[people.teacher.practitioner])
    invited = {one.practitioner_id for one in meeting.invitations.exclude(practitioner=None)}
    assert invited == {
        people.chair.practitioner.pk,
        people.minute_taker.practitioner.pk,
        people.teacher.practitioner.pk,
        people.social_worker.practitioner.pk,
    }


def test_a_stranger_to_the_team_calls_nothing(call, people):
    with pytest.raises(Refused):
        call("icpc", by=people.stranger.viewer)
    assert not Conference.objects.exists()


def test_a_kind_of_another_place_is_refused(call):
    with pytest.raises(Refused) as refused:
        call("psi")
    assert reason_of(refused) == "conference.kind_of_another_place"


def test_nobody_calls_a_meeting_about_a_family_whose_work_has_ended(call, people):
    family = people.larch.family
    with guard.lifted():
        family.closed_at = timezone.now()
        family.save(update_fields=["closed_at"])
    with pytest.raises(Refused) as refused:
        call("icpc")
    assert reason_of(refused) == "conference.family_closed"
    assert not Conference.objects.exists()


def test_the_page_of_a_family_leads_its_team_to_a_meeting(people, signed_in):
    page = reverse("directory:family", args=[people.larch.family.pk])
    call_one = f'href="{reverse("meetings:schedule", args=[people.larch.family.pk])}"'
    assert call_one in signed_in(people.social_worker.account).get(page).content.decode()


def test_the_lead_practitioner_does_not_chair_a_child_protection_conference(call, people):
    lead = people.social_worker
    leads.appoint(family=people.larch.family, practitioner=lead.practitioner, by=lead.viewer)
    with pytest.raises(Refused) as refused:
        call("icpc", chair=lead.practitioner)
    assert reason_of(refused) == "conference.chair_leads_the_work"


def test_the_lead_practitioner_may_chair_a_team_around_the_family(call, people):
    lead = people.social_worker
    leads.appoint(family=people.larch.family, practitioner=lead.practitioner, by=lead.viewer)
    assert call("team_around_family", chair=lead.practitioner).chair == lead.practitioner


def test_somebody_who_works_with_the_family_does_not_chair_its_conference(call, people):
    begin_involvement(people, people.health_visitor)
    with pytest.raises(Refused) as refused:
        call("review", chair=people.health_visitor.practitioner)
    assert reason_of(refused) == "conference.chair_works_with_the_family"


def test_a_duty_gives_the_invited_what_the_kind_needs(call, people):
    meeting = call("icpc")
    authority = Authority.objects.get(conference_id=str(meeting.pk))
    assert not authority.carried_by_consent
    teacher = Provision.objects.filter(authority=authority, actor=str(people.teacher.practitioner.pk))
    views = [set(one.categories) for one in teacher if "view" in one.uses]
    assert views
    assert "education" in views[0]
    assert "mental_health" not in views[0]


def test_where_consent_carries_the_meeting_being_invited_opens_nothing(call):
    meeting = call("team_around_family")
    given = Provision.objects.filter(authority__conference_id=str(meeting.pk))
    assert given
    assert not [one for one in given if "view" in one.uses]


def test_calling_twice_with_one_key_calls_one_meeting(call):
    meeting = call("icpc", key="once")
    with pytest.raises(Repeated) as repeated:
        call("icpc", key="once")
    assert repeated.value.result == str(meeting.pk)
    assert Conference.objects.count() == 1


def test_an_item_about_a_child_stands_on_the_agenda_once_for_each(call, people):
    decided = call("icpc").agenda.filter(code="decision").values_list("child", flat=True)
    assert set(decided) == {people.larch.child.person.pk, people.larch.baby.person.pk}


def test_nobody_is_invited_twice(call, people):
    meeting = call("icpc")
    with pytest.raises(Refused) as refused:
        invitations.invite(conference=meeting, invited=people.teacher.practitioner, by=people.chair.viewer)
    assert reason_of(refused) == "conference.already_invited"


def test_a_person_of_another_family_is_not_invited(call, people):
    meeting = call("icpc")
    with pytest.raises(Refused) as refused:
        invitations.invite(conference=meeting, invited=people.alder.mother.person, by=people.chair.viewer)
    assert reason_of(refused) == "conference.not_of_this_family"


def test_a_refused_invitation_leaves_no_trace_on_the_timeline(call, people):
    meeting = call("icpc")
    with pytest.raises(Refused):
        invitations.invite(conference=meeting, invited=people.stranger.practitioner, by=people.teacher.viewer)
    assert TimelineRow.objects.filter(conference=meeting).count() == 1


def test_who_is_invited_later_is_given_the_same(call, people):
    meeting = call("icpc")
    gp: Practitioner = people.gp.practitioner
    invitations.invite(conference=meeting, invited=gp, by=people.chair.viewer)
    assert Provision.objects.filter(authority__conference_id=str(meeting.pk), actor=str(gp.pk)).exists()


def begin_involvement(people, worker):
    return involvements.begin(
        family=people.larch.family,
        agency=worker.agency,
        practitioner=worker.practitioner,
        why="weekly visits",
        by=people.social_worker.viewer,
    )
