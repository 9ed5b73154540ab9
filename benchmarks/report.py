"""What a bench says: rows, printed as a table and kept as JSON beside each other."""

import json
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

KEPT_IN = Path(__file__).resolve().parent.parent / "build" / "bench"
COLUMNS = ("case", "subject", "metric", "value", "unit")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: in this case, this subject (Entour or a peer) reached this value of this metric."""

    bench: str
    case: str
    subject: str
    metric: str
    value: float
    unit: str


def median_seconds(work: Callable[[], object], *, times: int = 3) -> float:
    """Time some work a few times and return the median, since a shared machine stutters."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def table(rows: Sequence[Row]) -> str:
    """Lay the rows out in columns as wide as they need."""
    lines = [COLUMNS, *((row.case, row.subject, row.metric, _figure(row.value), row.unit) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(COLUMNS))]
    return "\n".join("  ".join(_aligned(line, widths)).rstrip() for line in lines)


def keep(bench: str, rows: Iterable[Row], *, folder: Path = KEPT_IN) -> Path:
    """Write the rows of one bench as JSON and return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{bench}.json"
    file.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n", encoding="utf-8")
    return file


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def _aligned(line: Sequence[str], widths: Sequence[int]) -> list[str]:
    figures = COLUMNS.index("value")
    return [
        text.rjust(width) if column == figures else text.ljust(width)
        for column, (text, width) in enumerate(zip(line, widths, strict=True))
    ]
