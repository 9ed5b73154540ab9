"""The long poll gives what a socket gives, to the same people; a gesture sent twice is made once."""

import json
from collections.abc import Callable

import pytest
from django.test import Client

from audit import trail
from conference.live.models import PresenceLease
from conference.meetings.models import Conference, TimelineRow
from consent.categories import Category
from people.models import Account
from tests.cast import Cast
from tests.conference.live.stage import Stage, meeting, say

pytest_plugins = ["tests.cast_fixtures"]
SignedIn = Callable[[Account], Client]
CANARY = "Kanarienvogel"


@pytest.fixture
def called(people: Cast) -> Conference:
    return meeting(people)


def test_a_poll_without_a_cursor_answers_everything_at_once(
    people: Cast, called: Conference, signed_in: SignedIn
) -> None:
    say(people, called, people.health_visitor, CANARY)
    answer = signed_in(people.teacher.account).get(f"/live/{called.pk}/poll")
    (frame,) = answer.json()["frames"]
    assert frame["type"] == "snapshot"
    assert CANARY in json.dumps(frame)
    shown = {piece["target"]: piece["html"] for piece in frame["pieces"]}
    assert shown == Stage(called).fresh(people.teacher.viewer).screen


def test_a_poll_with_its_cursor_has_nothing_to_say_at_once(
    people: Cast, called: Conference, signed_in: SignedIn
) -> None:
    client = signed_in(people.teacher.account)
    (frame,) = client.get(f"/live/{called.pk}/poll").json()["frames"]
    assert client.get(f"/live/{called.pk}/poll", {"cursor": frame["cursor"]}).json()["frames"] == []


def test_a_stranger_polls_nothing(people: Cast, called: Conference, signed_in: SignedIn) -> None:
    client = signed_in(people.stranger.account)
    assert client.get(f"/live/{called.pk}/poll").status_code == 404
    assert client.post(f"/live/{called.pk}/presence").status_code == 404


def test_a_poll_that_cannot_be_recorded_is_empty(
    people: Cast, called: Conference, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(people, called, people.health_visitor, CANARY)
    client = signed_in(people.teacher.account)

    def fails(*args: object, **kwargs: object) -> None:
        raise trail.NotRecorded("the disk is full")

    monkeypatch.setattr("audit.disclosure.commit_event", fails)
    answer = client.get(f"/live/{called.pk}/poll")
    assert (answer.status_code, answer.content) == (503, b"")


def test_a_page_says_that_it_is_here_and_that_it_left(
    people: Cast, called: Conference, signed_in: SignedIn
) -> None:
    client = signed_in(people.teacher.account)
    assert client.post(f"/live/{called.pk}/presence", {"state": "here"}).status_code == 204
    assert PresenceLease.objects.filter(practitioner=people.teacher.practitioner).exists()
    assert client.post(f"/live/{called.pk}/presence", {"state": "left"}).status_code == 204
    assert not PresenceLease.objects.exists()


def test_a_line_that_is_sent_twice_with_one_key_is_said_once(
    people: Cast, called: Conference, signed_in: SignedIn
) -> None:
    stage = Stage(called)
    teacher = stage.enter(people.teacher.viewer)
    stage.turn()
    client = signed_in(people.health_visitor.account)
    form = {
        "key": "made-by-the-browser",
        "words": CANARY,
        "persons": [str(people.larch.child.person.pk)],
        "category": Category.HEALTH.value,
        "how_known": "fact",
        "sensitivity": "0",
        "occurred_on": "2026-01-02",
    }
    address = f"/meetings/{called.pk}/lines/"
    answers = [client.post(address, form, headers={"Accept": "application/json"}) for _ in range(2)]
    stage.turn()
    assert [answer.status_code for answer in answers] == [200, 200]
    assert TimelineRow.objects.filter(conference=called, kind="entry_contributed").count() == 1
    assert sum(CANARY in html for html in teacher.screen.values()) == 1
    assert all(CANARY in answer.content.decode() for answer in answers)
