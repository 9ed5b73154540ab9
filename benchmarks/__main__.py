"""Run the benches by name, or all of them, each in a process of its own so that none warms another."""

import importlib
import os
import pkgutil
import subprocess
import sys

import benchmarks
from benchmarks import report

NOT_BENCHES = {"__main__", "ports", "report"}


def found() -> list[str]:
    """List the benches: the modules of this package that can `measure`."""
    names = sorted(module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    return [name for name in names if name not in NOT_BENCHES and not name.startswith("_")]


def run(name: str) -> None:
    """Run one bench here: print its table and keep its rows."""
    rows = list(importlib.import_module(f"benchmarks.{name}").measure())
    print(f"\n── {name}\n{report.table(rows)}", flush=True)
    report.keep(name, rows)


def run_each(names: list[str]) -> int:
    """Run benches one after another and return how many failed."""
    surroundings = {"DJANGO_SETTINGS_MODULE": "infra.settings", "LOG_LEVEL": "ERROR", **os.environ}
    commands = [[sys.executable, "-m", "benchmarks", name] for name in names]
    failed = [
        command[-1]
        for command in commands
        if subprocess.run(command, env=surroundings, check=False).returncode
    ]
    if failed:
        print(f"\nFailed: {', '.join(failed)}")
    return len(failed)


if __name__ == "__main__":
    match sys.argv[1:]:
        case [name]:
            run(name)
        case names:
            sys.exit(run_each(names or found()))
