"""What each screen shows after a turn is what a fresh look would show; and nothing else ever leaves."""

import json

import pytest

from audit import trail
from audit.models import TrailEvent
from audit.references import Reference
from conference.live.protocol import Close
from conference.meetings.actions import conferences, entries
from consent.categories import Category, Sensitivity
from people.actions import accounts
from tests.cast import Cast
from tests.conference.live.stage import BY_CONSENT, Stage, agree, meeting, say, withdraw

pytest_plugins = ["tests.cast_fixtures"]
CANARY = "Kanarienvogel"


@pytest.fixture
def stage(people: Cast) -> Stage:
    """A meeting carried by a duty, open now."""
    return Stage(meeting(people))


@pytest.fixture
def agreed(people: Cast) -> Stage:
    """A meeting carried by the family's agreement, open now."""
    return Stage(meeting(people, kind=BY_CONSENT))


def test_a_line_reaches_those_who_may_read_it_and_nobody_else(people: Cast, stage: Stage) -> None:
    chair, visitor, teacher, mother = (
        stage.enter(who.viewer)
        for who in (people.chair, people.health_visitor, people.teacher, people.larch.mother)
    )
    stage.turn()
    say(people, stage.meeting, people.health_visitor, CANARY, sensitivity=Sensitivity.R)
    stage.turn()
    assert chair.shows(CANARY)
    assert visitor.shows(CANARY)
    assert not teacher.has_been_sent(CANARY)
    assert not mother.has_been_sent(CANARY)


def test_who_may_not_see_a_line_gets_nothing_at_all_from_it(people: Cast, stage: Stage) -> None:
    mother = stage.enter(people.larch.mother.viewer)
    officer = stage.enter(people.police_officer.viewer)
    stage.turn()
    cursor = mother.cursor
    before = stage.enter(mother.viewer, cursor)
    stage.turn()
    sent = len(mother.wire)
    say(people, stage.meeting, people.police_officer, CANARY, Category.POLICE, sensitivity=Sensitivity.R)
    stage.turn()
    after = stage.enter(mother.viewer, cursor)
    stage.turn()
    assert officer.shows(CANARY)
    assert len(mother.wire) == sent
    assert without_cursor(after.wire) == without_cursor(before.wire)


def test_a_page_that_comes_back_gets_the_tail_and_then_shows_what_a_fresh_page_shows(
    people: Cast, stage: Stage
) -> None:
    say(people, stage.meeting, people.health_visitor, "Before.")
    first = stage.enter(people.teacher.viewer)
    stage.turn()
    entry = say(people, stage.meeting, people.health_visitor, "Meanwhile.")
    entries.amend(entry=entry, words="Meanwhile, corrected.", version=1, by=people.health_visitor.viewer)
    back = stage.enter(people.teacher.viewer, first.cursor)
    back.screen = dict(first.screen)
    async_frames = len(back.wire)
    stage.turn()
    frames = [json.loads(text) for text in back.wire[async_frames:]]
    assert [frame["type"] for frame in frames] == ["tail"]
    assert frames[0]["n"] == first.numbers[0] + 1
    assert not any("Before." in piece["html"] for piece in frames[0]["pieces"])
    assert back.screen == stage.fresh(people.teacher.viewer).screen


def test_a_cursor_of_another_sight_gets_everything_anew(people: Cast, agreed: Stage) -> None:
    say(people, agreed.meeting, people.health_visitor, CANARY)
    teacher = agreed.enter(people.teacher.viewer)
    agreed.turn()
    agree(people, people.teacher)
    back = agreed.enter(people.teacher.viewer, teacher.cursor)
    agreed.turn()
    assert [json.loads(text)["type"] for text in back.wire] == ["snapshot"]


