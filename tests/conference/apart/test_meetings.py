"""A meeting is held in two: those who must not meet are neither asked to it nor checked in together."""

import pytest
from django.urls import reverse

from audit.trail import Refused
from conference.apart.actions import kept_apart
from conference.meetings.actions import attendance, conferences, invitations
from conference.meetings.vocabulary import Answer
from tests.isolation.world import sign_in_as

pytestmark = pytest.mark.database


def invitation_of(meeting, kin):
    return meeting.invitations.get(person=kin.person)


def test_nobody_calls_one_meeting_for_both(people, apart, call):
    both = [people.larch.mother.person, people.larch.father.person]
    kept = apart()
    with pytest.raises(Refused, match="not asked to the same meeting"):
        call("icpc", persons=both)
    kept_apart.end(kept=kept, why="not_needed", by=people.social_worker.viewer)
    assert call("icpc", persons=both).pk


def test_the_second_is_not_asked_unless_the_first_sends_apologies(people, apart, call):
    home, chair = people.larch, people.chair.viewer
    meeting = call("icpc")
    apart()
    with pytest.raises(Refused, match="must not meet") as refused:
        invitations.invite(conference=meeting, invited=home.father.person, by=chair)
    assert not any(name in str(refused.value) for name in ("Finn", "Mira", "Larch"))
    invitations.answer(invitation=invitation_of(meeting, home.mother), answer=Answer.APOLOGIES, by=chair)
    assert invitations.invite(conference=meeting, invited=home.father.person, by=chair).pk


def test_who_was_asked_before_is_not_checked_in_while_the_other_is_here(people, apart, call):
    home, chair = people.larch, people.chair.viewer
    meeting = call("icpc", persons=[home.mother.person, home.father.person])
    conferences.open(conference=meeting, by=chair)
    apart()
    mothers, fathers = (invitation_of(meeting, each) for each in (home.mother, home.father))
    attendance.check_in(invitation=mothers, by=chair)
    with pytest.raises(Refused, match="Let one of them wait elsewhere"):
        attendance.check_in(invitation=fathers, by=chair)
    with pytest.raises(Refused, match="Please speak to whoever chairs") as to_him:
        attendance.check_in(invitation=fathers, by=home.father.viewer)
    assert "meet" not in str(to_him.value).replace("the meeting", "")
    attendance.leave(invitation=mothers, by=chair)
    attendance.check_in(invitation=fathers, by=chair)
    with pytest.raises(Refused, match="Please speak to whoever chairs"):
        attendance.check_in(invitation=mothers, by=home.mother.viewer)


def test_to_take_an_invitation_back_is_proposed_and_left_to_a_person(people, apart, call):
    home = people.larch
    meeting = call("icpc", persons=[home.mother.person, home.father.person])
    page, way = (
        reverse("apart:family", args=[home.family.pk]),
        reverse("meetings:take-back", args=[meeting.pk]),
    )
    apart()
    assert invitation_of(meeting, home.father).taken_back_at is None, "Nobody chose the moment yet."
    worker = sign_in_as(people.social_worker.account)
    assert way in worker.get(page).content.decode()
    invitations.take_back(invitation=invitation_of(meeting, home.father), by=people.chair.viewer)
    assert way not in worker.get(page).content.decode()
    room = reverse("meetings:conference", args=[meeting.pk])
    assert sign_in_as(home.father.account).get(room).status_code == 404
    assert sign_in_as(home.mother.account).get(room).status_code == 200


def test_the_page_to_call_a_meeting_warns_those_who_may_know_and_nobody_else(people, apart):
    address = reverse("meetings:schedule", args=[people.larch.family.pk])
    apart()
    warning = "These are kept apart"
    assert warning in sign_in_as(people.social_worker.account).get(address).content.decode()
    assert warning not in sign_in_as(people.teacher.account).get(address).content.decode()


def test_the_other_half_is_called_from_the_first_with_one_press(people, apart, call):
    home = people.larch
    meeting = call("team_around_family")
    apart()
    browser = sign_in_as(people.social_worker.account)
    page = browser.get(reverse("apart:family", args=[home.family.pk])).content.decode()
    assert "was not asked to it" in page
    address = f"{reverse('meetings:schedule', args=[home.family.pk])}?like={meeting.pk}"
    assert address in page
    form = browser.get(address).context["form"]
    assert form.initial["persons"] == [str(home.father.person.pk)]
    assert form.initial["kind"] == meeting.kind
    hidden = sign_in_as(people.teacher.account).get(address).context["form"]
    assert not hidden.initial.get("persons"), (
        "Whoever may not know of it is not told by a box that is ticked."
    )


def test_those_asked_together_before_are_shown_to_who_decides(people, apart, call):
    home = people.larch
    call("icpc", persons=[home.mother.person, home.father.person])
    apart()
    page = sign_in_as(people.chair.account).get(reverse("apart:family", args=[home.family.pk]))
    assert "Both were asked to it" in page.content.decode()
