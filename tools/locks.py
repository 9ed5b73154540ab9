"""Write the locked requirements, and tell when they no longer follow pyproject.toml."""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tools.places import ROOT

# Each lock and what it answers. `all` comes first: the others take their versions from it.
LOCKS: dict[str, tuple[str, ...]] = {
    "all": ("pyproject.toml", "--group", "dev", "--group", "bench", "--group", "installer"),
    "run": ("pyproject.toml", "--constraints", "requirements/all.txt"),
    "installer": ("--group", "installer", "--constraints", "requirements/all.txt"),
}
ADDRESS = re.compile(r"(?:https?|file|git|ssh)(?:\+\w+)?://", re.IGNORECASE)


def fingerprint(pyproject: str) -> str:
    """Sum up the dependencies that pyproject.toml names, whatever their comments and order."""
    told = tomllib.loads(pyproject)
    groups = {name: sorted(wanted) for name, wanted in told.get("dependency-groups", {}).items()}
    named = [told["project"]["requires-python"], sorted(told["project"]["dependencies"]), groups]
    return hashlib.sha256(json.dumps(named, sort_keys=True).encode()).hexdigest()


def faults(root: Path = ROOT) -> Iterator[str]:
    """Say, a sentence each, what is wrong with the locks of Python and of the browser's files."""
    expected = fingerprint((root / "pyproject.toml").read_text(encoding="utf-8"))
    for name in LOCKS:
        lock = (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        if expected not in lock:
            yield f"requirements/{name}.txt was not made from this pyproject.toml: run `make lock`."
        if ADDRESS.search(lock):
            yield f"requirements/{name}.txt holds an address: leave the index to the machine that installs."
    for name in ("package.json", "package-lock.json"):
        if re.search(r'"resolved"|registry', (root / name).read_text(encoding="utf-8")):
            yield f"{name} holds an address: write it with `npm install --omit-lockfile-registry-resolved`."


def write() -> None:
    """Write each lock again, moving only the versions that must move."""
    made_from = fingerprint((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--generate-hashes", "--universal"]
    for name, sources in LOCKS.items():
        lock = ROOT / "requirements" / f"{name}.txt"
        bare = ["--no-header", "--no-annotate", "--output-file", str(lock)]
        subprocess.run([*command, *sources, *bare], check=True, cwd=ROOT)
        text = lock.read_text(encoding="utf-8")
        lock.write_text(f"# Made by `make lock` from pyproject.toml {made_from}\n{text}", encoding="utf-8")


if __name__ == "__main__":
    if "--check" not in sys.argv:
        write()
    found = list(faults())
    print("\n".join(found))
    sys.exit(bool(found))