def test_an_agreement_places_what_was_said_before_and_its_withdrawal_takes_it_away(
    people: Cast, agreed: Stage
) -> None:
    visitor, teacher = agreed.enter(people.health_visitor.viewer), agreed.enter(people.teacher.viewer)
    agreed.turn()
    say(people, agreed.meeting, people.health_visitor, CANARY)
    agreed.turn()
    assert visitor.shows(CANARY)
    assert not teacher.has_been_sent(CANARY)
    voice = agree(people, people.teacher)
    agreed.turn()
    assert teacher.shows(CANARY)
    withdraw(people, voice)
    say(people, agreed.meeting, people.health_visitor, f"{CANARY} two")
    agreed.turn()
    assert visitor.shows(f"{CANARY} two")
    assert not teacher.shows(CANARY)
    assert not teacher.has_been_sent(f"{CANARY} two")
    assert teacher.screen == agreed.fresh(people.teacher.viewer).screen


def test_whoever_is_suspended_is_shown_nothing_more_and_closed(people: Cast, stage: Stage) -> None:
    teacher = stage.enter(people.teacher.viewer)
    stage.turn()
    accounts.suspend(account=people.teacher.account, by=people.administrator)
    say(people, stage.meeting, people.health_visitor, CANARY)
    stage.turn()
    assert teacher.page.close_with is Close.EXPELLED
    assert not teacher.has_been_sent(CANARY)


def test_whoever_has_no_place_is_closed_without_a_frame(people: Cast, stage: Stage) -> None:
    stranger = stage.enter(people.stranger.viewer)
    stage.turn()
    assert stranger.page.close_with is Close.EXPELLED
    assert stranger.wire == []
    assert stage.expelled[stranger.page].target == Reference.to(stage.meeting)


def test_one_disclosure_names_everybody_who_gets_a_line(people: Cast, stage: Stage) -> None:
    everybody = [stage.enter(who.viewer) for who in (people.chair, people.health_visitor, people.teacher)]
    stage.turn()
    before = TrailEvent.objects.filter(name="audit.records_shown").count()
    entry = say(people, stage.meeting, people.health_visitor, CANARY, sensitivity=Sensitivity.R)
    stage.turn()
    shown = TrailEvent.objects.filter(name="audit.records_shown").order_by("at")[before:]
    assert len(shown) == 1
    body = json.loads(shown[0].body)
    chair, visitor, _ = (browser.viewer.pseudonym for browser in everybody)
    opened = [record for record in body["records"] if record[1] == str(entry.pk) and record[4] == "permitted"]
    scopes = {record[-1] for record in opened}
    got = {pseudonym for scope in scopes for pseudonym in body["scopes"][scope]["recipients"]}
    assert got == {chair, visitor}
    assert CANARY not in shown[0].body


def test_when_the_disclosure_cannot_be_committed_nothing_is_sent_and_later_everything_is(
    people: Cast, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = stage.enter(people.teacher.viewer)
    stage.turn()
    say(people, stage.meeting, people.health_visitor, CANARY)

    def fails(*args: object, **kwargs: object) -> None:
        raise trail.NotRecorded("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr("audit.disclosure.commit_event", fails)
        stage.turn()
        stage.turn()
    assert not teacher.has_been_sent(CANARY)
    assert [json.loads(text)["type"] for text in teacher.wire[1:]] == ["reload"]
    assert teacher.screen == {}
    stage.turn()
    assert teacher.shows(CANARY)
    assert teacher.numbers == [1, 2, 3]


def test_a_reader_who_stops_holds_up_nobody_and_begins_afresh(people: Cast, stage: Stage) -> None:
    stalled, reader = stage.enter(people.teacher.viewer), stage.enter(people.teacher.viewer)
    stage.turn()
    item = list(stage.meeting.agenda.all())
    for turn in range(70):
        conferences.move_to(conference=stage.meeting, item=item[turn % 2], by=people.chair.viewer)
        stage.turn(read=False)
        reader.read()
        stalled.read(sees=False)
    assert len(stalled.wire) < 70
    assert reader.screen == stage.fresh(people.teacher.viewer).screen
    stalled.page.outbox.seen(stalled.numbers[-1])
    stage.turn()
    assert stalled.screen == reader.screen
    assert stalled.numbers == list(range(1, len(stalled.numbers) + 1))


def without_cursor(wire: list[str]) -> list[str]:
    return [json.dumps({**json.loads(text), "cursor": ""}) for text in wire]
