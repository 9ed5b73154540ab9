"""A gesture is a transaction and one record; a refusal is a record by itself."""

import json

import pytest
from django.db import DatabaseError

from audit import trail
from audit.actors import Actor
from audit.events import EventKind, WrongShape, event
from audit.models import GestureKey, InboxRow, TrailAbout, TrailEvent
from audit.references import Reference
from audit.refusals import refusal
from people.models import Agency

pytestmark = [pytest.mark.django_db, pytest.mark.database]

AGENCY_NAMED = event("tests.agency_named", EventKind.CHANGE, "A test named an agency.", fields={"kind": str})
NOT_NOW = refusal("tests.not_now", "Not now.")
NURSE = Actor(
    pseudonym="6b6b0f5e-0000-4000-8000-000000000001", agency="a1", standing="seconded", session="s1"
)


def name_agency(name="Heron School", **options):
    with trail.gesture(AGENCY_NAMED, actor=NURSE, kind="school", **options) as made:
        agency = Agency.objects.create(name=name, kind="school")
        made.touch(agency)
        made.result = str(agency.pk)
    return agency


def body_of(row):
    return json.loads(row.body)


def test_a_gesture_changes_and_records_together():
    agency = name_agency(about=[Reference("people.family", "f1")])
    row = TrailEvent.objects.get()
    body = body_of(row)
    assert body["event"] == row.name == "tests.agency_named"
    assert body["actor"] == [NURSE.pseudonym, "a1", "seconded", "s1"]
    assert body["records"] == [["people.agency", str(agency.pk), 0, None]]
    assert body["facts"] == {"kind": "school"}
    assert TrailAbout.objects.get().target == "f1"
    assert InboxRow.objects.get().event_id == row.pk


def test_an_error_leaves_neither_the_change_nor_a_record():
    with pytest.raises(ZeroDivisionError), trail.gesture(AGENCY_NAMED, actor=NURSE, kind="school"):
        Agency.objects.create(name="Heron School", kind="school")
        raise ZeroDivisionError
    assert not Agency.objects.exists()
    assert not TrailEvent.objects.exists()


def test_a_refusal_leaves_no_change_and_exactly_one_record():
    with (
        pytest.raises(trail.Refused, match="Not now"),
        trail.gesture(AGENCY_NAMED, actor=NURSE, kind="school"),
    ):
        Agency.objects.create(name="Heron School", kind="school")
        raise trail.Refused(NOT_NOW)
    assert not Agency.objects.exists()
    body = body_of(TrailEvent.objects.get())
    assert (body["kind"], body["reason"], body["facts"]) == (
        "refusal",
        "tests.not_now",
        {"gesture": "tests.agency_named"},
    )
    assert "Not now" not in TrailEvent.objects.get().body


def test_a_gesture_inside_a_gesture_is_an_error():
    with pytest.raises(trail.NestedGesture), trail.gesture(AGENCY_NAMED, actor=NURSE, kind="school"):
        name_agency()
    assert not TrailEvent.objects.exists()


def test_the_same_key_does_it_once():
    agency = name_agency(key="k1")
    with pytest.raises(trail.Repeated) as repeated:
        name_agency(key="k1")
    assert repeated.value.result == str(agency.pk)
    assert Agency.objects.count() == GestureKey.objects.count() == TrailEvent.objects.count() == 1


def test_a_failure_to_record_undoes_the_change(monkeypatch):
    def fail(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr("audit.writing.insert", fail)
    with pytest.raises(trail.NotRecorded):
        name_agency()
    assert not Agency.objects.exists()


@pytest.mark.parametrize("kind", ["two words", 7, "x" * 101])
def test_free_text_and_wrong_types_never_enter_the_body(kind):
    with pytest.raises(WrongShape), trail.gesture(AGENCY_NAMED, actor=NURSE, kind=kind):
        Agency.objects.create(name="Heron School", kind="school")
    assert not Agency.objects.exists()


def test_the_lane_counts_commits_only():
    name_agency()
    with pytest.raises(ZeroDivisionError), trail.gesture(AGENCY_NAMED, actor=NURSE, kind="school"):
        raise ZeroDivisionError
    name_agency("Tern School")
    first, second = TrailEvent.objects.order_by("at")
    assert first.lane == second.lane
    assert second.lane_number == first.lane_number + 1


def test_search_words_are_sealed_beside_the_event_and_not_in_it():
    trail.record(AGENCY_NAMED, actor=NURSE, beside="Maren 1987", kind="school")
    row = TrailEvent.objects.get()
    assert "Maren" not in row.body
    assert str(row.beside) == "<sealed>"
