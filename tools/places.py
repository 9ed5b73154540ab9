"""Where the product's own files are: the folders that every tool reads."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("audit", "people", "consent", "conference", "infra")
PROGRAMS = (*PACKAGES, "tools", "benchmarks")


def files(*folders: str, ending: str, root: Path = ROOT) -> Iterator[Path]:
    """Yield the files of these folders whose name ends so, in order."""
    for folder in folders:
        yield from sorted(path for path in (root / folder).rglob(f"*{ending}") if path.is_file())


def templates(root: Path = ROOT) -> Iterator[Path]:
    """Yield every template of the product."""
    yield from (path for path in files(*PACKAGES, ending=".html", root=root) if "templates" in path.parts)


def conference_rooms(root: Path = ROOT) -> list[str]:
    """List the rooms: the packages inside `conference`."""
    return sorted(folder.parent.name for folder in (root / "conference").glob("*/__init__.py"))
