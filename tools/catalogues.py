"""The French catalogues: read them, add what is missing, compile them for Django."""

import sys
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.places import PACKAGES, ROOT, files
from tools.strings import used


def every(root: Path = ROOT) -> Iterable[Path]:
    """Find every French catalogue."""
    return files(*PACKAGES, ending="fr/LC_MESSAGES/django.po", root=root)


def read(path: Path) -> Catalog:
    """Read a catalogue; one that is not there yet is empty."""
    if not path.exists():
        return Catalog(locale="fr", project="Entour", charset="utf-8")
    with path.open("rb") as lines:
        return read_po(lines, locale="fr", abort_invalid=True)


def complete(root: Path = ROOT) -> None:
    """Add the sentences that are missing, empty, and drop those that nobody says."""
    for path, sentences in used(root).items():
        catalogue, wanted = read(path), Catalog()
        for context, message in sentences:
            wanted.add(message, context=context)
        catalogue.update(wanted, no_fuzzy_matching=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as lines:
            write_po(lines, catalogue, ignore_obsolete=True, no_location=True, width=110)


def compile_all(root: Path = ROOT) -> None:
    """Write beside each catalogue the binary file that Django reads."""
    for path in every(root):
        with path.with_suffix(".mo").open("wb") as binary:
            write_mo(binary, read(path))


if __name__ == "__main__":
    if "--complete" in sys.argv:
        complete()
    compile_all()
