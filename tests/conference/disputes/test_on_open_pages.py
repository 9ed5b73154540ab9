"""What is said about a line, on pages that are open: it stands there at once, and nobody else can tell."""

import pytest

from conference.disputes.actions import disputes, lines
from conference.meetings.actions import invitations
from tests.cast import Cast
from tests.conference.live.stage import Browser, Stage, meeting, say

ROOM = ("chair", "social_worker", "health_visitor", "teacher", "police_officer")


@pytest.fixture
def stage(people: Cast, read_by_parents: None) -> Stage:
    """A meeting carried by a duty, open now; the mother is there."""
    return Stage(meeting(people))


@pytest.fixture
def room(people: Cast, stage: Stage) -> dict[str, Browser]:
    """Everybody's open page, with what there is now."""
    pages = {name: stage.enter(getattr(people, name).viewer) for name in ROOM}
    pages["mother"] = stage.enter(people.larch.mother.viewer)
    stage.turn()
    return pages


def follows(stage: Stage, pages: dict[str, Browser]) -> None:
    """Check that what stands on each screen is what a fresh page shows."""
    for page in pages.values():
        assert page.screen == stage.fresh(page.viewer).screen


def test_a_dispute_its_answer_and_its_end_arrive_on_every_screen_that_shows_both(
    people: Cast, stage: Stage, room: dict[str, Browser]
) -> None:
    entry = say(people, stage.meeting, people.health_visitor, "CANARY-LINE")
    stage.turn()
    assert room["mother"].shows("CANARY-LINE")
    made = lines.dispute(entry=entry, words="CANARY-DISPUTE", by=people.teacher.viewer)
    stage.turn()
    assert room["chair"].shows("CANARY-DISPUTE")
    disputes.answer(dispute=made, words="CANARY-ANSWER", by=people.health_visitor.viewer)
    stage.turn()
    assert room["chair"].shows("CANARY-ANSWER")
    disputes.keep(dispute=made, by=people.health_visitor.viewer)
    stage.turn()
    assert room["chair"].shows("the line was kept")
    follows(stage, room)


def test_the_mother_disputes_and_the_father_who_reads_the_line_is_sent_nothing(
    people: Cast, stage: Stage, room: dict[str, Browser]
) -> None:
    invitations.invite(conference=stage.meeting, invited=people.larch.father.person, by=people.chair.viewer)
    father = stage.enter(people.larch.father.viewer)
    entry = say(people, stage.meeting, people.health_visitor, "CANARY-LINE")
    stage.turn()
    assert father.shows("CANARY-LINE")
    sent = list(father.wire)
    lines.dispute(entry=entry, words="CANARY-DISPUTE", by=people.larch.mother.viewer)
    stage.turn()
    assert room["chair"].shows("CANARY-DISPUTE")
    assert room["mother"].shows("CANARY-DISPUTE")
    assert father.wire == sent
    follows(stage, room | {"father": father})
