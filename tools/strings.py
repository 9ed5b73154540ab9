"""Every sentence that code and templates put through gettext, and the catalogue each belongs in."""

import io
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

from tools.places import PACKAGES, ROOT, conference_rooms, files, templates

# A sentence with its plural, if it has one, under its context, if it has one: as Babel names them.
Words = str | tuple[str, ...] | list[str]
Sentence = tuple[str | None, Words]
LAZY = {f"{name}_lazy": spec for name, spec in DEFAULT_KEYWORDS.items() if name.endswith("gettext")}
KEYWORDS = {**DEFAULT_KEYWORDS, **LAZY, "gettext_noop": None}


def used(root: Path = ROOT) -> dict[Path, dict[Sentence, str]]:
    """Find each sentence in use, by catalogue, with the first place that says it."""
    found: dict[Path, dict[Sentence, str]] = defaultdict(dict)
    for path, source in [*_python(root), *_templates(root)]:
        for line, message, _, context in extract("python", io.BytesIO(source), KEYWORDS):
            if message:
                where = f"{path.relative_to(root)}:{line}"
                found[catalogue_of(path, root)].setdefault((context, message), where)
    return dict(found)


def catalogue_of(path: Path, root: Path = ROOT) -> Path:
    """Name the French catalogue of a file: its package's, or its room's inside `conference`."""
    package, *inside = path.relative_to(root).parts[:-1]
    home = root / package
    if package == "conference":
        room = next((part for part in inside if part != "templates"), None)
        home = home / room if room in conference_rooms(root) else home
    return home / "locale" / "fr" / "LC_MESSAGES" / "django.po"


def _python(root: Path) -> Iterator[tuple[Path, bytes]]:
    for path in files(*PACKAGES, ending=".py", root=root):
        if "migrations" not in path.parts:
            yield path, path.read_bytes()


def _templates(root: Path) -> Iterator[tuple[Path, bytes]]:
    for path in templates(root):
        # Django turns the template into calls; inside brackets, indentation means nothing to Python.
        calls = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        yield path, f"({calls}\n)".encode()
