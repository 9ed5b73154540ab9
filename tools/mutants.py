"""Change the pure rules one place at a time, and name every change that no test notices. By hand: docs/mutants.md.

mutmut makes the changes; each is tried in a fork of this process, which has loaded the libraries and nothing of Entour,
and which reads the changed file from memory: no file is ever written.
"""

import ast
import gc
import importlib
import os
import re
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_loader
from pathlib import Path
from types import CodeType, ModuleType

import hypothesis
import mutmut
import pytest
from _pytest.config import default_plugins

from tools.mutants_of import TESTS
from tools.places import ROOT

# A change that makes a loop endless is found too: the time that the tests take as it is, this many times, and a little.
PATIENCE, A_LITTLE = 5, 10.0
# What takes long to load and knows nothing of Entour.
LIBRARIES = (
    "argon2", "channels.db", "cryptography.hazmat.primitives.ciphers.aead", "django.db.backends.sqlite3.base",
    "django.forms", "django.template.loader", "django.test.client", "django.views.generic", "faker", "holidays",
    "jellyfish", "pytest_asyncio.plugin", "pytest_django.plugin", "structlog", "time_machine", "zeal",
)  # fmt: skip
PLAINLY = (
    "-x", "-q", "--assert=plain", "--import-mode=importlib", f"--rootdir={ROOT}",
    "-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:xdist", "-p", "no:unraisableexception",
)  # fmt: skip
PHASES = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
ALONE = ("-c", os.devnull, "--noconftest", "-W", "error")
# `children: frozenset[UUID] = None`: the type checker refuses it before any test could.
MISTYPED = re.compile(r"\w+: (?!.*None.* = ).* = None|\w+: (?!.*str.* = ).* = \"\"")
SPOKEN = {"_", "gettext_lazy", "ngettext_lazy", "pgettext_lazy"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the line where it stands, that line before and after, and the whole source with it."""

    line: int
    before: str
    after: str
    source: str


def mutants(path: str) -> Iterator[Mutant]:
    """Return the changes that mutmut makes to a file, but those of lines that rule nothing."""
    source = (ROOT / path).read_text(encoding="utf-8")
    spared = set(rules_nothing(source))
    for place in mutmut.list_mutations(mutmut.Context(source=source, filename=path)):
        line = place.line_number + 1
        if line in spared:
            continue
        changed, _ = mutmut.mutate(mutmut.Context(source=source, filename=path, mutation_id=place))
        pairs = zip(source.splitlines(), changed.splitlines(), strict=False)
        before, after = next((pair for pair in pairs if pair[0] != pair[1]), (place.line, ""))
        if not MISTYPED.fullmatch(after.strip()):
            yield Mutant(line, before.strip(), after.strip(), changed)


def rules_nothing(source: str) -> Iterator[int]:
    """Yield the lines that say how something is kept, spelt or told: dataclasses' options, vocabularies, words."""
    for node in ast.walk(ast.parse(source)):
        kept: list[ast.expr | ast.stmt] = []
        if isinstance(node, ast.ClassDef):
            kept += [each for each in node.decorator_list if "dataclass" in ast.unparse(each)]
            if any(ast.unparse(base) == "StrEnum" for base in node.bases):
                kept += [each for each in node.body if isinstance(each, ast.Assign)]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPOKEN:
            kept.append(node)
        for each in kept:
            yield from range(each.lineno, (each.end_lineno or each.lineno) + 1)


class _Changed(SourceFileLoader):
    """Loads one module from the source of a mutant, past every compiled copy."""

    def __init__(self, path: str, source: str) -> None:
        super().__init__(".".join(Path(path).with_suffix("").parts), str(ROOT / path))
        self._source = source

    def get_code(self, fullname: str) -> CodeType:
        return self.source_to_code(self._source.encode(), self.path)


class _Finder(MetaPathFinder):
    def __init__(self, loader: _Changed) -> None:
        self._loader = loader

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return spec_from_loader(fullname, self._loader) if fullname == self._loader.name else None


def passes(path: str, source: str, tests: Sequence[str], within: float = 600.0) -> bool:
    """Say whether the tests pass with this source in the place of a file, within some seconds."""
    child = os.fork()
    if not child:
        _try(path, source, tests)
    until = time.monotonic() + within
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status == 0
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _try(path: str, source: str, tests: Sequence[str]) -> None:
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    sys.meta_path.insert(0, _Finder(_Changed(path, source)))
    if "--noconftest" in tests:
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    code = 1
    try:
        code = int(pytest.main([*PLAINLY, *tests]))
    finally:
        os._exit(code)


def survivors(path: str) -> tuple[int, list[Mutant]]:
    """Return how many changes were tried, and those that every test lets by."""
    source = (ROOT / path).read_text(encoding="utf-8")
    left = tried = list(mutants(path))
    for extra, tests in zip((ALONE, ()), TESTS[path], strict=True):
        if not tests or not left:
            continue
        began = time.monotonic()
        if not passes(path, source, [*extra, *tests]):
            sys.exit(f"{path}: its tests fail as it is.")
        within = PATIENCE * (time.monotonic() - began) + A_LITTLE
        left = [each for each in left if passes(path, each.source, [*extra, *tests], within)]
    return len(tried), left


def main() -> None:
    """Try the files that are named, or all of them."""
    hypothesis.settings.register_profile(
        "mutants", deadline=None, derandomize=True, database=None, max_examples=25, phases=PHASES
    )
    hypothesis.settings.load_profile("mutants")
    for library in (*LIBRARIES, *(f"_pytest.{each}" for each in default_plugins)):
        importlib.import_module(library)
    # What was loaded is nobody's rubbish: half of each fork went into looking for it.
    gc.freeze()
    for path in sys.argv[1:] or TESTS:
        tried, left = survivors(path)
        print(f"{path}: {tried} changes, {tried - len(left)} found, {len(left)} left", flush=True)
        for each in left:
            print(f"  {each.line}: {each.before}\n     → {each.after}", flush=True)


if __name__ == "__main__":
    main()
