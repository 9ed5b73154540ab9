"""Disputes and corrections go wherever a line goes, each as far as its own shelf; the line is never rewritten."""

import pytest
from django.urls import reverse

from audit.trail import Refused
from conference.circles.actions import entries as circles
from conference.disputes.actions import disputes, lines
from conference.disputes.rules.states import State
from conference.meetings.actions import entries as meetings
from conference.meetings.models import Entry
from conference.meetings.vocabulary import Reach
from consent.categories import Category, Sensitivity
from tests.conference.circles.conftest import lines_of
from tests.isolation.asking import plain


def notes_of(who, people):
    """Return what somebody reads under each line of the chronology: the words, the state, the answer."""
    return [
        (note.said.words, note.state, note.answer.words if note.answer else "")
        for line in lines_of(who, people)
        for note in line.notes
    ]


def why(browser, entry):
    return plain(browser.get(reverse("why:entry", args=[entry.pk])).content.decode())


def test_a_dispute_stands_under_the_line_for_whoever_reads_both(people, shared, disputed):
    assert notes_of(people.teacher, people) == [("CANARY-DISPUTE", State.OPEN, "")]


def test_a_dispute_by_the_mother_does_not_show_to_the_father(people, line, signed_in):
    father = signed_in(people.larch.father.account)
    before = why(father, line)
    assert "Why you see this" in before
    lines.dispute(entry=line, words="CANARY-DISPUTE", by=people.larch.mother.viewer)
    assert why(father, line) == before
    assert "CANARY-DISPUTE" in why(signed_in(people.larch.mother.account), line)


def test_whoever_wrote_the_line_reads_the_dispute_without_being_permitted_to_read_of_the_mother(
    people, disputed
):
    assert notes_of(people.health_visitor, people) == [("CANARY-DISPUTE", State.OPEN, "")]


def test_whoever_disputes_reads_the_answer(people, line, disputed, signed_in):
    disputes.answer(dispute=disputed, words="CANARY-ANSWER", by=people.health_visitor.viewer)
    assert "CANARY-ANSWER" in why(signed_in(people.larch.mother.account), line)
    assert "CANARY-ANSWER" not in why(signed_in(people.larch.father.account), line)


def test_a_line_is_kept_only_after_an_answer_and_the_dispute_stays_under_it(people, shared, disputed):
    mine = {"dispute": disputed, "by": people.health_visitor.viewer}
    with pytest.raises(Refused, match="Answer first"):
        disputes.keep(**mine)
    disputes.answer(words="I saw it myself.", **mine)
    disputes.keep(**mine)
    assert notes_of(people.teacher, people) == [("CANARY-DISPUTE", State.KEPT, "I saw it myself.")]
    with pytest.raises(Refused, match="kept"):
        disputes.answer(words="Once more.", **mine)


def test_a_correction_is_added_and_the_line_stays_as_it_was_written(people, shared, line, disputed):
    lines.correct(entry=line, words="CANARY-CORRECT", settles=disputed, by=people.health_visitor.viewer)
    [shown] = lines_of(people.teacher, people)
    assert (shown.words, shown.version) == ("CANARY-LINE", 1)
    assert notes_of(people.teacher, people) == [
        ("CANARY-DISPUTE", State.CORRECTED, ""),
        ("CANARY-CORRECT", None, ""),
    ]


def test_one_corrects_without_having_been_asked(people, shared, line):
    lines.correct(entry=line, words="CANARY-CORRECT", by=people.health_visitor.viewer)
    assert notes_of(people.teacher, people) == [("CANARY-CORRECT", None, "")]


def test_another_agency_disputes_and_answers_for_nothing(people, shared, line):
    made = lines.dispute(entry=line, words="We saw otherwise.", by=people.teacher.viewer)
    assert notes_of(people.social_worker, people) == [("We saw otherwise.", State.OPEN, "")]
    for act in (
        lambda: disputes.answer(dispute=made, words="x", by=people.teacher.viewer),
        lambda: lines.correct(entry=line, words="x", by=people.teacher.viewer),
    ):
        with pytest.raises(Refused, match="Only whoever wrote"):
            act()


def test_an_agency_corrects_its_own_line_instead_of_disputing_it(people, line):
    with pytest.raises(Refused, match="correct your own"):
        lines.dispute(entry=line, words="x", by=people.health_visitor.viewer)


def test_whoever_does_not_read_a_line_says_nothing_about_it(people, written):
    held = written("CANARY-HELD", reach=Reach.AGENCY)
    with pytest.raises(Refused, match="do not read"):
        lines.dispute(entry=held, words="x", by=people.social_worker.viewer)


def test_a_dispute_of_another_line_settles_nothing_here(people, shared, line, written, disputed):
    other = written("Another line.")
    with pytest.raises(Refused):
        lines.correct(entry=other, words="x", settles=disputed, by=people.health_visitor.viewer)


def test_a_dispute_goes_with_a_line_that_is_shared_further(people, shared, written):
    held = written("CANARY-HELD", reach=Reach.AGENCY)
    lines.correct(entry=held, words="CANARY-CORRECT", by=people.health_visitor.viewer)
    assert notes_of(people.teacher, people) == []
    circles.release(entry=held, to=Reach.TEAM, by=people.health_visitor.viewer)
    assert notes_of(people.teacher, people) == [("CANARY-CORRECT", None, "")]


def test_what_is_said_about_a_twin_stands_under_its_original_too(people, shared, written):
    original = written("CANARY-ORIGINAL", sensitivity=Sensitivity.V)
    twin = circles.write_twin(entry=original, words="In plain words.", by=people.health_visitor.viewer)
    lines.dispute(entry=twin, words="CANARY-TWIN", by=people.teacher.viewer)
    [read_by_author] = lines_of(people.health_visitor, people)
    assert [note.said.words for note in read_by_author.notes] == ["CANARY-TWIN"]
    read = next(each for each in lines_of(people.teacher, people) if not each.withheld)
    assert [note.said.words for note in read.notes] == ["CANARY-TWIN"]


def test_nothing_said_about_sealed_words_reaches_who_reads_only_the_twin(people, shared, written):
    original = written("CANARY-ORIGINAL", sensitivity=Sensitivity.V)
    circles.write_twin(entry=original, words="In plain words.", by=people.health_visitor.viewer)
    lines.correct(entry=original, words="CANARY-CORRECT", by=people.health_visitor.viewer)
    assert notes_of(people.teacher, people) == []


def test_the_record_of_a_meeting_carries_what_was_disputed(people, icpc, signed_in):
    entry = meetings.contribute(
        conference=icpc,
        by=people.health_visitor.viewer,
        category=Category.HEALTH,
        words="CANARY-SAID",
        persons=[people.larch.child.person],
    )
    lines.dispute(entry=entry, words="CANARY-DISPUTE", by=people.teacher.viewer)
    for name in ("meetings:record", "meetings:conference"):
        page = signed_in(people.social_worker.account).get(reverse(name, args=[icpc.pk]))
        assert "CANARY-DISPUTE" in page.content.decode(), name
    assert Entry.objects.get(pk=entry.pk).version == 1
