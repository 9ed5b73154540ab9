"""Every way to alter the log is found, by the right check, in the right place."""

import json
import uuid
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import F

from audit import append_only, canonical, guard
from audit.log import merkle
from audit.log.findings import Findings
from audit.log.ticking import tick
from audit.log.verifying import verify
from audit.management.commands.verify_trail import findings_told
from audit.models import Frontier, InboxRow, Leaf, TrailAbout, TrailEvent
from tests.audit.log.conftest import write

pytestmark = pytest.mark.database


def found(report):
    return {(str(finding.check), finding.where) for finding in report.findings.kept}


def checks(report):
    return {str(check) for check in report.findings.counts}


def at(log, index):
    return f"leaf {index}, event {log[index].hex}"


def event(log, index):
    return TrailEvent.objects.filter(pk=log[index])


def rewritten(log, index, **changes):
    """Return a body with changes, written as bodies are."""
    return canonical.body_text({**json.loads(event(log, index).get().body), **changes})


def raw_delete(queryset):
    queryset._raw_delete(queryset.db)


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


def added(log, *, waits, **changes):
    """Add an event by a new writer, well made in itself."""
    made = event(log, 4).get()
    made.pk, made.lane, made.lane_number = uuid.uuid4(), uuid.uuid4(), 1
    for name, value in changes.items():
        setattr(made, name, value)
    told = {
        "id": str(made.pk),
        "lane": [str(made.lane), made.lane_number],
        "at": canonical.moment_text(made.at),
    }
    made.body = canonical.body_text({**json.loads(made.body), **told})
    made.leaf_hash = canonical.leaf_hash(made.body)
    made.save(force_insert=True)
    TrailAbout.objects.create(event=made, type="people.family", target="f1", at=made.at)
    if waits:
        InboxRow.objects.create(event=made)
    return made


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


def edit(path, number, **changes):
    lines = path.read_text().splitlines(keepends=True)
    lines[number - 1] = json.dumps({**json.loads(lines[number - 1]), **changes}, separators=(",", ":")) + "\n"
    path.write_text("".join(lines))


def test_an_edited_head_between_others(log, heads_file):
    edit(heads_file, 2, root="00" * 32)
    assert found(verify()) == {("head", "head 6")}


def test_an_edited_last_head(log, heads_file):
    edit(heads_file, 4, root="00" * 32)
    assert found(verify()) == {("root", "head 12")}


def test_a_head_that_vouches_for_too_much(log, heads_file):
    edit(heads_file, 4, size=40)
    assert found(verify()) == {("truncated", "leaf 12")}


def test_heads_out_of_order(log, heads_file):
    edit(heads_file, 3, size=6)
    assert found(verify()) == {("head-order", "heads.jsonl, line 3")}


@pytest.mark.parametrize("garbage", [b"{}\n", b"\n", b"[]\n", b"\xff\n", b'{"origin":"x"}\n', b"3\n"])
def test_a_damaged_head(log, heads_file, garbage):
    lines = heads_file.read_bytes().splitlines(keepends=True)
    heads_file.write_bytes(b"".join([lines[0], garbage, *lines[2:]]))
    assert found(verify()) == {("head-damaged", "heads.jsonl, line 2")}


def test_a_last_line_cut_short_by_a_crash_is_no_finding(log, heads_file):
    heads_file.write_bytes(heads_file.read_bytes()[:-20])
    report = verify()
    assert found(report) == set()
    assert report.covered == 10


def test_no_heads_at_all(log, heads_file):
    heads_file.unlink()
    assert found(verify()) == {("heads-missing", "heads.jsonl")}


def test_heads_of_another_log(log, attacked):
    report = attacked(lambda: Frontier.objects.update(origin="entour:other"))
    assert checks(report) == {"origin"}


def test_an_unprotected_table(log):
    with guard.lifted(), append_only.lifted():
        assert checks(verify()) == {"triggers"}
    assert verify().is_whole


def test_a_body_in_another_shape(log, attacked):
    def deed():
        made = added(log, waits=True)
        body = made.body.replace(":", ": ", 1)
        TrailEvent.objects.filter(pk=made.pk).update(body=body, leaf_hash=canonical.leaf_hash(body))

    assert checks(attacked(deed)) == {"unreadable"}


@pytest.mark.parametrize("body", ["", "{}", "[]", "nonsense", '{"about":7,"lane":["x",1]}'])
def test_a_body_that_is_none(log, attacked, body):
    def deed():
        made = added(log, waits=True)
        TrailEvent.objects.filter(pk=made.pk).update(body=body, leaf_hash=canonical.leaf_hash(body))

    assert checks(attacked(deed)) == {"unreadable"}


def test_the_command_says_what_it_means_and_fails(log, heads_file):
    heads_file.unlink()
    told, failed = StringIO(), StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("verify_trail", stdout=told, stderr=failed)
    assert ended.value.code == 1
    assert failed.getvalue().startswith("heads-missing · heads.jsonl · There is no head outside the database")


def test_the_command_counts_what_it_has_proved(log):
    told = StringIO()
    call_command("verify_trail", stdout=told)
    assert told.getvalue().startswith("12 sealed events, 12 of them vouched for by 4 heads")
    assert verify().root.hex() in told.getvalue()


def test_many_findings_are_counted_and_the_first_told():
    findings = Findings()
    for number in range(Findings.KEPT + 2):
        findings.add("time", f"leaf {number}")
    assert len(findings_told(findings)) == Findings.KEPT + 1
    assert findings_told(findings)[-1] == "time · and 2 more like them"
