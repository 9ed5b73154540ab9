"""Running a meeting: open, check in, go through the agenda, close, sign; the timeline beside it."""

import pytest
from django.db import IntegrityError

from audit import guard
from audit.trail import Refused, Repeated
from conference import hints
from conference.meetings import timeline
from conference.meetings.actions import attendance, conferences, entries, invitations
from conference.meetings.models import Conference, Entry, TimelineRow
from conference.meetings.rules.states import State, state_of
from conference.meetings.vocabulary import Answer
from consent.categories import Category


def reason_of(refused):
    return refused.value.reason


def place_of(conference, worker):
    return conference.invitations.get(practitioner=worker.practitioner)


def line(conference, people, words="CANARY words", **changes):
    said = {
        "conference": conference,
        "by": people.health_visitor.viewer,
        "category": Category.HEALTH,
        "words": words,
        "persons": [people.larch.child.person],
    }
    return entries.contribute(**(said | changes))


def test_a_meeting_goes_from_planned_to_signed_by_its_chair(call, people):
    meeting, chair = call("icpc"), people.chair.viewer
    assert state_of(meeting) is State.PLANNED
    assert state_of(conferences.open(conference=meeting, by=chair)) is State.OPEN
    assert state_of(conferences.close(conference=meeting, by=chair)) is State.CLOSED
    assert state_of(conferences.sign_off(conference=meeting, by=chair)) is State.SIGNED_OFF


@pytest.mark.parametrize("move", [conferences.close, conferences.sign_off])
def test_a_planned_meeting_skips_no_state(call, people, move):
    with pytest.raises(Refused) as refused:
        move(conference=call("icpc"), by=people.chair.viewer)
    assert reason_of(refused) == "conference.planned"


@pytest.mark.parametrize("who", ["minute_taker", "teacher", "social_worker"])
def test_only_the_chair_opens_a_meeting(call, people, who):
    with pytest.raises(Refused) as refused:
        conferences.open(conference=call("icpc"), by=getattr(people, who).viewer)
    assert reason_of(refused) == "conference.not_your_part"


@pytest.mark.parametrize("who", ["stranger", "gp", "housing_officer"])
def test_who_was_not_invited_has_no_place(icpc, people, who):
    with pytest.raises(Refused) as refused:
        line(icpc, people, by=getattr(people, who).viewer)
    assert reason_of(refused) == "conference.no_place"


def test_an_excluded_practitioner_loses_their_place(icpc, people):
    from consent.actions import exclusions

    exclusions.declare(
        practitioner=people.teacher.practitioner, family=people.larch.family, by=people.teacher.viewer
    )
    with pytest.raises(Refused) as refused:
        line(icpc, people, by=people.teacher.viewer)
    assert reason_of(refused) == "conference.no_place"


def test_opening_goes_to_the_first_item_and_the_chair_goes_on_from_there(icpc, people):
    first, second = icpc.agenda.order_by("position")[:2]
    assert first.is_current
    conferences.move_to(conference=icpc, item=second, by=people.chair.viewer)
    assert list(icpc.agenda.filter(is_current=True)) == [second]


def test_an_item_of_another_meeting_is_refused(icpc, call, people):
    other = call("review")
    with pytest.raises(Refused) as refused:
        conferences.move_to(conference=icpc, item=other.agenda.first(), by=people.chair.viewer)
    assert reason_of(refused) == "conference.item_of_another_meeting"


def test_one_checks_oneself_in_and_leaves(call, people):
    meeting = call("icpc")
    conferences.open(conference=meeting, by=people.chair.viewer)
    place = place_of(meeting, people.teacher)
    attendance.check_in(invitation=place, by=people.teacher.viewer)
    with pytest.raises(Refused) as refused:
        attendance.check_in(invitation=place, by=people.teacher.viewer)
    assert reason_of(refused) == "conference.already_here"
    assert attendance.leave(invitation=place, by=people.teacher.viewer).left_at is not None


def test_nobody_checks_in_somebody_else_but_who_runs_the_meeting(call, people):
    meeting = call("icpc")
    conferences.open(conference=meeting, by=people.chair.viewer)
    place = place_of(meeting, people.teacher)
    with pytest.raises(Refused) as refused:
        attendance.check_in(invitation=place, by=people.police_officer.viewer)
    assert reason_of(refused) == "conference.for_somebody_else"
    attendance.check_in(invitation=place, by=people.minute_taker.viewer)


