"""Every way to alter the heads, the triggers and a body's shape is found, and told in plain words."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from audit import append_only, canonical, guard
from audit.log.findings import Findings
from audit.log.verifying import verify
from audit.management.commands.verify_trail import findings_told
from audit.models import Frontier, TrailEvent
from tests.audit.log.altering import added, checks, found

pytestmark = pytest.mark.database


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
