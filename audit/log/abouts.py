"""Compare the lines by which events are found with what the events' bodies say that they are about."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from audit.log import rows
from audit.log.findings import Check, Findings
from audit.log.rows import Row

Line = tuple[str, str, str, str]

_BUCKETS = 4096
_MODULUS = 1 << 64


class Abouts:
    """Sums both sides in buckets without keeping them; only buckets that differ are looked at again.

    The sums are of Python's own hash, keyed anew in each process, so nobody can prepare lines that cancel out.
    """

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._sums = [0] * _BUCKETS
        self._unknown: set[str] = set()

    def expect(self, row: Row, body: dict[str, Any]) -> None:
        """Take what an event says that it is about."""
        for line in _lines(row, body):
            self._sums[_bucket(line[0])] += hash(line)

    def skip(self, event_id: str) -> None:
        """Leave out an event that is gone or whose body cannot be trusted: that has been found already."""
        self._unknown.add(event_id)

    def compare(self, bodies: Iterator[tuple[Row, dict[str, Any]]]) -> None:
        """Compare with the stored lines; `bodies` is walked, to find which events differ, only if something does."""
        for line in rows.abouts():
            self._sums[_bucket(line[0])] -= hash(line)
        differing = {number for number, total in enumerate(self._sums) if total % _MODULUS}
        if not differing:
            return
        counts: defaultdict[Line, int] = defaultdict(int)
        for row, body in bodies:
            for line in _lines(row, body):
                if _bucket(line[0]) in differing:
                    counts[line] += 1
        for line in rows.abouts():
            if _bucket(line[0]) in differing:
                counts[line] -= 1
        for event_id in sorted({line[0] for line, count in counts.items() if count} - self._unknown):
            self._findings.add(Check.ABOUT, f"event {event_id}")


def _lines(row: Row, body: dict[str, Any]) -> set[Line]:
    return {(row.id or "", target[0], target[1], row.at) for target in body["about"]}


def _bucket(event_id: str) -> int:
    return hash(event_id) % _BUCKETS
