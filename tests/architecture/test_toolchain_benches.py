"""A bench prints its figures in columns and keeps them as they were measured."""

import json
from pathlib import Path

from benchmarks.report import Row, keep, median_seconds, table

ROWS = [
    Row("decisions", "mix", "entour", "speed", 1_234_567.8, "/s"),
    Row("decisions", "mix", "django-rules", "speed", 3.14159, "/s"),
]


def test_figures_stand_under_one_another() -> None:
    assert table(ROWS).splitlines() == [
        "case  subject       metric      value  unit",
        "mix   entour        speed   1,234,568  /s",
        "mix   django-rules  speed        3.14  /s",
    ]


def test_what_is_kept_is_what_was_measured(tmp_path: Path) -> None:
    kept = json.loads(keep("decisions", ROWS, folder=tmp_path).read_text())
    assert [row["value"] for row in kept] == [1_234_567.8, 3.14159]


def test_the_median_ignores_a_stutter(monkeypatch) -> None:
    moments = iter([0.0, 1.0, 1.0, 100.0, 100.0, 101.0])
    monkeypatch.setattr("time.perf_counter", lambda: next(moments))
    assert median_seconds(lambda: None) == 1.0
