"""The locks follow pyproject.toml and name no address."""

from pathlib import Path

import pytest

from tools.locks import LOCKS, faults, fingerprint

PYPROJECT = """[project]
requires-python = ">=3.11"
dependencies = [
  "django>=5.2",  # the framework
]
[dependency-groups]
dev = ["pytest>=9"]
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Locks that were made from their pyproject.toml."""
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "requirements").mkdir()
    for name in LOCKS:
        lock = tmp_path / "requirements" / f"{name}.txt"
        lock.write_text(
            f"# Made by `make lock` from pyproject.toml {fingerprint(PYPROJECT)}\ndjango==5.2.1\n"
        )
    (tmp_path / "package.json").write_text("{}")
    (tmp_path / "package-lock.json").write_text('{"version": "1.0.0", "integrity": "sha512-x"}')
    return tmp_path


def test_fresh_locks_have_no_fault(tree: Path) -> None:
    assert list(faults(tree)) == []


def test_a_changed_dependency_asks_for_new_locks(tree: Path) -> None:
    (tree / "pyproject.toml").write_text(PYPROJECT.replace("pytest>=9", "pytest>=10"))
    assert len(list(faults(tree))) == len(LOCKS)


def test_a_changed_reason_does_not(tree: Path) -> None:
    (tree / "pyproject.toml").write_text(PYPROJECT.replace("the framework", "the web framework"))
    assert list(faults(tree)) == []


@pytest.mark.parametrize("file", ["requirements/run.txt", "package-lock.json"])
def test_an_address_is_refused(tree: Path, file: str) -> None:
    with (tree / file).open("a") as lock:
        lock.write(
            '--index-url https://packages.example/simple\n{"resolved": "https://packages.example/a.tgz"}'
        )
    assert ["address" in said for said in faults(tree)] == [True]
