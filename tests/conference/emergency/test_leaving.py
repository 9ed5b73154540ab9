"""What was opened in an emergency leaves every open page when it is over, however it ended."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from consent.actions import emergencies, exclusions
from tests.consent.emergency import broken, privacy_officer

pytestmark = pytest.mark.django_db
ELSEWHERE = reverse("directory:account")


@pytest.fixture
def larch(people):
    return people.larch.family


@pytest.fixture
def opening(people, larch):
    # Shorter than a session lasts in which nobody does anything.
    return broken(people.stranger, larch, lasts=timedelta(minutes=10))


@pytest.fixture
def stranger(people, signed_in):
    """The browser of whoever opened."""
    return signed_in(people.stranger.account)


def left(opening):
    return reverse("emergency:left", args=[opening.pk])


def test_every_page_says_what_is_open_and_asks_each_second_whether_it_still_is(larch, opening, stranger):
    page = stranger.get(ELSEWHERE).content.decode()
    assert larch.reference in page
    assert f'data-still-open="{left(opening)}"' in page
    assert "emergency/left.js" in page
    assert "data-is-here" not in page


@pytest.mark.parametrize("name", ["directory:family", "chronology:family", "grounds:family"])
def test_the_pages_of_the_family_are_those_that_leave(larch, opening, stranger, name):
    assert "data-is-here" in stranger.get(reverse(name, args=[larch.pk])).content.decode()


def test_without_anything_open_no_page_asks(stranger):
    page = stranger.get(ELSEWHERE).content.decode()
    assert "data-still-open" not in page
    assert "emergency/left.js" not in page


def test_it_tells_for_how_long_it_is_open_still(opening, stranger):
    assert 590 < stranger.get(left(opening)).json()["seconds_left"] <= 600
    with time_machine.travel(opening.until - timedelta(seconds=1), tick=False):
        assert stranger.get(left(opening)).json()["seconds_left"] == 1


def close(people, opening):
    emergencies.close(opening=opening, by=people.stranger.viewer)


def stop(people, opening):
    emergencies.close(opening=opening, by=privacy_officer(people, agency=people.charity))


@pytest.mark.parametrize("end", [close, stop])
def test_when_it_was_closed_it_says_so_and_the_pages_are_gone(people, larch, opening, stranger, end):
    end(people, opening)
    assert_gone(stranger, larch, opening)


def test_when_its_time_is_over_it_says_so_and_the_pages_are_gone(larch, opening, stranger):
    with time_machine.travel(opening.until, tick=False):
        assert_gone(stranger, larch, opening)


def assert_gone(client, family, opening):
    assert client.get(left(opening)).json() == {"seconds_left": 0}
    assert client.get(reverse("chronology:family", args=[family.pk])).status_code == 404
    assert family.reference not in client.get(ELSEWHERE).content.decode()


def test_for_who_is_kept_away_since_it_is_not_there(people, larch, opening, stranger):
    exclusions.declare(
        practitioner=people.stranger.practitioner, family=larch, by=people.social_worker.viewer
    )
    assert stranger.get(left(opening)).status_code == 404
    assert larch.reference not in stranger.get(ELSEWHERE).content.decode()


def test_nobody_asks_about_what_somebody_else_opened(people, opening, signed_in):
    assert signed_in(people.social_worker.account).get(left(opening)).status_code == 404


def test_a_script_that_is_signed_out_is_refused_and_led_nowhere(opening, client):
    assert client.get(left(opening)).status_code == 404
