"""What must hold from one event to the next: the tree against its heads, the writers' lanes, the clock."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from audit.canonical import moment_text
from audit.log import merkle
from audit.log.findings import Check, Findings
from audit.log.heads import Head
from audit.log.rows import Row

# The longest that a commit may take after its event's time was read, clocks of two servers included.
TOLERANCE = timedelta(seconds=60)


class Tree:
    """Grows the tree again from its leaves and compares it with each head, and with the stored edge, on the way."""

    def __init__(self, heads: Iterator[Head], stored: tuple[int, bytes] | None, findings: Findings) -> None:
        self.edge = merkle.Frontier()
        self.is_whole = True
        self.last: Head | None = None
        self.covered = 0
        self._findings = findings
        self._heads = heads
        self._differing: list[Head] = []
        self._stored_size, self._stored_peaks = stored or (0, b"")
        self._edge_fits = self._stored_size == 0
        self._next = self._advance()

    def follow(self, index: int, leaf: bytes) -> None:
        """Add the leaf at an index; a gap ends the comparison, since no root after it can be computed."""
        if not self.is_whole:
            return
        if index != self.edge.size:
            self.is_whole = False
            self._findings.add(Check.LEAF_MISSING, f"leaf {self.edge.size}", expected=self.edge.size)
            return
        self.edge.append(leaf)
        if self.edge.size == self._stored_size:
            self._edge_fits = self.edge.kept() == self._stored_peaks
        while self._next is not None and self._next.size <= self.edge.size:
            self._compare(self._next)
            self._next = self._advance()

    def finish(self) -> None:
        """Say which heads the log does not fit, and whether it ends before the last of them or its stored edge."""
        for head in [head for head in self._differing if head.size <= self.covered]:
            self._findings.add(Check.HEAD, f"head {head.size}")
        beyond = [head for head in self._differing if head.size > self.covered]
        if beyond:
            self._findings.add(Check.ROOT, f"head {beyond[0].size}", good=self.covered, bad=beyond[0].size)
        while self._next is not None:
            self._next = self._advance()
        if not self.is_whole:
            return
        found = self.edge.size
        if self.last is not None and self.last.size > found:
            self._findings.add(Check.TRUNCATED, f"leaf {found}", vouched=self.last.size, found=found)
        if not self._edge_fits:
            self._findings.add(Check.EDGE, f"leaf {found}", stored=self._stored_size, found=found)

    def _compare(self, head: Head) -> None:
        if head.root == self.edge.root():
            self.covered = head.size
        else:
            self._differing.append(head)

    def _advance(self) -> Head | None:
        head = next(self._heads, None)
        self.last = head or self.last
        return head


class Lanes:
    """Follows each writer's numbers, which run from 1 without a gap in the order of sealing."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._expected: dict[str, int] = {}

    def follow(self, row: Row) -> None:
        """Take the next number of a lane."""
        expected, found = self._expected.get(row.lane, 1), row.lane_number
        if found != expected:
            check = Check.LANE_GAP if found > expected else Check.LANE_ORDER
            self._findings.add(check, row.where, expected=expected, found=found)
        self._expected[row.lane] = max(expected, found + 1)

    def wait(self, row: Row) -> None:
        """Take a number that waits to be sealed: others may have been sealed before it meanwhile, none twice."""
        expected, found = self._expected.get(row.lane, 1), row.lane_number
        if found < expected:
            self._findings.add(Check.LANE_ORDER, row.where, expected=expected, found=found)


class Clock:
    """Follows the events' times, which never fall far behind those sealed before them."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._newest = ""

    def follow(self, row: Row) -> None:
        """Take the next event's time."""
        if row.at >= self._newest:
            self._newest = row.at
        elif row.at < earlier(self._newest):
            self._findings.add(Check.TIME, row.where)


def earlier(at: str) -> str:
    """Return the moment before which no event can have been written that is sealed after one of `at`."""
    return moment_text(datetime.fromisoformat(at) - TOLERANCE)
