"""What an agency has not shared, what is for one meeting, legal advice, and whom to phone about sealed words."""

import pytest
from django.urls import reverse

from audit.trail import Refused
from conference.circles import naming
from conference.circles.actions import advice, entries, restrictions
from conference.meetings.actions import entries as meetings
from conference.meetings.models import Entry
from conference.meetings.vocabulary import Reach
from consent.categories import Category, Sensitivity
from people.actions import accounts, practitioners
from people.models import Standing
from tests import cast
from tests.conference.circles.conftest import in_days, lines_of, words_of


@pytest.fixture
def held(people, written):
    """A line that only the health visitor's agency has."""
    return written("CANARY-HELD", reach=Reach.AGENCY)


@pytest.fixture
def in_the_meeting(people, shared, icpc):
    """Contribute a line to the meeting."""

    def say(reach, words="CANARY-SAID"):
        return meetings.contribute(
            conference=icpc,
            by=people.health_visitor.viewer,
            category=Category.HEALTH,
            words=words,
            persons=[people.larch.child.person],
            reach=reach,
        )

    return say


def test_what_an_agency_has_not_shared_is_its_own(people, held):
    [line] = lines_of(people.health_visitor, people)
    assert (line.words, line.kept) == ("CANARY-HELD", "Only your agency for now")
    for other in (people.social_worker, people.teacher, people.police_officer):
        assert words_of(other, people) == []


def test_released_to_the_team_it_is_for_whoever_may_see_its_kind(people, held):
    entries.release(entry=held, to=Reach.TEAM, by=people.health_visitor.viewer)
    assert words_of(people.teacher, people) == ["CANARY-HELD"]


def test_released_to_one_meeting_it_is_read_there_and_by_its_agency(people, icpc, held):
    entries.release(entry=held, to=Reach.MEETING, conference=icpc, by=people.health_visitor.viewer)
    held.refresh_from_db()
    assert held.conference_id == icpc.pk
    assert words_of(people.health_visitor, people) == ["CANARY-HELD"]
    assert words_of(people.social_worker, people) == []


def test_nobody_but_its_agency_shares_it_further(people, in_the_meeting):
    entry = in_the_meeting(Reach.MEETING)
    for other in (people.social_worker, people.chair, people.police_officer):
        with pytest.raises(Refused, match="Only the agency that wrote this"):
            entries.release(entry=entry, to=Reach.TEAM, by=other.viewer)


@pytest.mark.parametrize("reach", [Reach.TEAM, Reach.MEETING])
def test_what_others_may_have_read_is_not_taken_back(people, in_the_meeting, reach):
    entry = in_the_meeting(reach)
    with pytest.raises(Refused, match="what has been read can’t be taken back"):
        entries.release(entry=entry, to=Reach.AGENCY, by=people.health_visitor.viewer)


def test_a_meeting_that_gets_what_the_team_has_takes_it_from_nobody(people, icpc, written):
    entry = written()
    entries.release(entry=entry, to=Reach.MEETING, conference=icpc, by=people.health_visitor.viewer)
    assert words_of(people.teacher, people) == ["CANARY-LINE"]
    assert Entry.objects.get(pk=entry.pk).conference_id == icpc.pk


def test_a_line_is_brought_to_a_meeting_of_its_own_family_at_which_one_has_a_place(people, call, written):
    entry = written()
    not_asked = call("icpc", attendees=[people.social_worker.practitioner])
    with pytest.raises(Refused, match="no place"):
        entries.release(entry=entry, to=Reach.MEETING, conference=not_asked, by=people.health_visitor.viewer)


def test_what_only_one_agency_has_is_shared_before_it_is_restricted(people, held):
    with pytest.raises(Refused, match="share it first"):
        restrictions.draw(
            entry=held, readers=[], reason="x", review_on=in_days(3), by=people.health_visitor.viewer
        )


def test_a_colleague_outside_the_circle_neither_finds_nor_changes_the_line(people, in_the_meeting):
    entry = in_the_meeting(Reach.TEAM)
    colleague = cast.worker("Nora Nurse", people.health, administrator=people.administrator)
    restrictions.draw(
        entry=entry, readers=[], reason="x", review_on=in_days(3), by=people.health_visitor.viewer
    )
    with pytest.raises(Refused):
        meetings.amend(entry=entry, words="Other words", version=1, by=colleague.viewer)


