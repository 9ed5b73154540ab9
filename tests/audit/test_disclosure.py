"""No log, no look: what was opened is committed before it leaves, or nothing leaves."""

import json

import pytest

from audit import disclosure, trail
from audit.actors import ANONYMOUS
from audit.models import TrailAbout, TrailEvent
from audit.references import Reference

pytestmark = [pytest.mark.django_db, pytest.mark.database]
LINE = Reference("conference.entry", "e1", 2, 41)
FAMILY = Reference("people.family", "f1")


def test_a_page_makes_one_disclosure_with_every_decision():
    with disclosure.collecting(actor=ANONYMOUS, purpose="conference", recipients=["p2", "p1"]) as collector:
        collector.under("s1", {"purpose": "conference", "epoch": 3})
        collector.add(LINE, "permitted", "permit", ["consent.provision:7"], scope="s1", about=FAMILY)
        collector.add(LINE, "withheld", "deny", scope="s1", about=FAMILY)
    body = json.loads(TrailEvent.objects.get().body)
    assert body["records"][0] == [
        "conference.entry",
        "e1",
        2,
        41,
        "permitted",
        "permit",
        ["consent.provision:7"],
        "s1",
    ]
    assert body["scopes"] == {"s1": {"purpose": "conference", "epoch": 3}}
    assert body["recipients"] == ["p1", "p2"]
    about = set(TrailAbout.objects.values_list("type", "target"))
    assert about == {("people.family", "f1"), ("audit.recipient", "p1"), ("audit.recipient", "p2")}


def test_a_page_that_opens_nothing_records_nothing():
    with disclosure.collecting(actor=ANONYMOUS, purpose="conference"):
        pass
    assert not TrailEvent.objects.exists()


def test_an_error_leaves_no_disclosure_since_nothing_left():
    with pytest.raises(ZeroDivisionError), disclosure.collecting(actor=ANONYMOUS, purpose="x") as collector:
        collector.add(LINE, "permitted", "permit")
        raise ZeroDivisionError
    assert not TrailEvent.objects.exists()


def test_a_disclosure_that_cannot_be_committed_is_an_error(monkeypatch):
    def fail(*args, **kwargs):
        raise trail.NotRecorded

    monkeypatch.setattr(disclosure, "commit_event", fail)
    with pytest.raises(trail.NotRecorded), disclosure.collecting(actor=ANONYMOUS, purpose="x") as collector:
        collector.add(LINE, "permitted", "permit")


def test_nothing_is_opened_where_nobody_collects():
    with pytest.raises(disclosure.NotCollecting):
        disclosure.current()
