"""Page after page: nothing is dropped, nothing comes twice, and Back keeps the place."""

import re

import pytest

from audit import trail
from audit.actors import ANONYMOUS
from audit.desk import queries
from audit.desk.queries import Wanted
from audit.events import EventKind, event
from audit.models import TrailEvent
from audit.opener import Limits
from audit.references import Reference

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
FAMILY = Reference("people.family", "f1")
HAPPENED = event("tests.paged", EventKind.SYSTEM, "A test wants many events.")
LINK = re.compile(r'href="([^"]*)"[^>]*>Older events')
EVENT = re.compile(r"/trail/event/([0-9a-f-]{36})/")


def pages(ask, **wanted):
    """Walk from the newest page to the last, and return the events in the order in which they came."""
    found, before = [], ""
    while True:
        page = ask(Wanted(before=before, **wanted))
        found += [event.pk for event in page.events]
        if not page.older:
            return found
        before = page.older


@pytest.fixture
def many(monkeypatch):
    """Eleven events about a family, four to a page; three happened in the same microsecond."""
    monkeypatch.setattr(queries, "PAGE", 4)
    moment = TrailEvent._meta.get_field("at").to_python("2026-05-04T10:00:00Z")
    for number in range(11):
        with monkeypatch.context() as clock:
            if number in (3, 4, 5):
                clock.setattr("audit.writing.timezone.now", lambda: moment)
            trail.record(HAPPENED, actor=ANONYMOUS, about=[FAMILY])
    return set(TrailEvent.objects.values_list("pk", flat=True))


@pytest.mark.parametrize(
    "ask",
    [
        queries.newest,
        lambda wanted: queries.by_actor("anonymous", wanted),
        lambda wanted: queries.by_target("people.family", "f1", wanted),
    ],
    ids=["newest", "by actor", "by target"],
)
def test_paging_neither_drops_nor_repeats(many, ask):
    found = pages(ask)
    assert len(found) == len(many) == 11
    assert set(found) == many
    assert set(pages(ask, kind="system")) == many
    assert pages(ask, kind="change") == []
    assert set(pages(ask, limits=Limits(frozenset({"f1"})))) == many
    assert pages(ask, limits=Limits(frozenset({"f2"}))) == []


def test_a_place_that_cannot_be_read_begins_at_the_newest(many):
    assert len(queries.newest(Wanted(before="yesterday_no-id")).events) == 4


def test_the_link_to_older_events_keeps_what_was_asked_for_and_back_keeps_the_place(
    people, desk, monkeypatch
):
    monkeypatch.setattr(queries, "PAGE", 5)
    first = desk.read("home", kind="change")
    older = LINK.search(first).group(1)
    assert "kind=change" in older
    assert "before=" in older
    second = desk.client.get(f"/trail/{older}")
    shown = second.content.decode()
    assert not set(EVENT.findall(first)) & set(EVENT.findall(shown))
    one = re.search(r'href="(/trail/event/[^"]*)"', shown).group(1).replace("&amp;", "&")
    page = desk.client.get(one).content.decode()
    back = re.search(r'href="([^"]*)" class="govuk-back-link"', page).group(1)
    assert desk.client.get(back.replace("&amp;", "&")).context["rows"][0].id == EVENT.findall(shown)[0]


def test_back_never_leads_out_of_the_desk(people, desk):
    page = desk.read("actor", people.gp.viewer.pseudonym, back="https://elsewhere.example/trail/")
    assert "elsewhere.example" not in re.findall(r'href="([^"]*)" class="govuk-back-link"', page)[0]


def test_a_day_that_is_no_day_is_said_and_asks_for_nothing(people, desk):
    page = desk.read("home", until="soon")
    assert "govuk-error-summary" in page
    assert EVENT.search(page)