def test_a_full_member_marks_legal_advice_and_names_who_holds_it(people, written):
    entry = written(by=people.minute_taker.viewer, category=Category.PLAN)
    advice.mark(
        entry=entry,
        holders=naming.to_read([people.social_worker.practitioner]),
        reason="Counsel's note.",
        by=people.social_worker.viewer,
    )
    assert words_of(people.social_worker, people) == ["CANARY-LINE"]
    assert words_of(people.police_officer, people) == []


def test_being_the_author_makes_nothing_legal_advice(people, written):
    entry = written(by=people.teacher.viewer)
    mark = {"entry": entry, "holders": [], "reason": "x", "by": people.teacher.viewer}
    with pytest.raises(Refused, match="Only a lawyer"):
        advice.mark(**mark)


def test_the_councils_legal_adviser_marks_legal_advice_without_being_a_full_member(people, written):
    lawyer = practitioners.create(
        agency=people.social_care,
        name="Lena Lawyer",
        job_title="Solicitor",
        is_legal_adviser=True,
        by=people.administrator,
    )
    account = accounts.create(
        sign_in_name="lena@example.org",
        password=cast.PASSWORD,
        practitioner=lawyer,
        by=people.administrator,
    )
    adviser = cast.Worker(lawyer, account)
    cast.join(adviser, people.team, Standing.PART_TIME, administrator=people.administrator)
    entry = written(by=people.minute_taker.viewer, category=Category.PLAN)
    advice.mark(entry=entry, holders=naming.to_read([lawyer]), reason="Advice.", by=adviser.viewer)
    assert words_of(adviser, people) == ["CANARY-LINE"]
    assert words_of(people.social_worker, people) == []


def test_sealed_words_name_whom_to_phone_to_those_who_may_know(people, written):
    written(sensitivity=Sensitivity.V)
    holder = people.health_visitor.practitioner
    assert words_of(people.teacher, people) == [
        f"Sealed. To learn more, phone Hope Visitor (Health visitor, Harbour Health Trust) on {holder.phone}."
    ]
    assert words_of(people.health_visitor, people) == ["CANARY-LINE"]


def test_a_colleague_can_be_named_instead(people, written):
    nurse = cast.worker("Nora Nurse", people.health, administrator=people.administrator)
    entry = written(sensitivity=Sensitivity.V)
    entries.name_holder(entry=entry, holder=nurse.practitioner, by=people.health_visitor.viewer)
    assert "Nora Nurse" in words_of(people.teacher, people)[0]


def test_somebody_without_a_phone_holds_nothing(people, written):
    silent = practitioners.create(
        agency=people.health, name="No Phone", job_title="Nurse", by=people.administrator
    )
    with pytest.raises(Refused, match="somebody to phone"):
        written(sensitivity=Sensitivity.V, holder=silent)
    entry = written(sensitivity=Sensitivity.V)
    with pytest.raises(Refused, match="somebody to phone"):
        entries.name_holder(entry=entry, holder=silent, by=people.health_visitor.viewer)


def test_a_line_that_is_not_sealed_names_nobody(people, written):
    assert written().holder is None
    with pytest.raises(Refused, match="Only sealed words"):
        entries.name_holder(
            entry=written(), holder=people.health_visitor.practitioner, by=people.health_visitor.viewer
        )


def test_nobody_is_sent_to_the_phone_of_somebody_who_has_left(people, written):
    written(sensitivity=Sensitivity.V, by=people.police_officer.viewer)
    cast.leave(people.police_officer, administrator=people.administrator)
    [told] = words_of(people.teacher, people)
    assert "Perry" not in told
    assert "lead practitioner" in told


def test_sealed_words_whose_holder_has_left_are_listed_for_those_who_read_them(people, written, signed_in):
    nurse = cast.worker("Nora Nurse", people.health, administrator=people.administrator)
    cast.join(nurse, people.team, Standing.CORE, administrator=people.administrator)
    entry = written(sensitivity=Sensitivity.V)
    listed = reverse("circles:few", args=[people.larch.family.pk])
    naming_page = reverse("circles:name-holder", args=[people.larch.family.pk, entry.pk])
    assert naming_page not in signed_in(nurse.account).get(listed).content.decode()
    cast.leave(people.health_visitor, administrator=people.administrator)
    assert naming_page in signed_in(nurse.account).get(listed).content.decode()
    assert naming_page not in signed_in(people.teacher.account).get(listed).content.decode()
    entries.name_holder(entry=entry, holder=nurse.practitioner, by=nurse.viewer)
    assert naming_page not in signed_in(nurse.account).get(listed).content.decode()
