"""No log, no look: when recording fails, nothing that is sealed leaves; without the fault the same request shows it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.test import RequestFactory
from django.urls import reverse

from audit.models import TrailEvent
from conference.meetings.models import Entry
from consent import gate
from consent.purposes import WORK_WITH_FAMILY
from infra.middleware import RecordWhatIsShown
from tests.isolation.asking import ask, changed, fingerprint
from tests.isolation.forms import says_a_line
from tests.isolation.sample import Sample
from tests.isolation.samples import SAMPLES
from tests.isolation.world import World

pytestmark = pytest.mark.database
SHOWING = [name for name, one in SAMPLES.items() if isinstance(one, Sample) and one.shows]
SENDING = [name for name, one in SAMPLES.items() if isinstance(one, Sample) and one.sends]
# A code is spent whatever comes of the gesture that it proves: undone, it could be guessed and used again.
PROVED_AGAIN = {"emergency:open-here", "emergency:seek"}
CODES = ("people_staticcode", "people_staticcodedevice", "people_timecodedevice")
BY_SCRIPT = {"accept": "application/json"}


@contextmanager
def trail_refuses(kind: str = "") -> Iterator[None]:
    """Let the database refuse to write events, or those of one kind."""

    def execute_or_refuse(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if 'INSERT INTO "audit_event"' in sql and (not kind or kind in params):
            raise OperationalError("The disk is full.")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(execute_or_refuse):
        yield


@pytest.mark.parametrize("name", SHOWING)
def test_a_page_that_cannot_be_recorded_is_not_shown(name: str, world: World) -> None:
    sample, here = SAMPLES[name], world.here
    browser, address = world.browser(here, sample.who), reverse(name, kwargs=sample.finds(here))
    opens = "disclosure" in ask(browser, "GET", name, sample.finds(here)).trail
    assert opens or not any("." in key for key in sample.shows), (
        "Sealed words were shown, and nothing recorded it."
    )
    if not opens:
        return
    with trail_refuses():
        refused = browser.get(address)
    assert (refused.status_code, refused.content) == (503, b"")
    shown = ask(browser, "GET", name, sample.finds(here))
    assert [key for key in sample.shows if here.word(key) not in shown.text] == []


@pytest.mark.parametrize("name", [name for name in SENDING if "draft" not in name and "presence" not in name])
def test_what_cannot_be_recorded_does_not_happen(name: str, world: World) -> None:
    sample, here = SAMPLES[name], world.here
    browser, body = world.browser(here, sample.who), sample.sends(here)
    spent = CODES if name in PROVED_AGAIN else ()
    before, events = fingerprint(spent), TrailEvent.objects.count()
    with trail_refuses():
        answer = browser.post(reverse(name, kwargs=sample.finds(here)), body)
    assert (answer.status_code, answer.content) == (503, b"")
    assert changed(before, fingerprint(spent)) == []
    assert TrailEvent.objects.count() == events


def test_a_change_whose_disclosure_failed_is_shown_when_it_is_sent_again(world: World) -> None:
    here = world.here
    browser, address = world.browser(here, "nurse"), reverse("meetings:contribute", args=[here.open.pk])
    body = says_a_line(here) | {"words": "canaryOfTheSecondTry"}
    with trail_refuses("disclosure"):
        first = browser.post(address, body, headers=BY_SCRIPT)
    assert (first.status_code, first.content) == (503, b"")
    lines = Entry.objects.filter(conference=here.open).count()
    again = browser.post(address, body, headers=BY_SCRIPT)
    assert "canaryOfTheSecondTry" in again.content.decode()
    assert Entry.objects.filter(conference=here.open).count() == lines
    stored = TrailEvent.objects.values_list("body", flat=True)
    assert not any("canaryOfTheSecondTry" in each for each in stored)


@pytest.mark.parametrize(
    ("wrapped", "status"), [(lambda words: StreamingHttpResponse([words]), 503), (HttpResponse, 200)]
)
def test_sealed_words_are_never_streamed(
    world: World, wrapped: Callable[[str], HttpResponseBase], status: int
) -> None:
    viewer, family = world.here.worker.viewer, world.here.family

    def show(request: Any) -> HttpResponseBase:
        (opened,) = gate.open(viewer, [family], WORK_WITH_FAMILY)
        return wrapped(opened.words["name"])

    request = RequestFactory().get("/")
    request.viewer = viewer
    answer = RecordWhatIsShown(show)(request)
    assert answer.status_code == status
    assert (world.here.word("people.family.name") in b"".join(answer).decode()) is (status == 200)