def test_the_mother_checks_herself_in(call, people):
    meeting = call("icpc")
    conferences.open(conference=meeting, by=people.chair.viewer)
    place = meeting.invitations.get(person=people.larch.mother.person)
    assert attendance.check_in(invitation=place, by=people.larch.mother.viewer).left_at is None


def test_a_guest_is_here_without_a_device_and_their_name_is_sealed(icpc, people):
    guest = invitations.invite_guest(conference=icpc, name="CANARY Guest", by=people.chair.viewer)
    here = attendance.check_in(invitation=guest, by=people.chair.viewer)
    assert here.is_without_device
    guest.refresh_from_db()
    assert "CANARY" not in repr(guest.guest_name)


def test_closing_sends_everybody_home(icpc, people):
    conferences.close(conference=icpc, by=people.chair.viewer)
    assert not icpc.invitations.filter(check_ins__left_at__isnull=True, check_ins__isnull=False).exists()


def test_an_invited_person_answers_while_the_meeting_is_planned(call, people):
    meeting = call("icpc")
    place = place_of(meeting, people.teacher)
    invitations.answer(invitation=place, answer=Answer.APOLOGIES, by=people.teacher.viewer)
    with pytest.raises(Refused) as refused:
        invitations.answer(invitation=place, answer=Answer.COMING, by=people.health_visitor.viewer)
    assert reason_of(refused) == "conference.for_somebody_else"


def test_a_closed_meeting_takes_no_new_line(icpc, people):
    conferences.close(conference=icpc, by=people.chair.viewer)
    with pytest.raises(Refused) as refused:
        line(icpc, people)
    assert reason_of(refused) == "conference.closed"


def test_the_timeline_has_no_gap_and_keeps_no_content(icpc, people):
    line(icpc, people)
    with pytest.raises(Refused):
        line(icpc, people, words="   ")
    line(icpc, people)
    rows = timeline.since(icpc.pk, 0)
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    assert timeline.head([icpc.pk]) == {icpc.pk: len(rows)}
    fields = {field.name for field in TimelineRow._meta.get_fields()}
    assert fields == {"id", "conference", "seq", "kind", "reference_type", "reference_id", "actor", "at"}


def test_each_meeting_counts_by_itself(icpc, call):
    other = call("review")
    assert [row.seq for row in timeline.since(other.pk, 0)] == [1]


def test_sending_the_same_line_twice_adds_it_once(icpc, people):
    first = line(icpc, people, key="same")
    with pytest.raises(Repeated) as repeated:
        line(icpc, people, key="same")
    assert repeated.value.result == str(first.pk)
    assert Entry.objects.filter(conference=icpc).count() == 1


def test_the_same_key_of_somebody_else_is_another_line(icpc, people):
    line(icpc, people, key="same")
    line(icpc, people, key="same", by=people.teacher.viewer)
    assert Entry.objects.filter(conference=icpc).count() == 2


def test_a_hint_is_announced_on_commit_and_says_nothing_but_where(
    icpc, people, monkeypatch, django_capture_on_commit_callbacks
):
    announced = []
    monkeypatch.setattr(hints, "announce", lambda conference_id, seq: announced.append((conference_id, seq)))
    with django_capture_on_commit_callbacks(execute=True):
        line(icpc, people)
    icpc.refresh_from_db()
    assert announced == [(icpc.pk, icpc.seq)]


def test_a_line_about_nobody_is_refused(icpc, people):
    with pytest.raises(Refused) as refused:
        line(icpc, people, persons=[])
    assert reason_of(refused) == "conference.about_nobody"


def test_a_line_about_a_person_of_another_family_is_refused(icpc, people):
    with pytest.raises(Refused) as refused:
        line(icpc, people, persons=[people.alder.child.person])
    assert reason_of(refused) == "conference.not_of_this_family"


def test_a_person_of_the_family_adds_only_their_own_words(icpc, people):
    mother = people.larch.mother
    with pytest.raises(Refused) as refused:
        line(icpc, people, by=mother.viewer, persons=[mother.person])
    assert reason_of(refused) == "conference.own_words_only"
    said = line(icpc, people, by=mother.viewer, persons=[mother.person], category=Category.OWN_WORDS)
    assert said.author_person == mother.person
    assert said.agency is None


def test_the_database_refuses_a_meeting_that_closes_before_it_opens(call):
    meeting = call("icpc")
    with pytest.raises(IntegrityError), guard.lifted():
        Conference.objects.filter(pk=meeting.pk).update(closed_at=meeting.scheduled_at)
