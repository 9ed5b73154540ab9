"""What there is of each kind: the actions of every package, by name."""

import importlib
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("people", "consent", "conference")


def actions() -> dict[str, Callable[..., Any]]:
    """Return every public function of every module of actions, as `package.noun.verb`."""
    return {
        f"{module.__name__.replace('.actions', '')}.{name}": value
        for module in map(importlib.import_module, _modules())
        for name, value in vars(module).items()
        if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
    }


def _modules() -> Iterator[str]:
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("actions/*.py")):
            if file.name != "__init__.py":
                yield ".".join(file.relative_to(ROOT).with_suffix("").parts)
