"""Prove that the log is whole: find any event older than the last head that was altered, added, removed or moved."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from audit import append_only
from audit.canonical import moment_text
from audit.log import heads, rows, telling
from audit.log.abouts import Abouts
from audit.log.findings import Check, Findings
from audit.log.following import Clock, Lanes, Tree, earlier
from audit.log.heads import Head
from audit.log.rows import Row
from audit.log.telling import Body, Unreadable
from audit.models import Frontier


@dataclass(frozen=True, slots=True)
class Report:
    """What a check of the whole log came to: how many events are sealed, vouched for by a head, or waiting."""

    sealed: int
    covered: int
    waiting: int
    heads: int
    root: bytes
    findings: Findings

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return not self.findings.kept


def verify() -> Report:
    """Check the whole log; reads only, and may run beside a busy server."""
    # PostgreSQL streams inside a transaction alone; one of SQLite's would keep every writer waiting.
    with transaction.atomic() if connection.vendor == "postgresql" else nullcontext():
        return Verification().run()


class Verification:
    """One pass over the log. Heads are read up to where they stood at the start, so that a growing log fits them."""

    def __init__(self) -> None:
        self.findings = Findings()
        self._sealed = self._waiting = self._heads = 0
        self._path = Path(settings.TRAIL_HEADS_FILE)
        self._until = self._path.stat().st_size if self._path.exists() else 0
        stored = Frontier.objects.filter(pk=1).first()
        self._origin = stored.origin if stored else None
        edge = (stored.size, bytes(stored.peaks)) if stored else None
        self._tree = Tree(self._fitting_heads(), edge, self.findings)
        self._lanes = Lanes(self.findings)
        self._clock = Clock(self.findings)
        self._abouts = Abouts(self.findings)

    def run(self) -> Report:
        """Check everything and say what was found."""
        for row in rows.sealed():
            self._check_sealed(row)
        self._tree.finish()
        if self._sealed and not self._until:
            self.findings.add(Check.HEADS_MISSING, self._path.name)
        for row in rows.unsealed():
            self._check_unsealed(row)
        self._abouts.compare(_readable())
        for name in append_only.missing():
            self.findings.add(Check.TRIGGERS, name)
        tree = self._tree
        return Report(self._sealed, tree.covered, self._waiting, self._heads, tree.edge.root(), self.findings)

    def _check_sealed(self, row: Row) -> None:
        self._sealed += 1
        sealed_hash = bytes(row.sealed_hash or b"")
        self._tree.follow(row.leaf_index or 0, sealed_hash)
        if row.id is None:
            self.findings.add(Check.EVENT_MISSING, row.where)
            self._abouts.skip(row.sealed_id)
            return
        told = self._told(row, sealed_hash)
        self._clock.follow(told)
        self._lanes.follow(told)

    def _check_unsealed(self, row: Row) -> None:
        told = self._told(row, bytes(row.leaf_hash))
        if not row.is_waiting:
            self.findings.add(Check.UNSEALED, row.where)
            return
        self._waiting += 1
        if self._tree.last is not None and told.at < earlier(moment_text(self._tree.last.at)):
            self.findings.add(Check.WAITING, row.where)
        self._lanes.wait(told)

    def _told(self, row: Row, sealed_hash: bytes) -> Row:
        """Return the row as its body tells it, if that is the sealed body; say where body, hash and columns differ."""
        if sha256(b"\x00" + row.body.encode()).digest() != sealed_hash:
            return self._distrust(row, Check.BODY)
        if bytes(row.leaf_hash) != sealed_hash:
            self.findings.add(Check.HASH, row.where)
        try:
            told, body = telling.read(row)
        except Unreadable:
            return self._distrust(row, Check.UNREADABLE)
        if told != row:
            self.findings.add(Check.COLUMNS, row.where, columns=telling.differing(row, told))
        self._abouts.expect(told, body)
        return told

    def _distrust(self, row: Row, check: Check) -> Row:
        self.findings.add(check, row.where)
        self._abouts.skip(row.id or "")
        return row

    def _fitting_heads(self) -> Iterator[Head]:
        """Yield the heads of this log as they grow; say which lines are damaged, out of order or another log's."""
        last: Head | None = None
        for number, head in heads.read(self._path, self._until):
            self._heads += 1
            where = f"{self._path.name}, line {number}"
            if head is None:
                self.findings.add(Check.HEAD_DAMAGED, where)
            elif head.origin != self._origin:
                self.findings.add(Check.ORIGIN, where, found=head.origin)
            elif last is not None and (head.size <= last.size or head.at < last.at):
                self.findings.add(Check.HEAD_ORDER, where)
            else:
                last = head
                yield head


def _readable() -> Iterator[tuple[Row, Body]]:
    for row in chain(rows.sealed(), rows.unsealed()):
        try:
            yield telling.read(row)
        except (Unreadable, TypeError):
            continue
