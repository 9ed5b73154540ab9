"""The same facts in words for more people: one line to those who read both, an ordinary line to all others."""

import pytest
from django.urls import reverse

from audit.trail import Refused
from conference.circles import naming
from conference.circles.actions import entries, restrictions
from conference.meetings.actions import entries as meetings
from conference.meetings.models import Entry
from conference.meetings.vocabulary import Reach
from consent.categories import Category, Sensitivity
from tests.conference.circles.conftest import in_days, lines_of, words_of
from tests.conference.live.stage import Stage, meeting
from tests.isolation.asking import plain

PLAIN = "She stays with somebody she trusts."


@pytest.fixture
def pair(people, written):
    """A sealed line with its twin, both of the health visitor's agency; the teacher may read the twin alone."""
    original = written("CANARY-ADDRESS she is at 4 Mill Row", sensitivity=Sensitivity.V)
    restrictions.draw(
        entry=original,
        readers=naming.to_read([people.social_worker.practitioner]),
        reason="He looks for her.",
        review_on=in_days(20),
        by=people.health_visitor.viewer,
    )
    twin = entries.write_twin(entry=original, words=PLAIN, by=people.health_visitor.viewer)
    return original, twin


def test_who_reads_the_original_sees_one_line_with_the_other_words_under_it(people, pair):
    [line] = lines_of(people.health_visitor, people)
    assert line.words.startswith("CANARY-ADDRESS")
    assert line.others_read == PLAIN


def test_who_reads_only_the_twin_sees_an_ordinary_line(people, pair):
    [line] = lines_of(people.teacher, people)
    assert (line.words, line.others_read, line.kept) == (PLAIN, "", "")


def test_a_twin_is_byte_for_byte_an_ordinary_line(people, written, signed_in):
    def page():
        browser = signed_in(people.teacher.account)
        shown = browser.get(reverse("chronology:family", args=[people.larch.family.pk])).content.decode()
        return plain(shown)

    ordinary = written(PLAIN)
    before = page()
    restrictions.draw(
        entry=ordinary, readers=[], reason="x", review_on=in_days(9), by=people.health_visitor.viewer
    )
    sealed = written("CANARY-SEALED", reach=Reach.AGENCY)
    twin = entries.write_twin(entry=sealed, words=PLAIN, by=people.health_visitor.viewer)

    def without_identity(text, entry):
        kept = text.replace(str(entry.pk), "ENTRY")
        return [line for line in kept.splitlines() if "data-order" not in line and "said at" not in line]

    assert without_identity(page(), twin) == without_identity(before, ordinary)


def test_neither_is_there_for_who_may_read_neither(people, pair):
    assert words_of(people.stranger, people) == []


def test_a_pair_counts_once_in_a_page_of_fifty(people, written):
    for number in range(50):
        written(f"line {number}", reach=Reach.AGENCY)
    first = Entry.objects.order_by("recorded_at").first()
    entries.write_twin(entry=first, words=PLAIN, by=people.health_visitor.viewer)
    assert len(lines_of(people.health_visitor, people)) == 50


@pytest.mark.parametrize("who", ["social_worker", "teacher"])
def test_nobody_but_its_agency_says_a_line_in_other_words(people, written, who):
    original = written(sensitivity=Sensitivity.R)
    with pytest.raises(Refused, match="Only the agency that wrote this"):
        entries.write_twin(entry=original, words=PLAIN, by=getattr(people, who).viewer)


def test_a_line_that_everybody_reads_needs_no_twin(people, written):
    with pytest.raises(Refused, match="reads this already"):
        entries.write_twin(entry=written(), words=PLAIN, by=people.health_visitor.viewer)


def test_a_twin_has_no_twin_and_a_line_has_one(people, pair):
    original, twin = pair
    with pytest.raises(Refused, match="already"):
        entries.write_twin(entry=original, words="Again.", by=people.health_visitor.viewer)
    with pytest.raises(Refused, match="for more people itself"):
        entries.write_twin(entry=twin, words="Again.", by=people.health_visitor.viewer)


@pytest.fixture
def stage(people):
    """An open meeting in which the health visitor has said something that is restricted."""
    stage = Stage(meeting(people))
    stage.original = meetings.contribute(
        conference=stage.meeting,
        by=people.health_visitor.viewer,
        category=Category.HEALTH,
        words="CANARY-ADDRESS",
        persons=[people.larch.child.person],
    )
    restrictions.draw(
        entry=stage.original,
        readers=naming.to_read([people.social_worker.practitioner]),
        reason="x",
        review_on=in_days(20),
        by=people.health_visitor.viewer,
    )
    return stage


def test_on_open_pages_a_twin_is_folded_for_some_and_a_line_for_others(people, stage):
    pages = {
        name: stage.enter(getattr(people, name).viewer)
        for name in ("health_visitor", "social_worker", "teacher")
    }
    stage.turn()
    twin = entries.write_twin(entry=stage.original, words=PLAIN, by=people.health_visitor.viewer)
    stage.turn()
    assert f"line-{twin.pk}" not in pages["social_worker"].screen
    assert pages["social_worker"].shows(PLAIN)
    assert PLAIN in pages["teacher"].screen[f"line-{twin.pk}"]
    assert not pages["teacher"].has_been_sent("Others read")
    meetings.amend(entry=twin, words="She is safe.", version=1, by=people.health_visitor.viewer)
    stage.turn()
    assert all(page.shows("She is safe.") for page in pages.values())
    for page in pages.values():
        assert page.screen == stage.fresh(page.viewer).screen


def test_who_comes_back_gets_the_words_that_changed_under_a_line(people, stage):
    twin = entries.write_twin(entry=stage.original, words=PLAIN, by=people.health_visitor.viewer)
    reader = stage.enter(people.social_worker.viewer)
    stage.turn()
    stage.room.leave(reader.page)
    stage.browsers.remove(reader)
    meetings.amend(entry=twin, words="She is safe.", version=1, by=people.health_visitor.viewer)
    back = stage.enter(reader.viewer, reader.cursor)
    back.screen = dict(reader.screen)
    stage.turn()
    assert back.screen == stage.fresh(back.viewer).screen


def test_changing_a_line_offers_to_change_the_words_for_others(people, stage, signed_in):
    twin = entries.write_twin(entry=stage.original, words=PLAIN, by=people.health_visitor.viewer)
    browser = signed_in(people.health_visitor.account)
    page = browser.get(reverse("meetings:amend", args=[stage.meeting.pk, stage.original.pk])).content.decode()
    assert reverse("meetings:amend", args=[stage.meeting.pk, twin.pk]) in page
