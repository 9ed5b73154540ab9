"""Every way to alter the log is found, by the right check, in the right place."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F

from audit import canonical, guard
from audit.log import merkle
from audit.log.ticking import tick
from audit.log.verifying import verify
from audit.models import Frontier, Leaf, TrailAbout, TrailEvent
from tests.audit.log.altering import added, at, checks, event, found, raw_delete, rewritten
from tests.audit.log.conftest import write

pytestmark = pytest.mark.database


def test_a_whole_log_has_no_findings(log):
    report = verify()
    assert found(report) == set()
    assert (report.sealed, report.covered, report.waiting, report.heads) == (12, 12, 0, 4)


def test_an_empty_log_is_whole(empty):
    assert verify().is_whole


def test_events_that_wait_are_whole(log):
    write(3)
    report = verify()
    assert found(report) == set()
    assert report.waiting == 3


def test_an_altered_body(log, attacked):
    body = rewritten(log, 4, outcome="altered")
    report = attacked(lambda: event(log, 4).update(body=body))
    assert found(report) == {("body", at(log, 4))}


def test_an_altered_body_with_its_hash(log, attacked):
    body = rewritten(log, 4, outcome="altered")
    report = attacked(lambda: event(log, 4).update(body=body, leaf_hash=canonical.leaf_hash(body)))
    assert found(report) == {("body", at(log, 4))}


def test_an_altered_body_with_its_hash_and_leaf(log, attacked):
    body = rewritten(log, 4, outcome="altered")

    def deed():
        event(log, 4).update(body=body, leaf_hash=canonical.leaf_hash(body))
        Leaf.objects.filter(index=4).update(leaf_hash=canonical.leaf_hash(body))

    report = attacked(deed)
    assert found(report) == {("root", "head 6"), ("edge", "leaf 12")}
    [root] = [one for one in report.findings.kept if one.check == "root"]
    assert root.facts == {"good": 4, "bad": 6}


def test_an_altered_hash(log, attacked):
    report = attacked(lambda: event(log, 4).update(leaf_hash=bytes(32)))
    assert found(report) == {("hash", at(log, 4))}


ALTERED = {"actor": "somebody", "name": "x.y", "kind": "search", "lane_number": 99, "lane": uuid.uuid4()}


@pytest.mark.parametrize("column", ALTERED)
def test_an_altered_column(log, attacked, column):
    report = attacked(lambda: event(log, 4).update(**{column: ALTERED[column]}))
    assert found(report) == {("columns", at(log, 4))}
    assert report.findings.kept[0].facts == {"columns": column}


def test_an_altered_time(log, attacked):
    report = attacked(lambda: event(log, 4).update(at=F("at") + timedelta(seconds=1)))
    assert found(report) == {("columns", at(log, 4))}


def test_a_removed_event(log, attacked):
    def deed():
        raw_delete(TrailAbout.objects.filter(event_id=log[4]))
        raw_delete(event(log, 4))

    report = attacked(deed)
    assert found(report) == {("event-missing", at(log, 4)), ("lane-gap", at(log, 5))}


def test_a_removed_event_and_leaf(log, attacked):
    def deed():
        raw_delete(Leaf.objects.filter(index=4))
        raw_delete(TrailAbout.objects.filter(event_id=log[4]))
        raw_delete(event(log, 4))

    report = attacked(deed)
    assert found(report) == {("leaf-missing", "leaf 4"), ("lane-gap", at(log, 5))}


def test_a_removed_leaf(log, attacked):
    report = attacked(lambda: raw_delete(Leaf.objects.filter(index=4)))
    assert found(report) == {
        ("leaf-missing", "leaf 4"),
        ("lane-gap", at(log, 5)),
        ("unsealed", f"event {log[4].hex}"),
    }


def test_an_event_added_past_the_inbox(log, attacked):
    made = []
    report = attacked(lambda: made.append(added(log, waits=False)))
    assert found(report) == {("unsealed", f"event {made[0].pk.hex}")}


def test_an_event_added_through_the_inbox_with_an_old_time(log, attacked):
    made, long_ago = [], event(log, 0).get().at - timedelta(hours=1)
    report = attacked(lambda: made.append(added(log, waits=True, at=long_ago)))
    assert found(report) == {("waiting", f"event {made[0].pk.hex}")}


def test_the_same_once_it_was_sealed(log):
    with guard.lifted():
        made = added(log, waits=True, at=event(log, 0).get().at - timedelta(hours=1))
    tick()
    assert found(verify()) == {("time", f"leaf 12, event {made.pk.hex}")}


def test_an_event_added_under_a_writer_that_did_not_write_it(log):
    with guard.lifted():
        made = added(log, waits=True, lane=event(log, 0).get().lane, lane_number=77)
    assert verify().is_whole
    tick()
    assert found(verify()) == {("lane-gap", f"leaf 12, event {made.pk.hex}")}


def test_a_number_of_a_writer_used_twice(log, attacked):
    made, writer = [], event(log, 0).get().lane

    def deed():
        allow_doubled_numbers()
        made.append(added(log, waits=True, lane=writer, lane_number=2))

    assert found(attacked(deed)) == {("lane-order", f"event {made[0].pk.hex}")}


def allow_doubled_numbers():
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE audit_event DROP CONSTRAINT audit_event_lane_number_once")
            return
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = 'audit_event'")
        [(sql,)] = cursor.fetchall()
        without = sql.replace(
            ', CONSTRAINT "audit_event_lane_number_once" UNIQUE ("lane", "lane_number")', ""
        )
        assert without != sql
        cursor.execute(without.replace('"audit_event"', '"looser"', 1))
        cursor.execute("INSERT INTO looser SELECT * FROM audit_event")
        cursor.execute("DROP TABLE audit_event")
        cursor.execute("ALTER TABLE looser RENAME TO audit_event")


def test_two_leaves_exchanged(log, attacked):
    def deed():
        rows = {leaf.index: leaf for leaf in Leaf.objects.filter(index__in=[4, 5])}
        raw_delete(Leaf.objects.filter(index__in=[4, 5]))
        for index, other in ((4, 5), (5, 4)):
            Leaf.objects.create(index=index, event_id=rows[other].event_id, leaf_hash=rows[other].leaf_hash)

    swapped = [*log[:4], log[5], log[4], *log[6:]]
    expected = {
        ("root", "head 6"),
        ("edge", "leaf 12"),
        ("lane-gap", at(swapped, 4)),
        ("lane-order", at(swapped, 5)),
    }
    assert found(attacked(deed)) == expected


def test_two_leaves_exchanged_but_for_their_hashes(log, attacked):
    def deed():
        raw_delete(Leaf.objects.filter(index__in=[4, 5]))
        for index, other in ((4, 5), (5, 4)):
            Leaf.objects.create(
                index=index, event_id=log[other], leaf_hash=bytes(event(log, index).get().leaf_hash)
            )

    report = attacked(deed)
    swapped = [*log[:4], log[5], log[4], *log[6:]]
    assert {("body", at(swapped, 4)), ("body", at(swapped, 5))} <= found(report)
    assert "root" not in checks(report)


def cut_off(log, size):
    """Remove the newest events so well that the database alone shows nothing."""
    hashes = [bytes(one) for one in Leaf.objects.order_by("index").values_list("leaf_hash", flat=True)[:size]]
    raw_delete(Leaf.objects.filter(index__gte=size))
    raw_delete(TrailAbout.objects.filter(event_id__in=log[size:]))
    raw_delete(TrailEvent.objects.filter(pk__in=log[size:]))
    Frontier.objects.update(size=size, peaks=merkle.Frontier.of(hashes).kept())


def test_the_newest_events_cut_off(log, attacked):
    report = attacked(lambda: cut_off(log, 9))
    assert found(report) == {("truncated", "leaf 9")}
    assert report.findings.kept[0].facts == {"vouched": 12, "found": 9}


def test_everything_cut_off(log, attacked):
    assert "truncated" in checks(attacked(lambda: cut_off(log, 0)))


def test_leaves_cut_off_under_the_stored_edge(log, attacked):
    report = attacked(lambda: raw_delete(Leaf.objects.filter(index=11)))
    assert found(report) == {
        ("truncated", "leaf 11"),
        ("edge", "leaf 11"),
        ("unsealed", f"event {log[11].hex}"),
    }


def test_an_altered_edge(log, attacked):
    report = attacked(lambda: Frontier.objects.update(peaks=bytes(64)))
    assert found(report) == {("edge", "leaf 12")}


def test_an_event_that_is_no_longer_found_by_family(log, attacked):
    report = attacked(lambda: raw_delete(TrailAbout.objects.filter(event_id=log[4])))
    assert found(report) == {("about", f"event {log[4].hex}")}


def test_an_event_that_is_found_by_another_family(log, attacked):
    report = attacked(lambda: TrailAbout.objects.filter(event_id=log[4]).update(target="f2"))
    assert found(report) == {("about", f"event {log[4].hex}")}
