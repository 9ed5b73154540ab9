"""Check that a file stops at 300 lines and a function at 40."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.places import PROGRAMS, ROOT, files

FILE_STOPS_AT = 300
FUNCTION_STOPS_AT = 40


def faults(root: Path = ROOT) -> Iterator[str]:
    """Say, a sentence each, which files and functions have grown past the stop."""
    for path in files(*PROGRAMS, "tests", ending="", root=root):
        if path.suffix not in {".py", ".js", ".css", ".html"} or "migrations" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        if (lines := len(text.splitlines())) > FILE_STOPS_AT:
            yield f"{path.relative_to(root)}: {lines} lines; split it by idea before {FILE_STOPS_AT}."
        if path.suffix == ".py":
            yield from (f"{path.relative_to(root)}:{fault}" for fault in long_functions(text))


def long_functions(source: str) -> Iterator[str]:
    """Find functions longer than the stop; decorators and the docstring do not count."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
        length = 1 + (node.end_lineno or first.lineno) - first.lineno + 1
        if length > FUNCTION_STOPS_AT:
            yield f"{node.lineno}: `{node.name}` is {length} lines; name its parts before {FUNCTION_STOPS_AT}."


if __name__ == "__main__":
    found = list(faults())
    print("\n".join(found))
    sys.exit(bool(found))
