"""Rows inserted by the statements that are written once are the rows that Django would have written."""

import uuid

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from audit import guard
from audit.guard import WriteOutsideGesture
from audit.inserting import insert
from audit.models import InboxRow, TrailAbout, TrailEvent

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def event(number: int, **fields: object) -> TrailEvent:
    told = {"name": "test.thing_happened", "kind": "change", "actor": "somebody", "body": "{}"}
    return TrailEvent(
        at=timezone.now(), lane=LANE, lane_number=number, leaf_hash=b"\x01" * 32, **told | fields
    )


LANE = uuid.UUID(int=7)


def test_each_field_comes_back_as_it_was_given():
    made = [event(1), event(2, body='{"é":1}')]
    with guard.writing():
        insert(made)
    columns = ("id", "at", "name", "kind", "actor", "body", "lane", "lane_number")
    read = TrailEvent.objects.filter(lane=LANE).order_by("lane_number").values_list(*columns)
    assert list(read) == [tuple(getattr(each, name) for name in columns) for each in made]


def test_words_beside_are_sealed_on_the_way():
    made = event(1)
    made.beside = "canary"
    with guard.writing():
        insert([made])
    kept = TrailEvent.objects.filter(pk=made.pk).values_list("beside", flat=True).get()
    assert kept
    assert b"canary" not in bytes(kept.blob if hasattr(kept, "blob") else kept)


def test_rows_that_number_themselves_get_numbers():
    made = event(1)
    with guard.writing():
        insert([made])
        insert([TrailAbout(event=made, type="people.family", target=str(n), at=made.at) for n in range(3)])
    assert TrailAbout.objects.filter(event=made).values("pk").distinct().count() == 3


def test_rows_of_several_models_are_inserted_together():
    made = event(1)
    with guard.writing():
        insert(
            [made],
            [TrailAbout(event=made, type="people.family", target="1", at=made.at)],
            [],
            [InboxRow(event=made)],
        )
    assert TrailAbout.objects.get(event=made).target == "1"
    assert InboxRow.objects.filter(event=made).exists()


def test_none_of_several_models_is_inserted_when_one_is_refused():
    with guard.writing():
        insert([event(1)])
        made = event(2)
        with pytest.raises(IntegrityError), transaction.atomic():
            insert([TrailAbout(event=made, type="people.family", target="1", at=made.at)], [event(1)])
    assert not TrailAbout.objects.filter(event_id=made.pk).exists()


def test_a_number_that_a_lane_has_used_is_refused_by_the_database():
    with guard.writing():
        insert([event(1)])
        with pytest.raises(IntegrityError):
            insert([event(1)])


def test_the_guard_refuses_it_outside_a_gesture_as_it_refuses_any_write():
    with pytest.raises(WriteOutsideGesture):
        insert([event(1)])


def test_nothing_is_inserted_from_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert([])
