"""A small sealed log with several heads, and the means to attack it as somebody with the whole database could."""

import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction

from audit import append_only, guard, lanes, trail
from audit.actors import SYSTEM
from audit.events import GESTURE_REFUSED
from audit.log import heads
from audit.log.ticking import tick
from audit.log.verifying import Report, verify
from audit.references import Reference

Log = list[uuid.UUID]


@pytest.fixture
def heads_file(tmp_path: Path, settings, monkeypatch) -> Path:
    settings.TRAIL_HEADS_FILE = tmp_path / "heads.jsonl"
    monkeypatch.setattr(heads, "GAP", timedelta(0))
    return settings.TRAIL_HEADS_FILE


@pytest.fixture
def empty(heads_file: Path, db: None) -> Iterator[None]:
    lanes.forget()
    yield
    lanes.forget()


def write(count: int = 1, family: str = "f1") -> None:
    for _ in range(count):
        trail.record(
            GESTURE_REFUSED, actor=SYSTEM, about=[Reference("people.family", family)], gesture="test.gesture"
        )


@pytest.fixture
def log(empty: None) -> Log:
    """Twelve events of two writers under four heads; the ids in the order of sealing."""
    from audit.models import Leaf

    for _ in range(2):
        for count in (4, 2):
            write(count)
            tick()
        lanes.forget()
    return list(Leaf.objects.order_by("index").values_list("event_id", flat=True))


@pytest.fixture
def attacked() -> Callable[[Callable[[], object]], Report]:
    """Do something to the database that its triggers and keys would refuse, and return what a check then finds."""

    def attack(deed: Callable[[], object]) -> Report:
        with transaction.atomic():
            with guard.lifted(), append_only.lifted():
                if connection.vendor == "postgresql":
                    connection.cursor().execute("SET LOCAL session_replication_role = replica")
                deed()
            report = verify()
            transaction.set_rollback(True)
        return report

    return attack
