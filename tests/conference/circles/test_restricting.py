"""A line for a few named readers: who it leaves, who keeps it, when it is reviewed, and how it opens up again."""

import pytest

from audit.models import TrailEvent
from audit.trail import Refused
from conference.circles import naming
from conference.circles.actions import restrictions
from conference.meetings.actions import entries
from conference.meetings.vocabulary import Reach
from consent.categories import Category
from consent.models import CircleReview
from people import epochs
from people.models import ScopeEpoch
from tests.conference.circles.conftest import in_days, words_of


@pytest.fixture
def restrict(people, written):
    """Restrict a line to the social worker and its author."""

    def draw(entry=None, **changes):
        wanted = {
            "entry": entry or written(),
            "readers": naming.to_read([people.social_worker.practitioner]),
            "reason": "CANARY-REASON he reads over her shoulder",
            "review_on": in_days(30),
            "by": people.health_visitor.viewer,
        }
        return restrictions.draw(**(wanted | changes))

    return draw


def test_a_restricted_line_is_for_its_author_and_the_named_readers(people, restrict, written):
    entry = written()
    assert words_of(people.teacher, people) == ["CANARY-LINE"]
    restrict(entry)
    for reader in (people.health_visitor, people.social_worker):
        assert words_of(reader, people) == ["CANARY-LINE"]
    for other in (people.teacher, people.police_officer, people.minute_taker):
        assert words_of(other, people) == []


def test_restricting_changes_neither_words_nor_version_and_keeps_the_history(people, restrict, written):
    entry = written()
    before = ScopeEpoch.objects.get(key=epochs.family_key(people.larch.family.pk)).value
    restrict(entry)
    entry.refresh_from_db()
    assert (entry.version, entry.history.count()) == (1, 2)
    assert ScopeEpoch.objects.get(key=epochs.family_key(people.larch.family.pk)).value > before


def test_restricting_is_one_gesture_and_tells_the_trail_no_word(people, restrict, written):
    entry = written()
    before = TrailEvent.objects.count()
    restrict(entry)
    event = TrailEvent.objects.latest("at")
    assert (TrailEvent.objects.count(), event.name) == (before + 1, "conference.line_restricted")
    assert "CANARY" not in event.body


def test_a_colleague_of_the_author_loses_it_too(people, restrict, written):
    entry = written(by=people.minute_taker.viewer)
    restrict(entry, readers=naming.to_read([people.teacher.practitioner]), by=people.minute_taker.viewer)
    assert words_of(people.social_worker, people) == []
    assert words_of(people.minute_taker, people) == ["CANARY-LINE"]


def test_who_may_only_know_reads_that_it_is_for_a_few(people, restrict):
    readers = naming.to_know([people.teacher.practitioner])
    restrict(readers=readers)
    assert words_of(people.teacher, people) == ["This is for a few named readers."]


@pytest.mark.parametrize("who", ["teacher", "gp", "chair", "stranger"])
def test_who_neither_wrote_it_nor_answers_for_the_family_restricts_nothing(people, restrict, who):
    with pytest.raises(Refused, match="Only the agency that wrote this"):
        restrict(by=getattr(people, who).viewer)


def test_a_full_member_of_the_team_may_restrict_anothers_line(people, restrict):
    restrict(by=people.police_officer.viewer, readers=naming.to_read([people.police_officer.practitioner]))
    assert words_of(people.police_officer, people) == ["CANARY-LINE"]
    assert words_of(people.social_worker, people) == []


@pytest.mark.parametrize(("days", "why"), [(91, "within 90 days"), (0, "a day to come")])
def test_a_restriction_without_a_near_review_is_refused(restrict, days, why):
    with pytest.raises(Refused, match=why):
        restrict(review_on=in_days(days))


def test_a_restriction_says_why(restrict):
    with pytest.raises(Refused, match="Say why"):
        restrict(reason="  ")


def test_a_review_keeps_it_for_ninety_days_more(people, restrict):
    circle = restrict()
    restrictions.keep(circle=circle, next_on=in_days(90), by=people.social_worker.viewer)
    assert CircleReview.objects.get().next_on == in_days(90)
    with pytest.raises(Refused, match="within 90 days"):
        restrictions.keep(circle=circle, next_on=in_days(91), by=people.social_worker.viewer)


def test_readers_come_and_go_and_the_author_stays(people, restrict):
    circle = restrict()
    by = people.social_worker.viewer
    restrictions.let_in(circle=circle, readers=naming.to_read([people.teacher.practitioner]), by=by)
    assert words_of(people.teacher, people) == ["CANARY-LINE"]
    reader = circle.readers.get(actor=str(people.teacher.practitioner.pk))
    restrictions.let_out(reader=reader, by=by)
    assert words_of(people.teacher, people) == []
    author = circle.readers.get(actor=str(people.health_visitor.practitioner.pk))
    with pytest.raises(Refused, match="always reads it"):
        restrictions.let_out(reader=author, by=by)


def test_nobody_is_named_twice(people, restrict):
    circle = restrict()
    with pytest.raises(Refused, match="already"):
        restrictions.let_in(
            circle=circle,
            readers=naming.to_read([people.social_worker.practitioner]),
            by=people.social_worker.viewer,
        )


def test_who_stands_outside_changes_nothing_about_it(people, restrict):
    circle = restrict()
    with pytest.raises(Refused, match="not yours to decide"):
        restrictions.open_up(circle=circle, why="not_needed", by=people.police_officer.viewer)


def test_opened_up_it_is_for_whoever_may_see_its_kind_again(people, restrict):
    circle = restrict()
    restrictions.open_up(circle=circle, why="not_needed", by=people.social_worker.viewer)
    assert words_of(people.teacher, people) == ["CANARY-LINE"]
    with pytest.raises(Refused, match="not for named readers any more"):
        restrictions.keep(circle=circle, next_on=in_days(30), by=people.social_worker.viewer)


def test_opened_up_a_line_of_one_meeting_is_for_that_meeting_again(people, icpc, restrict):
    entry = entries.contribute(
        conference=icpc,
        by=people.health_visitor.viewer,
        category=Category.HEALTH,
        words="CANARY-MEETING",
        persons=[people.larch.child.person],
        reach=Reach.MEETING,
    )
    circle = restrict(entry)
    restrictions.open_up(circle=circle, why="not_needed", by=people.health_visitor.viewer)
    assert "CANARY-MEETING" not in words_of(people.teacher, people)
    assert "CANARY-MEETING" in words_of(people.health_visitor, people)


def test_a_line_for_few_is_not_restricted_twice(people, restrict, written):
    entry = written()
    restrict(entry)
    with pytest.raises(Refused, match="change who they are"):
        restrict(entry)


def test_a_line_may_be_for_its_author_alone(people, restrict):
    restrict(readers=[])
    assert words_of(people.social_worker, people) == []
    assert words_of(people.health_visitor, people) == ["CANARY-LINE"]
