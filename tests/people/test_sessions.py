"""How long a session lasts, and everything that ends it."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from people import epochs, sign_in
from people.actions import accounts, memberships
from people.models import SignIn
from tests import cast

PAGE = reverse("directory:account")


def is_in(client, **headers):
    return client.get(PAGE, headers=headers).status_code == 200


@pytest.fixture
def worker(people):
    return people.health_visitor


@pytest.fixture
def client(worker, signed_in):
    return signed_in(worker.account)


def later(**time):
    return time_machine.travel(timezone.now() + timedelta(**time))


def test_fifteen_minutes_without_use_end_a_session(client):
    with later(minutes=14):
        assert is_in(client)
    with later(minutes=28):
        assert is_in(client)
    with later(minutes=44):
        assert not is_in(client)
    assert SignIn.objects.get().ended_because == "idle"


def test_a_request_that_the_page_makes_by_itself_is_no_activity(client):
    with later(minutes=10):
        assert is_in(client, **{sign_in.BACKGROUND_HEADER: "yes"})
    with later(minutes=16):
        assert not is_in(client)


def test_an_open_meeting_counts_as_activity(client):
    with later(minutes=10):
        sign_in.note_activity(SignIn.objects.get().session_hash)
    with later(minutes=20):
        assert is_in(client)


def test_ten_hours_end_every_session_however_busy(client):
    row = SignIn.objects.get()
    for minutes in range(14, 600, 14):
        with later(minutes=minutes):
            sign_in.note_activity(row.session_hash)
    with later(minutes=599):
        assert is_in(client)
    with later(minutes=600):
        assert not is_in(client)
        assert SignIn.objects.get().until <= timezone.now()


def test_suspension_ends_every_session_and_its_sockets(people, worker, client):
    key = epochs.account_key(worker.account.id)
    before = epochs.of(key)
    accounts.suspend(account=worker.account, by=people.administrator)
    assert not is_in(client)
    assert SignIn.objects.get().ended_because == "suspended"
    assert epochs.of(key) != before


def test_the_end_of_a_secondment_ends_every_session(people, worker, client):
    assert is_in(client)
    cast.leave(worker, administrator=people.administrator)
    assert not is_in(client)
    assert SignIn.objects.get().ended_because == "secondment_ended"


def test_a_secondment_that_ends_today_ends_the_session_at_midnight(people, worker, client):
    today = people.team.today()
    memberships.end(membership=worker.membership, ends_on=today, by=people.administrator)
    assert is_in(client)
    assert SignIn.objects.get().until <= timezone.now() + timedelta(days=1)


def test_the_end_of_another_standing_leaves_the_session(people, signed_in):
    client = signed_in(people.teacher.account)
    cast.leave(people.teacher, administrator=people.administrator)
    assert is_in(client)


def test_an_ended_session_stays_ended_when_its_cookie_comes_back(client):
    cookie = client.cookies["entour"].value
    client.post(reverse("directory:sign-out"))
    client.cookies["entour"] = cookie
    assert not is_in(client)
