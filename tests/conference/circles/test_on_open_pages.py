"""Whom a line is for, on pages that are open: it leaves at once, and nobody outside can tell that it was moved."""

import pytest

from conference.circles import naming
from conference.circles.actions import advice, entries, restrictions
from conference.meetings.actions import entries as meetings
from conference.meetings.models import Entry
from conference.meetings.vocabulary import Reach
from consent.categories import Category, Sensitivity
from tests.cast import Cast, Worker
from tests.conference.circles.conftest import in_days
from tests.conference.live.stage import Browser, Stage, meeting

CANARY = "Kanarienvogel"
ROOM = ("chair", "social_worker", "health_visitor", "teacher", "police_officer")


@pytest.fixture
def stage(people: Cast) -> Stage:
    """A meeting carried by a duty, open now."""
    return Stage(meeting(people))


@pytest.fixture
def room(people: Cast, stage: Stage) -> dict[str, Browser]:
    """Everybody's open page, and the mother's, with what there is now."""
    pages = {name: stage.enter(getattr(people, name).viewer) for name in ROOM}
    pages["mother"] = stage.enter(people.larch.mother.viewer)
    stage.turn()
    return pages


def say(
    people: Cast, stage: Stage, words: str = CANARY, who: str = "health_visitor", **changes: object
) -> Entry:
    """Let the health visitor say something in the meeting."""
    said = {"category": Category.HEALTH, "persons": [people.larch.child.person], "words": words}
    return meetings.contribute(conference=stage.meeting, by=getattr(people, who).viewer, **(said | changes))


def restrict(people: Cast, entry: Entry, *readers: Worker) -> object:
    """Restrict a line to its author and these readers."""
    return restrictions.draw(
        entry=entry,
        readers=naming.to_read([each.practitioner for each in readers]),
        reason="Not before she is safe.",
        review_on=in_days(30),
        by=people.health_visitor.viewer,
    )


def follows(stage: Stage, pages: dict[str, Browser]) -> None:
    """Check that what stands on each screen is what a fresh page shows."""
    for page in pages.values():
        assert page.screen == stage.fresh(page.viewer).screen
        assert page.numbers == list(range(page.numbers[0], page.numbers[0] + len(page.numbers)))


def test_a_restricted_line_leaves_every_screen_but_its_readers(
    people: Cast, stage: Stage, room: dict[str, Browser]
) -> None:
    entry = say(people, stage)
    stage.turn()
    assert all(page.shows(CANARY) for name, page in room.items() if name != "mother")
    restrict(people, entry, people.social_worker)
    stage.turn()
    assert {name for name, page in room.items() if page.shows(CANARY)} == {"health_visitor", "social_worker"}
    follows(stage, room)


def test_opened_up_it_comes_back_to_every_screen(
    people: Cast, stage: Stage, room: dict[str, Browser]
) -> None:
    circle = restrict(people, say(people, stage), people.social_worker)
    stage.turn()
    assert not room["teacher"].has_been_sent(CANARY)
    restrictions.open_up(circle=circle, why="not_needed", by=people.health_visitor.viewer)
    stage.turn()
    assert room["teacher"].shows(CANARY)
    follows(stage, room)


def test_what_an_agency_has_not_shared_is_on_no_wire_but_its_own(
    people: Cast, stage: Stage, room: dict[str, Browser]
) -> None:
    sent = {name: list(page.wire) for name, page in room.items()}
    entry = say(people, stage, reach=Reach.AGENCY)
    stage.turn()
    assert room["health_visitor"].shows(CANARY)
    for name in set(room) - {"health_visitor"}:
        assert room[name].wire == sent[name], "Not even a frame tells that something was said."
    entries.release(entry=entry, to=Reach.MEETING, conference=stage.meeting, by=people.health_visitor.viewer)
    stage.turn()
    assert room["chair"].shows(CANARY)
    follows(stage, room)


def test_legal_advice_leaves_every_screen_but_its_holders(
    people: Cast, stage: Stage, room: dict[str, Browser]
) -> None:
    entry = say(people, stage, who="social_worker", category=Category.PLAN)
    stage.turn()
    mark = {"reason": "Advice.", "by": people.social_worker.viewer}
    advice.mark(entry=entry, holders=[], **mark)
    stage.turn()
    assert {name for name, page in room.items() if page.shows(CANARY)} == {"social_worker"}
    follows(stage, room)


def test_a_reader_who_is_taken_out_loses_it_at_once(
    people: Cast, stage: Stage, room: dict[str, Browser]
) -> None:
    circle = restrict(people, say(people, stage), people.social_worker)
    stage.turn()
    assert room["social_worker"].shows(CANARY)
    reader = circle.readers.get(actor=str(people.social_worker.practitioner.pk))
    restrictions.let_out(reader=reader, by=people.health_visitor.viewer)
    stage.turn()
    assert not room["social_worker"].shows(CANARY)
    follows(stage, room)


def test_who_may_know_of_sealed_words_is_told_whom_to_phone_now(
    people: Cast, stage: Stage, room: dict[str, Browser]
) -> None:
    entry = say(people, stage, sensitivity=Sensitivity.V)
    stage.turn()
    assert room["chair"].shows("Hope Visitor")
    assert not room["chair"].has_been_sent(CANARY)
    assert not room["teacher"].has_been_sent("Hope Visitor (")
    entries.name_holder(
        entry=entry, holder=people.health_visitor.practitioner, by=people.health_visitor.viewer
    )
    stage.turn()
    follows(stage, room)


def test_moving_a_line_that_somebody_does_not_see_sends_them_nothing(
    people: Cast, stage: Stage, room: dict[str, Browser]
) -> None:
    entry = say(people, stage, sensitivity=Sensitivity.R)
    stage.turn()
    assert not room["mother"].has_been_sent(CANARY)
    sent = list(room["mother"].wire)
    circle = restrict(people, entry, people.social_worker)
    stage.turn()
    restrictions.open_up(circle=circle, why="not_needed", by=people.health_visitor.viewer)
    stage.turn()
    assert room["mother"].wire == sent
