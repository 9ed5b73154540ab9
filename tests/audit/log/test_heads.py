"""Heads outlive crashes, never go back, and are written when the log has grown."""

import stat
from datetime import UTC, datetime, timedelta

import pytest

from audit.log import heads
from audit.log.heads import Head, LogWentBack
from audit.log.ticking import tick
from audit.models import Frontier
from tests.audit.log.conftest import write

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)


def head(size, *, second=0, origin="entour:1"):
    return Head(origin, size, bytes([size]) * 32, NOON + timedelta(seconds=second))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "outside" / "heads.jsonl"


def kept(path):
    return [one for _, one in heads.read(path, path.stat().st_size)]


def test_the_line_is_the_documented_one():
    line = b'{"origin":"entour:1","size":2,"root":"' + b"02" * 32 + b'","at":"2025-03-01T12:00:00.000000Z"}\n'
    assert head(2).line() == line
    assert Head.of(line) == head(2)


def test_a_head_is_written_when_the_log_has_grown(path):
    assert heads.append(path, lambda: head(1))
    assert not heads.append(path, lambda: head(1, second=5))
    assert heads.append(path, lambda: head(2, second=6))
    assert kept(path) == [head(1), head(2, second=6)]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_heads_are_a_second_apart(path):
    heads.append(path, lambda: head(1))
    assert not heads.append(path, lambda: head(2))
    assert heads.append(path, lambda: head(2, second=1))


@pytest.mark.parametrize("later", [head(1, second=9), head(9, second=9, origin="entour:2")])
def test_a_log_that_went_back_gets_no_head(path, later):
    heads.append(path, lambda: head(3))
    with pytest.raises(LogWentBack):
        heads.append(path, lambda: later)
    assert kept(path) == [head(3)]


@pytest.mark.parametrize("cut", range(1, len(head(2).line())))
def test_a_line_cut_short_anywhere_is_written_over(path, cut):
    heads.append(path, lambda: head(1))
    path.write_bytes(path.read_bytes() + head(2).line()[:cut])
    assert kept(path) == [head(1)]
    assert heads.append(path, lambda: head(3, second=2))
    assert kept(path) == [head(1), head(3, second=2)]


def test_a_first_line_cut_short_is_written_over(path):
    path.parent.mkdir()
    path.write_bytes(head(1).line()[:-3])
    assert heads.append(path, lambda: head(1))
    assert kept(path) == [head(1)]


def test_a_damaged_last_line_gets_no_next_one(path):
    heads.append(path, lambda: head(1))
    path.write_bytes(b"nonsense\n")
    with pytest.raises(LogWentBack, match="damaged"):
        heads.append(path, lambda: head(2, second=2))


def test_reading_stops_where_it_is_told(path):
    heads.append(path, lambda: head(1))
    size = path.stat().st_size
    heads.append(path, lambda: head(2, second=2))
    assert [one for _, one in heads.read(path, size)] == [head(1)]
    assert [one for _, one in heads.read(path, size + 5)] == [head(1)]
    assert list(heads.read(path.with_name("none"), 0)) == []


def test_a_tick_seals_and_vouches(empty, heads_file):
    assert tick() == 0
    assert not heads_file.exists()
    write(3)
    assert tick() == 3
    assert tick() == 0
    assert [one.size for one in kept(heads_file)] == [3]


def test_a_head_lost_in_a_crash_is_written_by_the_next_tick(empty, heads_file, monkeypatch):
    write(3)
    with monkeypatch.context() as crash:
        crash.setattr(heads.os, "fsync", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            tick()
    heads_file.unlink()
    assert tick() == 0
    assert [one.size for one in kept(heads_file)] == [3]


def test_an_alarm_does_not_stop_the_sealing(empty, heads_file):
    write(2)
    tick()
    Frontier.objects.update(origin="entour:other")
    write(2)
    with pytest.raises(LogWentBack):
        tick()
    assert Frontier.objects.get().size == 4
