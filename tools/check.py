"""`make check`: every check of the code itself, two at a time, with all that failed told at the end."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tools.places import ROOT, templates

PYTHON = (sys.executable, "-m")
DJADE = str(Path(sys.executable).with_name("djade"))
LINES_AT_MOST = 120
MANAGE = (sys.executable, "manage.py")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold, and the command that says whether it does."""

    holds: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one check ended."""

    check: Check
    passed: bool
    seconds: float
    said: str


def checks() -> list[Check]:
    """List what must hold, the slowest first so that two at a time end early."""
    html = [str(path.relative_to(ROOT)) for path in templates()]
    return [
        Check("types", (*PYTHON, "mypy")),
        Check("import line", (str(Path(sys.executable).with_name("lint-imports")), "--no-cache")),
        Check("settings fit a deployment", (*MANAGE, "check", "--deploy", "--fail-level", "WARNING")),
        Check("migrations follow models", (*MANAGE, "makemigrations", "--check", "--dry-run")),
        Check("pictures in docs", (*MANAGE, "draw_docs", "--check")),
        Check("translations", (*PYTHON, "tools.translations")),
        Check("code style", (*PYTHON, "ruff", "check")),
        Check("code layout", (*PYTHON, "ruff", "format", "--check")),
        Check("template layout", (DJADE, "--check", "--target-version", "5.2", *html)),
        Check("template rules", (*PYTHON, "tools.template_rules")),
        Check("sizes", (*PYTHON, "tools.sizes")),
        Check("locks", (*PYTHON, "tools.locks", "--check")),
    ]


def run(check: Check, surroundings: dict[str, str]) -> Outcome:
    """Run one check and keep what it says."""
    started = time.monotonic()
    ended = subprocess.run(
        check.command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False, timeout=900
    )
    return Outcome(check, ended.returncode == 0, time.monotonic() - started, ended.stdout + ended.stderr)


def report(outcomes: Sequence[Outcome]) -> None:
    """Print what the failed checks said, then one line for each check."""
    for outcome in outcomes:
        if not outcome.passed:
            command, lines = " ".join(outcome.check.command), outcome.said.strip().splitlines()
            print(f"\n── {outcome.check.holds}", *lines[:LINES_AT_MOST], sep="\n")
            if len(lines) > LINES_AT_MOST:
                print(f"… and {len(lines) - LINES_AT_MOST} lines more; for all of them: {command[:200]}")
    print()
    for outcome in outcomes:
        print(f"{'ok    ' if outcome.passed else 'FAILED'}  {outcome.seconds:6.1f} s  {outcome.check.holds}")


def main() -> int:
    """Run every check as a deployment would start: no demonstration, with keys and a database of its own."""
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor(max_workers=2) as pool:
        deployed = {**os.environ, "ENTOUR_VAR_DIR": place, "DEBUG": "no", "ENTOUR_DEMONSTRATION": "no"}
        deployed.pop("DJANGO_SETTINGS_MODULE", None)
        run(Check("keys", (*MANAGE, "make_keys")), deployed)
        outcomes = list(pool.map(lambda check: run(check, deployed), checks()))
    report(outcomes)
    return 0 if all(outcome.passed for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
